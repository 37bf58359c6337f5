#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtGui/QUndoStack>

#include "attachments/casefiles.h"
#include "core/change.h"
#include "core/place.h"
#include "rules/evaluation.h"
#include "session/casefindings.h"
#include "session/casehistory.h"
#include "session/caserecord.h"
#include "session/editedplace.h"
#include "session/whatif.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::session {

/// One open case without a window: answers, undo, saving, findings.
///
/// Every accepted edit goes one way: setAnswer -> undo stack -> one transaction in the library -> evaluation ->
/// signals. An edit that the library refuses is not made: the answers stay as they were, and `failed` says why. What
/// others have edited is taken over (`catchUp`, and with each edit that is stored); an edit is merged with it
/// (session/merge.h), and refused where it is contested.
class CaseSession : public QObject {
  Q_OBJECT

public:
  using MoreChecks = CaseFindings::MoreChecks;

  /// @param library  must outlive the session, as must `clock`.
  /// @param history  the undo steps of an earlier session of this case; null starts without any. Steps that do not fit
  /// what somebody else has edited since are dropped (`hasLostHistory`).
  /// @throws core::Error, as storage::Library
  CaseSession(std::shared_ptr<const terms::Definitions> definitions, storage::Library& library, core::CaseId id,
              const core::Clock& clock, std::shared_ptr<CaseHistory> history = nullptr, MoreChecks moreChecks = {});
  ~CaseSession() override;

  [[nodiscard]] const terms::Definitions& definitions() const { return *m_definitions; }
  [[nodiscard]] core::CaseId id() const { return m_record.id(); }
  [[nodiscard]] storage::CaseHead head() const;
  [[nodiscard]] const core::Answers& answers() const { return m_whatIf ? m_whatIf->tried() : m_record.answers(); }
  [[nodiscard]] const rules::Evaluation& evaluation() const { return m_findings.evaluation(); }
  [[nodiscard]] const core::Problems& problems() const { return m_findings.problems(); }
  /// The undo stack of the record; while figures are being tried (试算), that of the trial. `undo` and `redo` move it.
  [[nodiscard]] const QUndoStack& undoStack() const { return m_whatIf ? m_whatIf->steps() : m_history->steps; }
  /// Whether undo steps were dropped, because somebody else has edited the same places.
  [[nodiscard]] bool hasLostHistory() const { return m_hasLostHistory; }
  /// When this session last stored an edit; invalid until its first.
  [[nodiscard]] QDateTime savedAt() const { return m_savedAt; }
  [[nodiscard]] QString centerName() const;
  /// Round, stage and, where known, its day: 第1次 · 已申请 · 2021年9月15日. A case that is read-only adds · 只供查阅.
  [[nodiscard]] QString stateText() const;
  [[nodiscard]] core::Date today() const { return m_clock->today(); }
  /// The number of this center's last round, where it is later than the round of this case. A case with a later round
  /// is kept as it was and takes no edit.
  [[nodiscard]] const std::optional<std::int64_t>& laterRound() const { return m_laterRound; }
  /// Tells of a round that somebody else has opened or taken back since the session began.
  void setLaterRound(const std::optional<std::int64_t>& round);
  /// Whether edits are refused, because there is a later round or because the library can only be read.
  [[nodiscard]] bool isReadOnly() const { return m_laterRound || m_library->isReadOnly(); }

  /// How many issued papers of this case differ from what the case says now; 0 also where the library cannot be asked.
  [[nodiscard]] std::size_t papersOutOfDate() const;

  [[nodiscard]] const core::Value& answer(const core::Place& place) const;

  /// Takes the last step of `undoStack` back.
  /// @return what changed; nothing where there was no step, it was refused (`failed`), or somebody else has edited the
  /// same place (`stepsDropped`).
  std::optional<EditedPlace> undo();
  /// Makes the step again that was taken back last. @return as `undo`.
  std::optional<EditedPlace> redo();

