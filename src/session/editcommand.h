#pragma once

#include <QtGui/QUndoCommand>

#include "core/change.h"

namespace guapai::session {

struct CaseHistory;

/// One accepted edit on the undo stack. Undone and done again through the library, like the edit itself.
///
/// When the library refuses to take it back, the edit stays made, and the stack comes back to where it was: what could
/// not be stored was not done, and nothing is lost from the stack.
class EditCommand : public QUndoCommand {
public:
  /// @param history  whose step it is; with a session while a step is turned. The edit is made already.
  EditCommand(CaseHistory& history, core::Changes inverse, const QString& text);

  void undo() override;
  void redo() override;
  [[nodiscard]] bool isMade() const { return m_made; }

private:
  void turn();

  CaseHistory* m_history;
  core::Changes m_next;  ///< what undoes it, or, when it is undone, what does it again
  bool m_made = true;
};

}  // namespace guapai::session
