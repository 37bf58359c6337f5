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
class FormZoom;
class ProgressPage;
class TabStrip;
class WhatIfBar;

/// The page of the open center: its header, and a tab for each form and each kind of record.
class CasePage : public QWidget {
  Q_OBJECT

public:
  explicit CasePage(QWidget* parent = nullptr);
  ~CasePage() override;

  /// @param session  must live until another one is set; null shows nothing.
  void setSession(session::CaseSession* session);

  [[nodiscard]] QStringList tabNames() const;
  void showTab(int tab);
  /// Puts drafts, which were typed and never became answers, into their blanks again, on the tabs where they belong.
  void restoreDrafts(const std::vector<session::CaseSession::Draft>& drafts);
  // These four do for all pages what the functions of the same name do for one FormView.
  [[nodiscard]] std::vector<session::Unsaved> unsaved() const;
  [[nodiscard]] bool restoreUnsaved(const session::Unsaved& unsaved, bool isAgreed);
  void storeRefused();
  void giveUpUnsaved();
  [[nodiscard]] CaseHeader& header() { return *m_header; }
  /// How large the forms on all tabs are shown.
  [[nodiscard]] FormZoom& zoom() { return *m_zoom; }
  /// The places where something is typed that is not the answer, or evidence is held: first the one of a correction or
  /// mark that is being asked for, then those of the pages, in the order of tabs and paper.
  [[nodiscard]] std::vector<core::Place> openPlaces() const;
  /// Whether there is any such place.
  [[nodiscard]] bool hasOpenPlaces() const;
  /// What the user calls the place: 信息表 全科医生情况 第2行 类别
  [[nodiscard]] QString nameOf(const core::Place& place);
  /// What the user calls it; for a file, with the file's name: 第4项 · 申请表 年诊疗人次数：佐证 合同.pdf
  [[nodiscard]] QString nameOf(const session::Unsaved& unsaved);
  /// What the user calls what was edited: the name of the act, where it has one, and the place where a case is shown.
  [[nodiscard]] QString nameOf(const session::EditedPlace& edited);
  /// Whether the place is the list of moves (办理). An edit there is told by the name of the act, without the place.
  [[nodiscard]] bool isMove(const core::Place& place) const;
  /// Shows the place that undo or redo edited, with the cursor in it. If the shown page tells of this field without
  /// having its blank, that page stays in front.
  void showEdited(const core::Place& cursor);
  /// Puts the cursor into the first of the places that has a blank on any tab, and shows that tab. While the desk
  /// (核实) is shown, the places that have a blank on the desk go first.
  void focusFirstOf(const std::vector<core::Place>& places);
  /// Puts the cursor into the first blank of the shown tab, unless the tab has the focus already.
  void focusForm();
  /// The place whose blank has the cursor; the list where the list's tick has it. Absent while the focus is elsewhere.
  [[nodiscard]] std::optional<core::Place> focusedPlace() const;
  // The next three functions show the desk (核实) and then do what the functions of the same name in desk/deskwalk.h
  // do.
  /// If another tab is shown and the cursor was on the desk before, this only shows the desk with the cursor where it
  /// was last.
  /// @param by  1 for the next criterion or disqualifier, -1 for the previous one.
  void goToCriterion(int by);
  /// @return false where all criteria and disqualifiers are verified.
  bool goToUnverified();
  /// Begins a trial (试算) unless one runs, and puts the cursor into the fact that people try to change first.
  void tryFigures();
  /// Shows the form for a correction of the blank at `place`, between the tabs and the page.
  void askCorrection(annotations::CorrectionKind kind, const core::Place& place);
  /// Shows the form for the note of a mark, between the tabs and the page.
  void askMark(annotations::QueryState state, const core::Place& place);
  /// Makes what is typed in the open editor the answer, as leaving the blank does. What is typed about a correction or
  /// a move is kept as a draft.
  void commit();
  /// The evidence of the shown page; null where the page has no form.
  [[nodiscard]] EvidenceEntry* evidence() const;
  /// Hands the file to the answer that asked for it (`fileWanted`).
  void takeFile(const QString& path);
  /// The further edits that entering `value` at `place` makes in the same step on the page where it belongs.
  [[nodiscard]] core::Changes companions(const core::Place& place, const core::Value& value);
  // These are about the rows of the list that has the focus. Nothing happens where no list has it.
  [[nodiscard]] FormView::RowAbilities rowAbilities() const;
  void addRow();
  void removeRow();
  void moveRow(int by);

Q_SIGNALS:
  // The signals of the same name of the FormView on any tab.
  void placeEdited(const guapai::core::Place& place, const guapai::core::Value& value);
  void placeLeft(const guapai::core::Place& place);
  /// The user wants to open the next application (round) of this center.
  void newRoundWanted();
  /// The user is to choose a file for an answer, which `takeFile` then takes.
  /// @param document  true: any document; false: a floor plan.
  void fileWanted(bool document);
  /// The user is to choose files that `evidence()` then takes.
  void evidenceWanted();
  void printWanted(const guapai::terms::Table& table);
  void saveWanted(const guapai::terms::Table& table);
  void said(const QString& sentence);
  void hinted(const QString& sentence);
  void refused(const QString& sentence);
  /// The menu of a blank is about to be shown, with the focus in that blank.
  void menuAsked(QMenu* menu);
  /// The cursor cannot go on: it is in the last blank of the page, or in the first one where `forward` is false.
  void endReached(bool forward);
  /// Another tab is shown.
  void tabChanged();
  /// @param unsaved  whether something is typed now that is not the answer.
  void unsavedChanged(bool unsaved);

protected:
  /// Typing on a page that can only be read says why nothing comes of it.
  void keyPressEvent(QKeyEvent* event) override;

private:
  void restoreDraft(const session::CaseSession::Draft& draft);
  /// Whether something is typed into the form for a correction or a mark and not yet recorded. If so, this also puts
  /// the cursor there and emits `hinted`.
  bool isAsideTaken();
  /// What a tab shows: a form, or a page that holds one.
  struct Shown {
    QWidget* page = nullptr;
    FormView* view = nullptr;          ///< the form on the page, or the page itself; null where it has no form
    std::function<void()> takeFocus;   ///< set where the focus goes elsewhere than into the form first
    ProgressPage* progress = nullptr;  ///< the page itself if it is that of the moves; else null
  };
  /// Whether the page of a tab shows a field. It is known before there is a page.
  using Shows = std::function<bool(const core::Field&)>;
  using MakeShows = std::function<Shows(const session::CaseSession&)>;
  using MakeForm = std::function<SharedForm(const session::CaseSession&)>;
  using MakeShown = std::function<Shown(session::CaseSession&, QWidget*)>;
  using MakeView = std::function<FormView*(session::CaseSession&, QWidget*)>;
  struct Tab {
    QString name;
    MakeShows makeShows;
    MakeShown make;
    Shows shows;  ///< empty until somebody asks
    Shown shown;  ///< empty until it is first needed: a form is many widgets
    /// True for the desk: while this tab is shown, a finding leads to a blank on it instead of to its most telling
    /// blank.
    bool keepsFindings = false;
    std::optional<core::Place> left = std::nullopt;  ///< where the cursor was when the tab was left
  };