  /// Takes over what somebody else has edited: no undo step, and no `saved`. While figures are being tried, nothing
  /// happens before the trial ends. @param now  the case as the library has it; absent: somebody else has removed it.
  void catchUp(const std::optional<storage::CaseState>& now);
  [[nodiscard]] bool isCatchingUp() const { return m_isCatchingUp; }  ///< the signal tells of somebody else's edit
  /// Says that somebody else has changed the answer at this place, where something else is being typed (`contested`).
  void tellContested(const core::Place& place);

  // Every edit below is one undo step. It returns true where there was nothing to change, and false (insertRow:
  // nothing) where it was refused; `failed` or `contested` has then been emitted. What was contested is not to be tried
  // again before the user has seen what the other has entered.
  [[nodiscard]] bool wasContested() const { return !m_whatIf && m_record.wasContested(); }
  /// @param value  blank text counts as absent. Where the answer is this value already, nothing happens.
  /// @param also  further edits that belong to the same step, such as the signature beside a verified figure.
  bool setAnswer(const core::Place& place, core::Value value, const core::Changes& also = {});
  /// Makes several edits as one step.
  /// @param name  what the step is called in the undo menu and in the audit trail.
  bool act(const core::Changes& changes, const QString& name);

  /// Adds a row before the row at `position`; at the end where there is no such row. Begins the list where it was not
  /// begun.
  /// @param cells  the row's first answers: they come in the same step, so that no empty row ever counts.
  /// @param also  as for `setAnswer`.
  /// @return the new row's id.
  std::optional<core::RowId> insertRow(core::FieldId list, std::size_t position,
                                       const std::vector<std::pair<core::FieldId, core::Value>>& cells = {},
                                       const core::Changes& also = {});
  bool removeRow(core::FieldId list, core::RowId row);
  /// Moves the row one place up (`by` is -1) or down (+1); nothing happens at the ends.
  bool moveRow(core::FieldId list, core::RowId row, int by);
  /// 名单录完: the rows are all that there are. A list that was not begun becomes an empty finished one, which says
  /// "checked, none found".
  bool setFinished(core::FieldId list, bool finished);
  /// The same by the tick under the list. Where it is taken back from a list without rows, the list is not known again.
  bool tickFinished(core::FieldId list, bool finished);
  /// Takes the list back as a whole: it is then not known, which is not the same as empty.
  bool removeList(core::FieldId list);

  // Trying figures out (试算). While figures are being tried, edits, undo and redo change only a copy. `answers` and
  // `evaluation` are those of the copy; library, ledger and papers stay as they are.
  [[nodiscard]] bool isTrying() const { return m_whatIf.has_value(); }
  /// @pre figures are being tried.
  [[nodiscard]] const WhatIf& whatIf() const { return *m_whatIf; }
  /// The answers without what is being tried.
  [[nodiscard]] const core::Answers& record() const { return m_record.answers(); }
  void beginTrial();
  void discardTrial();
  /// Makes what was tried the record, as one undo step of this name, and ends the trial.
  /// @return false where it was refused (`failed` has been emitted); the trial then goes on.
  bool adoptTrial(const QString& name);

  /// Keeps a file with the case. The answer that names the file is an edit of its own.
  /// @param name  the file's name, without folder. A number is added where the case has a file of this name with other
  /// content.
  /// @return the name that the file is kept under; nothing where the library refused it, there is a later round, or
  /// figures are being tried (`failed` has been emitted).
  std::optional<std::string> attach(const std::string& name, const QByteArray& content);
  /// The files that the library keeps for this case. @throws core::Error, as storage::Library
  [[nodiscard]] attachments::FilesInLibrary files() const { return {*m_library, id()}; }

  /// Whoever has issued papers of this case says so here. Emits `papersIssued`.
  void tellOfIssuing() { Q_EMIT papersIssued(); }

