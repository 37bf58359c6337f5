#pragma once

#include <functional>
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
#include "rules/checks.h"
#include "rules/evaluation.h"
#include "session/casehistory.h"
#include "session/editedplace.h"
#include "session/whatif.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::session {

/// One open case without a window: answers, undo, saving, findings.
///
/// Every accepted edit goes one way: setAnswer -> undo stack -> one transaction in the library -> evaluation ->
/// signals. An edit that the library refuses is not made: the answers stay as they were, and `failed` says why.
class CaseSession : public QObject {
  Q_OBJECT

public:
  /// @param library  must live longer.
  /// @param history  of this case, from a session before; null begins one.
  CaseSession(std::shared_ptr<const terms::Definitions> definitions, storage::Library& library, core::CaseId id,
              const core::Clock& clock, std::shared_ptr<CaseHistory> history = nullptr);
  ~CaseSession() override;

  [[nodiscard]] const terms::Definitions& definitions() const { return *m_definitions; }
  [[nodiscard]] core::CaseId id() const { return m_id; }
  [[nodiscard]] storage::CaseHead head() const;
  [[nodiscard]] const core::Answers& answers() const { return m_answers; }
  [[nodiscard]] const rules::Evaluation& evaluation() const { return m_evaluation; }
  /// Problems of the case file's checks (contract: command-line.md, `check`), for the day of evaluation.
  [[nodiscard]] const core::Problems& problems() const { return m_problems; }
  /// What somebody who sees more than this case doubts about it, asked after every edit and told among `problems`.
  using MoreChecks = std::function<core::Problems(const core::Answers&)>;
  void setMoreChecks(MoreChecks checks);
  /// Of the record; while figures are tried, of the trial.
  [[nodiscard]] QUndoStack& undoStack() { return turning().steps; }
  /// Edits could have been undone here, and cannot any more: somebody else has edited the case since.
  [[nodiscard]] bool hasLostHistory() const { return m_hasLostHistory; }
  /// Invalid until the first edit.
  [[nodiscard]] QDateTime savedAt() const { return m_savedAt; }
  [[nodiscard]] QString centerName() const;
  [[nodiscard]] QString stateText() const;  ///< 第1次 · 已申请 · 2021年9月15日, · 只供查阅

  [[nodiscard]] core::Date today() const { return m_clock->today(); }
  /// The last round of this center where it is later than this case: then this one is kept as it was, and takes no
  /// edit.
  [[nodiscard]] const std::optional<std::int64_t>& laterRound() const { return m_laterRound; }
  /// It takes no edit: for a later round, or because the library can only be read.
  [[nodiscard]] bool isReadOnly() const { return m_laterRound || m_library->isReadOnly(); }

  /// How many issued papers of this case no longer say what it says; none while the library cannot be asked.
  [[nodiscard]] std::size_t papersOutOfDate() const;

  [[nodiscard]] const core::Value& answer(const core::Place& place) const;

  // @return what it changed; nothing where there was nothing to do, or the library refused (`failed`).
  std::optional<EditedPlace> undo();
  std::optional<EditedPlace> redo();

  /// One undo step, with what else is edited by it. Setting what is there already does nothing.
  /// @return false when the library refused it (`failed` has been emitted).
  bool setAnswer(const core::Place& place, core::Value value, const core::Changes& also = {});
  /// An act of several edits, as one undo step of this name. Nothing happens where there are none.
  /// @return false when the library refused it (`failed` has been emitted).
  bool act(const core::Changes& changes, const QString& name);

  /// A new row before the row at `position` (at the end when it is the number of rows), with these answers in its
  /// columns: one undo step, so that no empty row ever counts. Begins the list where it was not begun.
  std::optional<core::RowId> insertRow(core::FieldId list, std::size_t position,
                                       const std::vector<std::pair<core::FieldId, core::Value>>& cells = {});
  bool removeRow(core::FieldId list, core::RowId row);
  /// By -1 or +1; nothing happens at the ends.
  bool moveRow(core::FieldId list, core::RowId row, int by);
  /// 名单录完: these are all. Begins an empty list where it was not begun, so that it also says "checked, none found".
  bool setFinished(core::FieldId list, bool finished);
  /// Takes the whole statement back: not known any more.
  bool removeList(core::FieldId list);

