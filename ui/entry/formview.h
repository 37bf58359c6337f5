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

/// A form of one case, to be filled in: the page in a scroll area, and the way of each answer into the session.
///
/// Editors are found by object name, the field's name (`application.annual_visits`); in rows of lists with the row's
/// position from 1 (`information.general_practitioners.name#3`), where the new row counts on from the last. The tick
/// under a list is `information.general_practitioners:finished`.
class FormView : public QScrollArea {
  Q_OBJECT

public:
  /// @param form  shared: pages that are no annex are made for the view.
  /// @param session  must live longer.
  FormView(std::shared_ptr<const forms::FormDefinition> form, session::CaseSession& session, QWidget* parent = nullptr);
  ~FormView() override;

  /// What the page says besides its answers, asked again after every edit while it is seen, and when it is seen again.
  void setLive(SayLive say);
  /// What else is edited with an answer that is entered on this page, in the same undo step.
  using Companions = std::function<core::Changes(const core::Place& place, const core::Value& value)>;
  void setCompanions(Companions companions) { m_companions = std::move(companions); }

  /// From now on as high as its page: what is around it scrolls.
  void growWithPage();

  [[nodiscard]] bool holds(core::FieldId field) const;
  /// Enter goes down its columns (entry/formpage.h).
  void setLanes(std::function<int(const core::Field&)> lanes);
  /// Fields that the page tells of without having their blanks: who undoes an edit of them on it stays there.
  void setTold(std::set<core::FieldId> fields) { m_told = std::move(fields); }
  [[nodiscard]] bool tellsOf(core::FieldId field) const { return m_told.contains(field); }
  /// Puts the cursor into the place and scrolls to it. A list without a row leads to its first blank.
  void focusPlace(const core::Place& place);
  /// The same after an edit: of a list itself, its tick.
  void focusEdited(const core::Place& cursor);
  /// What is typed becomes the answer, as on leaving the field; an input method's composition is ended first. For
  /// every command that looks at the answers, and before closing. A draft that was taken up stays a draft.
  void commitOpenEditor();
  /// Takes up a draft: the text is in its editor again as it was typed. Of a list's column without a row, in the new
  /// row.
  /// @return false where it is the answer already, or its row is gone.
  bool restoreDraft(const core::Place& place, const QString& text);
  /// Where something is typed that is not the answer, in the order of the paper.
  [[nodiscard]] std::vector<core::Place> openPlaces() const;

  // What the library refused, as an answer or as a draft.
  [[nodiscard]] std::vector<session::Unsaved> unsaved() const;
  /// Puts it into its blank again. @param isAgreed  it is tried again at once, as an answer; else it is a draft.
  void restoreUnsaved(const session::Unsaved& unsaved, bool isAgreed);
  /// Tries again; ends with the first that is refused again.
  void storeRefused();
  void giveUpUnsaved();

  /// The blank that has the focus; without a row in the new row of a list. A list whose tick has it.
  [[nodiscard]] std::optional<core::Place> focusedPlace() const;

  /// Scrolls to the blank and leaves the cursor where it is.
  void keepInSight(const core::Place& place);

  /// Files that stand for what the page says.
  [[nodiscard]] EvidenceEntry& evidence() const { return *m_evidence; }
  /// Answers that a new row of a list begins with, beside the one that is entered first.
  using RowDefaults = std::function<std::vector<std::pair<core::FieldId, core::Value>>()>;
  void setRowDefaults(RowDefaults defaults) { m_rowDefaults = std::move(defaults); }

  /// The files are compared when the page comes up first, new ones whenever it is seen, and what is found is shown.
  /// @param check  must live as long.
  void setCheck(session::FileCheck& check);

  /// The file that was asked for by `fileWanted`.
  void takeFile(const QString& path);

  /// Of the list that has the focus, its tick included.
  struct RowAbilities {
    bool add = false;
    bool change = false;  ///< remove, move
    [[nodiscard]] friend bool operator==(const RowAbilities&, const RowAbilities&) = default;
  };
  [[nodiscard]] RowAbilities rowAbilities() const;
  // Rows of the list that has the focus; nothing happens where none has. Their keys (Ctrl+Enter, Ctrl+Shift+Delete,
  // Alt+Up, Alt+Down) are understood here too, for where no menu has them.
  void addRow();
  void removeRow();
  void moveRow(int by);

Q_SIGNALS:
  /// A button of the page was pressed (LiveTexts).
  void acted(const QString& name);
  /// The person wants to choose a file for an answer.
  void fileWanted(bool document);
  /// While typing, whenever what is typed can be read.
  void placeEdited(const guapai::core::Place& place, const guapai::core::Value& value);
  /// The focus has left a place; its answer is settled.
  void placeLeft(const guapai::core::Place& place);
  /// The menu of a blank is about to be shown.
  void menuAsked(QMenu* menu);
  /// Why a key is not taken.
  void hinted(const QString& sentence);
  /// Enter was pressed in the last blank, or with Shift in the first.
  void endReached(bool forward);
  /// `openPlaces` gives something else than before.
  void openPlacesChanged();

protected:
  bool focusNextPrevChild(bool next) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  struct Spot {
    ListRows* list = nullptr;
    RowView* row = nullptr;
  };

  void connectList(ListRows& list);
  void connectEditor(AnswerEditor& editor, ListRows* list, RowView* row);
  [[nodiscard]] std::optional<core::Place> placeOf(const AnswerEditor& editor, const RowView* row) const;
  [[nodiscard]] AnswerEditor* editorAt(const core::Place& place) const;
  [[nodiscard]] std::vector<AnswerEditor*> openEditors() const;
  [[nodiscard]] Spot focusedSpot() const;
  [[nodiscard]] ListRows* listOfFocusedTick() const;

  void store(AnswerEditor& editor, ListRows* list, RowView* row, const core::Value& value);
  void moveDrafts(const RowView& row);
  void showAnswer(const core::Place& place);
  void showList(core::FieldId field);
  void showDoubts();
  void sayLive();
  void setFinished(ListRows& list, bool finished);
  void leaveRow(ListRows& list);
  void sayNoList();
  [[nodiscard]] std::optional<core::Place> neighbour(const ListRows& list, const RowView& row) const;

  void focusMoved(QWidget* now);

  std::shared_ptr<const forms::FormDefinition> m_form;
  session::CaseSession* m_session;
  FormPage* m_page;
  FileEntry* m_files;
  EvidenceEntry* m_evidence;
  std::unordered_map<core::FieldId, AnswerEditor*> m_editors;  ///< outside of lists
  FocusView m_focusView;
  FormWalk m_walk;
  DraftKeeper m_drafts;
  CellsPaste m_cellsPaste;
  SayLive m_live;
  Companions m_companions;
  RowDefaults m_rowDefaults;
  session::FileCheck* m_check = nullptr;
  std::set<core::FieldId> m_told;
};

}  // namespace guapai::ui