  /// The evaluation as it would be with `value` at `place`; nothing is stored. The findings show it in grey while a
  /// figure is being typed.
  [[nodiscard]] rules::Evaluation provisional(const core::Place& place, const core::Value& value) const;

  /// Keeps the text of an open editor as a draft; an empty text removes the draft. While figures are being tried, does
  /// nothing and returns true.
  /// @return false where the library refused it (`failed` has been emitted).
  bool saveDraft(const core::Place& place, const std::string& text);
  struct Draft {
    core::Place place;
    QString text;
    QDateTime savedAt;
  };
  /// The case's drafts: texts that were typed and did not become answers, for example because of a power cut.
  /// @throws core::Error, as storage::Library
  [[nodiscard]] std::vector<Draft> drafts() const;

Q_SIGNALS:
  /// An answer changed: by an edit, undo or redo, or because a trial was discarded.
  void answerChanged(const guapai::core::Place& place);
  /// The same for a list: rows were added, removed or moved, or the list was begun, finished or taken back.
  void listChanged(guapai::core::FieldId list);
  /// Comes once after every edit that was made, behind the signals above, and once when a trial begins or ends.
  void evaluationChanged();
  void saved(const QDateTime& at);  ///< the library has stored an edit
  /// A trial began or ended. Where it began or was discarded, this is the first signal; where it was adopted, it comes
  /// behind the signals of the edit.
  void trialChanged();
  void papersIssued();  ///< papers of this case were issued (`tellOfIssuing`)
  /// Something was refused. `sentence` says what happened, whether the work is safe, and what to do.
  void failed(const QString& sentence, std::optional<guapai::core::ErrorCode> cause = std::nullopt);
  /// The same, because somebody else has edited this place; absent: no single one. A row that is gone is the new row.
  void contested(const QString& sentence, const std::optional<guapai::core::Place>& place);
  /// Follows `failed` where somebody else has opened the center's next round (`laterRound`), or has removed the case:
  /// it takes no edit any more.
  void overtaken();
  void stepsDropped();  ///< of undo (`hasLostHistory`)

private:
  [[nodiscard]] QUndoStack& steps() { return m_whatIf ? m_whatIf->steps() : m_history->steps; }
  bool perform(const core::Changes& changes, const QString& name = {});
  // These two tell why an edit is refused.
  [[nodiscard]] bool isRefusedInTrial(const core::Changes& changes);
  [[nodiscard]] bool isClosed();
  /// @param act  what the audit trail calls them; empty where somebody just filled in a blank.
  /// @return the changes as the library has stored them; nothing where they were refused (told).
  [[nodiscard]] std::optional<core::Changes> store(const core::Changes& asked, const QString& act);
  // The answers and the stack move before anything is evaluated or told. So they agree with the library even where a
  // check or a listener throws.
  /// Makes stored changes here, as one step of this name, behind what was taken over from others.
  void makeStep(const core::Changes& changes, const QString& name);
  core::Changes makeHere(const core::Changes& changes);
  /// Stores the changes of the next step to be undone or redone, and makes them here.
  std::optional<EditedPlace> turn(bool redo);
  std::optional<EditedPlace> turnAnew(bool redo);
  void evaluateAndTell(const core::Changes& changes);
  bool tellNews();
  void announceNews(const CaseRecord::News& news);
  void refuse(const core::Error& error);
  void tellWhyRefused();
  void announce(const core::Change& change);

  std::shared_ptr<const terms::Definitions> m_definitions;
  storage::Library* m_library;
  const core::Clock* m_clock;
  std::shared_ptr<CaseHistory> m_history;
  CaseRecord m_record;
  CaseFindings m_findings;
  bool m_hasLostHistory = false;
  std::optional<std::int64_t> m_laterRound;
  std::optional<WhatIf> m_whatIf;
  QDateTime m_savedAt;
  bool m_isCatchingUp = false;
};

}  // namespace guapai::session
