#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <QtWidgets/QWidget>

#include "annotations/corrections.h"
#include "annotations/queries.h"
#include "district/boardtables.h"
#include "entry/formview.h"
#include "session/casesession.h"
#include "session/unsaved.h"

class QStackedWidget;

namespace guapai::ui {

class AsideForms;
class CaseHeader;
class EvidenceEntry;
class ProgressPage;
class TabStrip;
class WhatIfBar;

/// The open center: its header, and a tab for each form and for the records.
class CasePage : public QWidget {
  Q_OBJECT

public:
  explicit CasePage(QWidget* parent = nullptr);
  ~CasePage() override;

  /// @param session  must live as long as it is shown; null shows nothing.
  void setSession(session::CaseSession* session);

  [[nodiscard]] QStringList tabNames() const;
  void showTab(int tab);
  /// Takes up a text that was typed and never taken up, on the tab where it belongs.
  void restoreDraft(const session::CaseSession::Draft& draft);
  // Of all pages, as of FormView.
  [[nodiscard]] std::vector<session::Unsaved> unsaved() const;
  void restoreUnsaved(const session::Unsaved& unsaved, bool isAgreed);
  void storeRefused();
  void giveUpUnsaved();
  [[nodiscard]] CaseHeader& header() { return *m_header; }
  /// Where something is typed that is not the answer, in the order of tabs and paper.
  [[nodiscard]] std::vector<core::Place> openPlaces() const;
  /// 信息表 全科医生情况 第2行 类别
  [[nodiscard]] QString nameOf(const core::Place& place);
  /// Whether the place stands for what was done with the case: that is named by the act.
  [[nodiscard]] bool isMove(const core::Place& place) const;
  /// Shows where something was edited, with the cursor in it.
  void showEdited(const core::Place& cursor);
  /// Puts the cursor into the first of the blanks that stands on a tab; on the desk, of those that stand there.
  void focusFirstOf(const std::vector<core::Place>& places);
  /// Puts the cursor into the first blank of the tab that is shown.
  void focusForm();
  /// The place with the cursor, a list with its tick; none while the focus is elsewhere.
  [[nodiscard]] std::optional<core::Place> focusedPlace() const;
  // On the desk, which is shown (desk/deskwalk.h). From another tab, first to where one was on it.
  void goToCriterion(int by);
  /// @return false where all are verified.
  bool goToUnverified();
  /// Begins to try figures, where nothing is tried yet, and puts the cursor where people change something.
  void tryFigures();
  /// Asks for a correction of a blank, at the place where the tabs are.
  void askCorrection(annotations::CorrectionKind kind, const core::Place& place);
  /// Asks for the words of a mark, at the same place.
  void askMark(annotations::QueryState state, const core::Place& place);
  /// Takes up what is typed in the open editor.
  void commit();
  /// Files that stand for what the shown page says; null where it has no form.
  [[nodiscard]] EvidenceEntry* evidence() const;
  /// For the answer that wanted it.
  void takeFile(const QString& path);
  // Rows of the list that has the focus.
  [[nodiscard]] FormView::RowAbilities rowAbilities() const;
  void addRow();
  void removeRow();
  void moveRow(int by);

Q_SIGNALS:
  /// As of FormView, for whichever tab.
  void placeEdited(const guapai::core::Place& place, const guapai::core::Value& value);
  void placeLeft(const guapai::core::Place& place);
  /// The next application of this center is to be opened.
  void newRoundWanted();
  void fileWanted(bool document);
  /// Files are to be chosen, for `evidence()`.
  void evidenceWanted();
  void printWanted(const guapai::terms::Table& table);
  void said(const QString& sentence);
  void hinted(const QString& sentence);
  void refused(const QString& sentence);
  /// The menu of a blank is about to be shown, with the focus in that blank.
  void menuAsked(QMenu* menu);
  void endReached(bool forward);
  /// Another tab is shown.
  void tabChanged();
  /// Something, or nothing any more, is typed that is not the answer.
  void unsavedChanged(bool unsaved);

private:
  /// Something is typed into the form for a correction or a mark. The cursor goes there, and a hint says so.
  bool isAsideTaken();
  /// What a tab shows: a form, or a page that holds one.
  struct Shown {
    QWidget* page = nullptr;
    FormView* view = nullptr;                      ///< the page itself where it is a form; null where it has none
    std::function<bool(core::FieldId)> alsoHolds;  ///< fields that the page shows outside of its form
    std::function<void()> takeFocus;               ///< where the page comes first and its form later
    ProgressPage* progress = nullptr;              ///< where it is that page: it keeps what was typed about moves
  };
  using MakeShown = std::function<Shown(session::CaseSession&, QWidget*)>;
  using MakeView = std::function<FormView*(session::CaseSession&, QWidget*)>;
  struct Tab {
    QString name;
    MakeShown make;
    Shown shown;  ///< made when it is first needed: a form is many widgets
    /// Findings lead to its own blanks while it is shown, instead of to the most telling one.
    bool keepsFindings = false;
    std::optional<core::Place> left = std::nullopt;  ///< where the cursor was when another tab was shown
  };

  void rememberPlace();
  void enterTab();
  [[nodiscard]] int deskTab() const;
  FormView& showDesk();
  void addTab(const QString& name, MakeView make);
  void addPage(const QString& name, MakeShown make);
  Shown& shown(std::size_t tab);
  Shown progressPage(session::CaseSession& session, QWidget* parent);
  Shown supplementPage(session::CaseSession& session, QWidget* parent);
  void follow(FormView& form);
  void showFile(core::RowId file);
  void showUnsaved();
  ProgressPage* unfinishedAt(const core::Place& place);
  void focusMarked(const core::Place& place);
  FormView* view(std::size_t tab) { return shown(tab).view; }
  [[nodiscard]] bool holds(std::size_t tab, core::FieldId field);
  /// @return the form with the blank; null where the field has none, even though its page is shown now.
  FormView* showViewOf(core::FieldId field);
  /// The tab with the field's blank; the shown one where it has it.
  [[nodiscard]] std::optional<std::size_t> tabOf(core::FieldId field);
  [[nodiscard]] FormView* shownView() const;

  session::CaseSession* m_session = nullptr;
  CaseHeader* m_header;
  WhatIfBar* m_whatIf;
  AsideForms* m_aside;
  TabStrip* m_bar;
  QStackedWidget* m_stack;
  std::vector<Tab> m_tabs;
  std::string m_lastPerson;  ///< who made a move last at this program
};

}  // namespace guapai::ui
