#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

#include <QtWidgets/QScrollArea>

#include "entry/cellspaste.h"
#include "entry/draftkeeper.h"
#include "entry/focusview.h"
#include "entry/formwalk.h"
#include "entry/listbar.h"
#include "entry/livetext.h"
#include "forms/formdefinition.h"
#include "session/casesession.h"
#include "session/unsaved.h"

class QMenu;

namespace guapai::session {
class FileCheck;
}  // namespace guapai::session

namespace guapai::ui {

class AnswerEditor;
class EvidenceEntry;
class FileEntry;
class FormPage;
class ListRows;
struct RowView;

/// The definition of the form that a page shows. Several owners share it, and nobody may change it.
using SharedForm = std::shared_ptr<const forms::FormDefinition>;

/// A form of one case, to be filled in: it shows the page in a scroll area, and brings each answer into the session.
///
/// An editor has its field's name as its object name (`application.annual_visits`), in a list followed by the position
/// of its row from 1 (`information.general_practitioners.name#3`). The new row is counted like the others. The tick
/// under a list is called `information.general_practitioners:finished`.
class FormView : public QScrollArea {
  Q_OBJECT

public:
  /// @param form  shared, because a page that is no annex is made for its view alone.
  /// @param session  must live longer.
  FormView(SharedForm form, session::CaseSession& session, QWidget* parent = nullptr);
  ~FormView() override;

  /// @param say  what the page says besides its answers. It is asked now, after every edit while the page is seen, and
  /// whenever the page comes into sight.
  void setLive(SayLive say);
  /// The further edits that are made in the same undo step when an answer is entered on this page, or cells are pasted.
  /// Where it begins a new row of a list, the place has no row.
  using Companions = CellsPaste::Companions;
  void setCompanions(const Companions& companions);
  [[nodiscard]] core::Changes companions(const core::Place& place, const core::Value& value) const;

  /// Makes the view as high as its page. It then has no scroll bar of its own for the height; the widget around it must
  /// scroll.
  void growWithPage();

  /// The page has the blank of this field, or the list that the field is or belongs to.
  [[nodiscard]] bool holds(core::FieldId field) const;
  /// Enter goes down the columns of the page from now on (FormPage::Lanes).
  void setLanes(std::function<int(const core::Field&)> lanes);
  /// @param fields  the fields whose answers the page shows although it has no blank for them. If the user undoes an
  /// edit of such a field while this page is shown, the page stays in front.
  void setTold(std::set<core::FieldId> fields) { m_told = std::move(fields); }
  [[nodiscard]] bool tellsOf(core::FieldId field) const { return m_told.contains(field); }
  /// Puts the cursor into the place and scrolls to it. Where there is no such blank but its list is here, the cursor
  /// goes to the first blank of the list.
  void focusPlace(const core::Place& place);
  /// The same, for a place where an edit was made or undone: for a list as a whole, the cursor goes to its tick.
  void focusEdited(const core::Place& cursor);
  /// Makes what is typed the answer, as on leaving the blank; the composition of an input method is ended first. Call
  /// it before every command that looks at the answers, and before closing. A draft that was taken up stays a draft.
  void commitOpenEditor();
  /// Takes up a draft: the text stands in its editor again as it was typed. For a column of a list, a place without a
  /// row means the new row. A text whose row is gone waits for `placeWaiting`.
  /// @return false where the text is the answer already, or its row is gone.
  bool restoreDraft(const core::Place& place, const QString& text);
  void placeWaiting();  ///< puts texts whose rows are gone into the new rows, as far as these are free
  /// The places where something is typed or chosen that is not the answer, in the order of the paper. The place of an
  /// unsaved tick under a list is the list. Behind them, unless figures are tried, the places of evidence that is held.
  [[nodiscard]] std::vector<core::Place> openPlaces() const;
  [[nodiscard]] bool hasOpenPlaces() const;  ///< or evidence is held

  // What the library refused to store and only this page has: answers, drafts, files of evidence.
  [[nodiscard]] std::vector<session::Unsaved> unsaved() const;
  /// Shows it in its blank, or at its blank, again.
  /// @param isAgreed  true: an answer that was refused is tried again by `storeRefused`; false: it becomes a draft.
  /// @return false where the page has no blank for it.
  [[nodiscard]] bool restoreUnsaved(const session::Unsaved& unsaved, bool isAgreed);
  void storeRefused();   ///< tries to store it again; the first that is refused again ends it
  void giveUpUnsaved();  ///< drops it: the blanks show the answers again
  /// The number of the list's new row on the page, from 1; absent where there is none.
  [[nodiscard]] std::optional<int> numberOfNewRow(core::FieldId list) const;

  /// The blank that has the focus; in the new row of a list it has no row. Where the tick of a list has the focus, the
  /// list itself. Absent where the focus is elsewhere.
  [[nodiscard]] std::optional<core::Place> focusedPlace() const;

  /// Scrolls to the blank and leaves the cursor where it is.
  void keepInSight(const core::Place& place);