  // Trying figures out (试算). Meanwhile every edit, undo and redo is made to a copy, answers and evaluation are those
  // of the copy, and neither library, ledger nor papers hear of it.
  [[nodiscard]] bool isTrying() const { return m_whatIf.has_value(); }
  /// @pre figures are being tried.
  [[nodiscard]] const WhatIf& whatIf() const { return *m_whatIf; }
  /// The case as the library has it, also while figures are tried.
  [[nodiscard]] const core::Answers& record() const { return m_whatIf ? m_whatIf->record() : m_answers; }
  void beginTrial();
  void discardTrial();
  /// What was tried becomes the record, as one undo step of this name.
  /// @return false when the library refused it; the trial then goes on.
  bool adoptTrial(const QString& name);

  /// Keeps a file with the case, for an answer to name it; that answer is an edit of its own.
  /// @param name  of the file, without folder; where another file of the case has it, a number is added.
  /// @return the name that the file is kept under; nothing where the library refused it, the case is only read, or
  /// figures are being tried (`failed` has been emitted).
  std::optional<std::string> attach(const std::string& name, const QByteArray& content);
  /// The case's files. @throws core::Error, as storage::Library
  [[nodiscard]] attachments::FilesInLibrary files() const { return {*m_library, m_id}; }

  /// What the evaluation would be with this text typed so far; nothing is stored. For the grey findings while a figure
  /// is being typed.
  [[nodiscard]] rules::Evaluation provisional(const core::Place& place, const core::Value& value) const;

  /// Keeps the text of an open editor. Empty text removes the draft. While figures are tried, nothing is kept.
  /// @return false when the library refused it (`failed` has been emitted).
  bool saveDraft(const core::Place& place, const std::string& text);
  struct Draft {
    core::Place place;
    QString text;
    QDateTime savedAt;
  };
  /// Texts that were typed and never taken up: what a power cut left. @throws core::Error
  [[nodiscard]] std::vector<Draft> drafts() const;

Q_SIGNALS:
  /// An answer changed, by an edit, undo or redo.
  void answerChanged(const guapai::core::Place& place);
  /// Rows came, went, moved, or the list was begun, finished or taken back.
  void listChanged(guapai::core::FieldId list);
  /// After every accepted edit, after the signals above.
  void evaluationChanged();
  void saved(const QDateTime& at);
  /// Figures began or ceased to be tried; before the signals that tell what changed by it.
  void trialChanged();
  /// Told by whoever issued papers of this case.
  void papersIssued();
  /// The library refused; `sentence` says what happened, whether the work is safe, and what to do.
  void failed(const QString& sentence);
  /// After `failed`: somebody else has edited or removed the case. No edit is taken until it is opened again.
  void overtaken();

private:
  friend class EditCommand;
  [[nodiscard]] CaseHistory& turning() { return m_whatIf ? m_trial : *m_history; }
  bool perform(const core::Changes& changes, const QString& name = {});
  bool performList(core::FieldId list, std::optional<core::List> answer);
  [[nodiscard]] std::optional<QString> refusalOf(const core::Changes& changes) const;
  /// Stores and makes the changes. @return what takes them back; nothing where the library refused.
  std::optional<core::Changes> commit(const core::Changes& changes);
  std::optional<EditedPlace> turned(const QString& name, const std::function<void()>& turn);
  void settleUndoStack();
  void refuse(const core::Error& error);
  void announce(const core::Changes& changes);
  void announceChange(const core::Change& change);
  void endTrial();
  void evaluateAnew();

  std::shared_ptr<const terms::Definitions> m_definitions;
  storage::Library* m_library;
  core::CaseId m_id;
  std::int64_t m_revision;
  const core::Clock* m_clock;
  rules::CaseChecker m_checker;
  core::Answers m_answers;
  rules::Evaluation m_evaluation;
  core::Problems m_problems;
  MoreChecks m_moreChecks;
  std::shared_ptr<CaseHistory> m_history;
  bool m_hasLostHistory = false;
  std::optional<std::int64_t> m_laterRound;
  std::optional<WhatIf> m_whatIf;
  CaseHistory m_trial;
  std::optional<EditedPlace> m_edited;  ///< by the last edit that was made
  QDateTime m_savedAt;
};

}  // namespace guapai::session
