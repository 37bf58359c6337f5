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
#include "session/casesession.h"

class QKeyEvent;
class QMimeData;
class QWidget;

namespace guapai::ui {

class AnswerEditor;
class DropFrame;
class FormPage;

/// Evidence at the places of a page: files that are dropped onto them, pasted there or chosen for them, and the marks
/// that say how many there are.
///
/// A file stands for the blank where it comes in; in a list for the record as a whole; where the page is about criteria
/// and there is no blank of a figure, for the criterion.
class EvidenceEntry : public QObject {
  Q_OBJECT

public:
  /// @param session, page  must live longer.
  EvidenceEntry(session::CaseSession& session, FormPage& page, QObject* parent);

  /// The criterion or condition of each row of the form; an empty id where it belongs to none.
  void setSections(std::vector<std::string> sections) { m_sections = std::move(sections); }
  /// What comes in at this editor is evidence too, where it is not meant as its text.
  void watch(AnswerEditor& editor);

  /// What a file would stand for at this widget of the page; nothing where it could stand for nothing.
  [[nodiscard]] std::optional<annotations::EvidenceTarget> targetAt(const QWidget& widget) const;
  /// Asks for files (`filesWanted`) that are to stand for this.
  void ask(const annotations::EvidenceTarget& target);
  /// Those that were asked for.
  void take(const QStringList& paths);
  /// Leads to a file that stands for this (`fileShown`); of several, the person chooses one below the anchor.
  void show(const annotations::EvidenceTarget& target, const QWidget* anchor);

  /// Follows the answers.
  void showMarks();

Q_SIGNALS:
  void filesWanted();
  /// The row of `evidence.files` that is to be shown.
  void fileShown(guapai::core::RowId file);
  /// What came of it, for the person.
  void said(const QString& sentence);
  /// Something to know; nothing was done.
  void hinted(const QString& sentence);
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
  void keep(const std::vector<std::string>& names, const annotations::EvidenceTarget& target);
  void mark(AnswerEditor& editor, const core::Place& place, const annotations::Evidence& evidence);

  session::CaseSession* m_session;
  FormPage* m_page;
  DropFrame* m_frame;
  std::vector<std::string> m_sections;
  annotations::EvidenceTarget m_asked;
};

}  // namespace guapai::ui