  /// Takes in and shows the evidence (佐证) for the places of this page.
  [[nodiscard]] EvidenceEntry& evidence() const { return *m_evidence; }
  /// The answers with which a new row of a list begins, besides the one that is entered first.
  using RowDefaults = std::function<std::vector<std::pair<core::FieldId, core::Value>>()>;
  void setRowDefaults(RowDefaults defaults) { m_rowDefaults = std::move(defaults); }

  /// Sets the file check. When the page is first shown, `check` compares every file that the answers name. When the
  /// page is shown again, or an answer names another file while it is shown, `check` compares the files that were not
  /// found good yet. The page shows the findings.
  /// @param check  must live as long.
  void setCheck(session::FileCheck& check);

  /// Takes in the file that `fileWanted` asked for.
  void takeFile(const QString& path);

  /// What can be done in the list that has the focus, in a row or on its tick; nothing where no list has it.
  struct RowAbilities {
    bool add = false;
    bool change = false;  ///< remove the row, move it
    [[nodiscard]] friend bool operator==(const RowAbilities&, const RowAbilities&) = default;
  };
  [[nodiscard]] RowAbilities rowAbilities() const;
  // These change rows of the list that has the focus. Where no list has it, no row changes and `hinted` says so. Their
  // keys (Ctrl+Enter, Ctrl+Shift+Delete, Alt+Up, Alt+Down) are handled here too, for windows whose menus do not have
  // them.
  void addRow();
  void removeRow();
  /// @param by  -1: up; 1: down.
  void moveRow(int by);

Q_SIGNALS:
  /// A button of the page was pressed.
  /// @param name  of the act, without the prefix `act:` (entry/livetext.h).
  void acted(const QString& name);
  /// The person wants to choose a file for an answer.
  /// @param document  true: any document will do; false: only a picture or PDF.
  void fileWanted(bool document);
  /// Emitted while typing, whenever the text can be read as a value; not in the new row of a list, which has no place
  /// yet.
  void placeEdited(const guapai::core::Place& place, const guapai::core::Value& value);
  /// The focus has left a place; its answer is settled.
  void placeLeft(const guapai::core::Place& place);
  /// The menu of a blank is about to be shown.
  void menuAsked(QMenu* menu);
  /// A sentence for the person: why a key or command does nothing.
  void hinted(const QString& sentence);
  /// Enter was pressed in the last blank (`forward`), or with Shift in the first.
  void endReached(bool forward);
  /// The result of `openPlaces` has changed.
  void openPlacesChanged();

protected:
  bool focusNextPrevChild(bool next) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  /// The row of a list that has the focus; both are null where none has it.
  struct Spot {
    ListRows* list = nullptr;
    RowView* row = nullptr;
  };

  void connectList(ListRows& list);
  void connectEditor(AnswerEditor& editor, ListRows* list, RowView* row);
  [[nodiscard]] std::optional<core::Place> placeOf(const AnswerEditor& editor, const RowView* row) const;
  [[nodiscard]] AnswerEditor* editorAt(const core::Place& place) const;
  AnswerEditor* editorToFill(const core::Place& place, std::optional<std::size_t> position = std::nullopt);
  [[nodiscard]] std::vector<AnswerEditor*> openEditors() const;
  [[nodiscard]] Spot focusedSpot() const;
  [[nodiscard]] ListRows* listOfFocusedTick() const;

  void store(AnswerEditor& editor, ListRows* list, RowView* row, const core::Value& value);
  void moveDrafts(const RowView& row);
  void showAnswer(const core::Place& place);
  void showList(core::FieldId field);
  void placeWaiting(ListRows& list);
  std::optional<core::RowId> followOthers(ListRows& list);
  void showDoubts();
  void followEvaluation();
  void sayLive();
  void setFinished(ListRows& list, bool finished);
  void keepTick(ListRows& list, std::optional<ListBar::UnsavedTick> tick);
  void leaveRow(ListRows& list);
  void sayNoList();
  [[nodiscard]] std::optional<core::Place> neighbour(const ListRows& list, const RowView& row) const;

  void focusMoved(QWidget* now);

  SharedForm m_form;
  session::CaseSession* m_session;
  FormPage* m_page;
  FileEntry* m_files;
  EvidenceEntry* m_evidence;
  std::unordered_map<core::FieldId, AnswerEditor*> m_editors;  ///< outside of lists
  FocusView m_focusView;
  FormWalk m_walk;
  DraftKeeper m_drafts;
  std::vector<session::Unsaved> m_waiting;  ///< texts whose rows are gone, until the new row is free for them
  CellsPaste m_cellsPaste;
  SayLive m_live;
  Companions m_companions;
  RowDefaults m_rowDefaults;
  session::FileCheck* m_check = nullptr;
  std::set<core::FieldId> m_told;
  bool m_isBehind = true;  ///< the case was evaluated since doubts and marks were shown
};

}  // namespace guapai::ui
