#pragma once

#include <optional>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include "district/districtsession.h"
#include "session/unsaved.h"

namespace guapai::ui {

class CasePage;

/// Looks after what the library refused. It is kept while other centers are open, and tried again from time to time and
/// after every edit that is stored, until it is stored or given up.
class UnsavedWork : public QObject {
  Q_OBJECT

public:
  /// @param page  must live longer.
  UnsavedWork(CasePage& page, QObject* parent);

  /// @param district  must live until another one is set; null where no library is open. It holds what is kept of
  /// centers that are not open.
  void setDistrict(district::DistrictSession* district);
  /// @param session  is shown from now on; null: none is.
  void follow(session::CaseSession* session);
  /// Puts what was kept for the shown session into its blanks again, and tries to store it.
  void takeUp();
  /// Keeps what the library refused of the shown session, which is about to go.
  void keep();

  /// Tries to store everything that the library refused, once; what it refuses again is tried again later.
  void retry();
  /// True while `retry` or `takeUp` tries to store texts again. The user already knows that they were refused, so
  /// receivers of `CaseSession::failed` do not say it again.
  [[nodiscard]] bool isRetrying() const { return m_isRetrying; }
  /// Why the library refused something in the last `retry` or `takeUp`; absent where it took all.
  [[nodiscard]] const std::optional<session::Refusal>& refusal() const { return m_refusal; }
  /// What is unsaved in all centers, for the user: an entry for each blank, with the name of its center.
  [[nodiscard]] QStringList names() const;
  /// The names of the centers in which something is unsaved that no blank shows now: those that are not open, and the
  /// open one where a text of it has no blank any more.
  [[nodiscard]] QStringList namesElsewhere() const;
  /// Forgets what the library refused, in all centers.
  void giveUp();

Q_SIGNALS:
  /// `namesElsewhere` may give something else than before.
  void elsewhereChanged();
  /// These texts of the shown session, by the names of their places, have no blank any more.
  void unplaced(const QStringList& names);
  /// Something that was refused is stored now, and nothing is left.
  void stored();

private:
  [[nodiscard]] bool isEmpty() const;
  void retrySoon();
  void tellStored();
  void wait();

  CasePage* m_page;
  district::DistrictSession* m_district = nullptr;
  session::CaseSession* m_session = nullptr;
  QTimer m_timer;
  /// Texts of the shown session that no blank takes, because their rows are gone for example. They stay here until the
  /// session goes or the user gives them up.
  std::vector<session::Unsaved> m_unplaced;
  std::optional<session::Refusal> m_refusal;
  bool m_isRetrying = false;
  bool m_isDue = false;  ///< a retry is queued
};

}  // namespace guapai::ui