  void rememberPlace();
  void enterTab();
  [[nodiscard]] int deskTab() const;
  FormView& showDesk();
  /// @param form  the form of the tab, as `make` shows it.
  void addTab(const QString& name, MakeForm form, MakeView make);
  void addPage(const QString& name, MakeShows shows, MakeShown make);
  Shown& shown(std::size_t tab);
  Shown progressPage(session::CaseSession& session, QWidget* parent);
  Shown supplementPage(session::CaseSession& session, QWidget* parent);
  void follow(Shown& made);
  void followForm(FormView& form);
  void showFile(core::RowId file);
  void showUnsaved();
  ProgressPage* unfinishedAt(const core::Place& place);
  void focusMarked(const core::Place& place);
  /// Unlike `nameOf`, it does not matter what is open at the place.
  [[nodiscard]] QString nameOfBlank(const core::Place& place);
  [[nodiscard]] std::optional<int> rowNumber(const core::Place& place, core::FieldId list);
  FormView* view(std::size_t tab) { return shown(tab).view; }
  [[nodiscard]] bool holds(std::size_t tab, core::FieldId field);
  /// Shows the tab of the field.
  /// @return the form with the field's blank; null where no form has it. A page that shows the field otherwise is then
  /// in front all the same.
  FormView* showViewOf(core::FieldId field);
  /// The tab that shows the field: the one in front if it does, else the first. Absent where no tab does.
  [[nodiscard]] std::optional<std::size_t> tabOf(core::FieldId field);
  [[nodiscard]] FormView* shownView() const;

  session::CaseSession* m_session = nullptr;
  CaseHeader* m_header;
  FormZoom* m_zoom;
  WhatIfBar* m_whatIf;
  AsideForms* m_aside;
  TabStrip* m_bar;
  QStackedWidget* m_stack;
  std::vector<Tab> m_tabs;
  std::string m_lastPerson;  ///< who made the last move in this run of the program
};

}  // namespace guapai::ui
