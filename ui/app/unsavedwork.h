#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include "district/districtsession.h"

namespace guapai::ui {

class CasePage;

/// What the library refused: kept while other centers are open, and tried again from time to time and after every edit
/// that is stored, until it is stored or given up.
class UnsavedWork : public QObject {
  Q_OBJECT

public:
  /// @param page  must live longer.
  UnsavedWork(CasePage& page, QObject* parent);

  /// @param district  must live until another is set; null where no library is open. What was kept goes with it.
  void setDistrict(district::DistrictSession* district);
  /// The session is shown from now on; null: none is.
  void follow(session::CaseSession* session);
  /// Puts into its blanks again, and tries to store, what was kept for the session that is shown.
  void takeUp();
  /// The session that is shown is about to go.
  void keep();

  /// Tries again.
  void retry();
  /// Meanwhile refusals are no news.
  [[nodiscard]] bool isRetrying() const { return m_isRetrying; }
  /// The centers with what is unsaved in them, for a person.
  [[nodiscard]] QStringList names() const;
  /// The same of centers that are not open.
  [[nodiscard]] QStringList namesElsewhere() const;
  void giveUp();

Q_SIGNALS:
  /// `namesElsewhere` may give something else than before.
  void elsewhereChanged();
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
  bool m_isRetrying = false;
  bool m_isDue = false;  ///< a retry is queued
};

}  // namespace guapai::ui
