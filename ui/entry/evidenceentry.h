#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include "annotations/evidence.h"
#include "attachments/incomingfile.h"
#include "entry/heldevidence.h"
#include "session/casesession.h"

class QKeyEvent;
class QMimeData;
class QWidget;

namespace guapai::ui {

class AnswerEditor;
class DropFrame;
class FormPage;

/// Takes in evidence (佐证) at the places of a page: files that are dropped onto them, pasted there or chosen for them.
/// It also shows the marks that say how many files a place has.
///
/// A file that the library refuses is held until the library takes it (`held`).
///
/// A file stands for the blank where it comes in. In a list it stands for the record (row) as a whole. On a page that
/// is about criteria, a file that comes in anywhere else stands for the criterion or disqualifier.
class EvidenceEntry : public QObject {
  Q_OBJECT

public:
  /// @param session, page  must live longer.
  EvidenceEntry(session::CaseSession& session, FormPage& page, QObject* parent);

  /// @param sections  for each row of the form its criterion or disqualifier; an empty id where it belongs to none.
  void setSections(std::vector<std::string> sections) { m_sections = std::move(sections); }
  /// Files that are dropped or pasted at this editor become evidence, unless they are meant as its answer.
  void watch(AnswerEditor& editor);

  /// What a file would stand for at this widget; absent where it could stand for nothing.
  [[nodiscard]] std::optional<annotations::EvidenceTarget> targetAt(const QWidget& widget) const;
  /// Asks the person for files that are to stand for the target (`filesWanted`); `take` brings them.
  void ask(const annotations::EvidenceTarget& target);
  /// Takes in the files that were asked for. `refused` says which of them cannot be taken, and why.
  void take(const QStringList& paths);
  /// Leads to a file that stands for the target (`fileShown`). Where there are several, the person chooses one of them
  /// in a menu; where there is none, `hinted` says so. The menu also gives up files that are held for the target.
  /// @param anchor  the menu opens below it; null: below the page.
  void show(const annotations::EvidenceTarget& target, const QWidget* anchor);

  /// Shows the marks for the answers as they are now, and which files are not saved.
  void showMarks();

  /// The files of this page that the library refused.
  [[nodiscard]] HeldEvidence& held() const { return *m_held; }

Q_SIGNALS:
  /// The person is to be asked for files.
  void filesWanted();
  /// The row of `evidence.files` that is to be shown.
  void fileShown(guapai::core::RowId file);
  /// A sentence for the person: which files were taken in.
  void said(const QString& sentence);
  /// A sentence for the person: something to know, while nothing was done.
  void hinted(const QString& sentence);
  /// Sentences for the person: why files were not taken in.
  void refused(const QString& sentence);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  [[nodiscard]] std::optional<annotations::EvidenceTarget> targetAt(QPoint at) const;
  [[nodiscard]] QRect frameOf(QPoint at, const annotations::EvidenceTarget& target) const;
  [[nodiscard]] QString nameOf(const annotations::EvidenceTarget& target) const;
  [[nodiscard]] bool isOwnPage() const;
  [[nodiscard]] bool keepsOwnFiles(const QWidget& stop, const QMimeData& offered) const;
  [[nodiscard]] std::vector<core::RowId> filesOf(const annotations::EvidenceTarget& target) const;
  [[nodiscard]] QString fileName(core::RowId file) const;
  [[nodiscard]] static bool open(QWidget& clicked);
  bool dragOver(QPoint at, const QMimeData& offered);
  bool pasteAt(const QWidget& widget, QKeyEvent& key);
  void takeFrom(const QMimeData& offered, const annotations::EvidenceTarget& target);
  bool add(std::vector<session::Unsaved>& files, const attachments::IncomingFile& file,
           const annotations::EvidenceTarget& target);
  void keep(std::vector<session::Unsaved> files);
  void mark(AnswerEditor& editor, const core::Place& place, const annotations::Evidence& evidence);

  session::CaseSession* m_session;
  FormPage* m_page;
  DropFrame* m_frame;
  std::vector<std::string> m_sections;
  HeldEvidence* m_held;
  annotations::EvidenceTarget m_asked;  ///< what the files that were asked for are to stand for
};

}  // namespace guapai::ui
