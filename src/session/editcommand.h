#pragma once

#include <QtGui/QUndoCommand>

#include "core/change.h"

namespace guapai::session {

/// One edit on the undo stack: what makes it, and what takes it back.
///
/// The stack only keeps the place between edits that are made and edits that are taken back. CaseSession turns an edit:
/// it has the library store the changes first, and moves the stack only once they are stored. So a refused undo or redo
/// leaves the stack as it is, and no step is lost.
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
