#pragma once

#include <QtGui/QUndoCommand>

#include "core/change.h"

namespace guapai::session {

/// One edit on the undo stack: what makes it, and what takes it back.
///
/// The undo stack only counts which edits are made and which are undone. Undoing or redoing a command changes nothing
/// by itself: CaseSession first stores the changes in the library and then moves the stack. If the library refuses an
/// undo or redo, the stack stays as it is, and no step is lost.
class EditCommand : public QUndoCommand {
public:
  /// @param forth  the changes of the edit, which has been made already.
  /// @param back  the changes that take it back.
  EditCommand(core::Changes forth, core::Changes back, const QString& text);

  [[nodiscard]] const core::Changes& forth() const { return m_forth; }
  [[nodiscard]] const core::Changes& back() const { return m_back; }

private:
  core::Changes m_forth;
  core::Changes m_back;
};

}  // namespace guapai::session
