#pragma once

#include <QtGui/QUndoCommand>

#include "core/change.h"

namespace guapai::session {

struct CaseHistory;

/// One edit on the undo stack. Undo and redo go through the library, like the edit itself.
///
/// Where the library refuses an undo or redo, the answers stay as they are, and the session then sets the stack back to
/// match them. No step is lost.
class EditCommand : public QUndoCommand {
public:
  /// The edit has been made already; QUndoStack's call of `redo` for a new step does nothing.
  /// @param history  the history that the step belongs to. It must outlive the step, and must have a session whenever
  /// the step is undone or redone.
  /// @param inverse  the changes that take the edit back.
  EditCommand(CaseHistory& history, core::Changes inverse, const QString& text);

  void undo() override;
  void redo() override;
  /// Whether the case has the edit now, that is, it is not undone.
  [[nodiscard]] bool isMade() const { return m_made; }

private:
  void turn();

  CaseHistory* m_history;
  core::Changes m_next;  ///< the changes that undo the edit; while it is undone, those that make it again
  bool m_made = true;
};

}  // namespace guapai::session
