#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include "session/unsaved.h"

class QWidget;

namespace guapai::ui {

class FormPage;

/// Holds the files that were added as evidence (佐证) on a page and that the library refused, until it takes them or
/// the person gives them up. Meanwhile the page says at their blanks that they are not saved.
class HeldEvidence : public QObject {
  Q_OBJECT

public:
  /// @param session, page  must live longer.
  /// @param sections  as for EvidenceEntry::setSections; must live longer.
  HeldEvidence(session::CaseSession& session, FormPage& page, const std::vector<std::string>& sections,
               QObject* parent);

  /// @param files  each has its `evidence`.
  void hold(std::vector<session::Unsaved> files);
  /// All files that are held. The `place` of each is the blank that tells of it now: the blank that it stands for, of a
  /// record the first blank, of a criterion the first blank of its record. Where there is no such blank, it is a list.
  [[nodiscard]] std::vector<session::Unsaved> all() const;
  [[nodiscard]] bool isEmpty() const { return m_files.empty(); }
  /// The names of the files that are held for a blank or record; where the target has none, for a criterion.
  [[nodiscard]] QStringList namesOf(const annotations::EvidenceTarget& target) const;
  /// Tries to store the files. The first that is refused again ends it. @pre no figures are being tried.
  void storeAgain();
  void giveUp();  ///< drops all files
  /// Drops the first file of this name that is held for the target.
  void giveUp(const annotations::EvidenceTarget& target, const QString& name);
  /// Says at the blanks and lists of the page, as they are now, which files are not saved.
  void show();

Q_SIGNALS:
  /// Other files are held than before.
  void changed();

private:
  [[nodiscard]] core::Place placeOf(const annotations::EvidenceTarget& target) const;
  [[nodiscard]] std::optional<core::Place> placeOfSection(const std::string& about) const;
  [[nodiscard]] bool isInSection(const QWidget& widget, const std::string& about) const;
  void showChanged();

  session::CaseSession* m_session;
  FormPage* m_page;
  const std::vector<std::string>* m_sections;
  std::vector<session::Unsaved> m_files;
  bool m_isShown = false;  ///< the page says of some blank that files are not saved
};

}  // namespace guapai::ui
