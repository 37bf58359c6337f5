#include "workspace/editcommand.h"

#include <utility>

#include <QtCore/QMetaObject>

#include "workspace/casesession.h"

namespace guapai::workspace {

EditCommand::EditCommand(CaseSession& session, core::Changes inverse, const QString& text)
    : QUndoCommand(text), m_session(&session), m_next(std::move(inverse)) {}

void EditCommand::undo() {
  if (m_made) turn();
}

void EditCommand::redo() {
  if (!m_made) turn();
}

/// The stack moves on whatever happens here. After a refusal it is put right when it has finished moving.
void EditCommand::turn() {
  auto inverse = m_session->commit(m_next);
  if (!inverse) {
    QMetaObject::invokeMethod(
        m_session, [session = m_session] { session->settleUndoStack(); }, Qt::QueuedConnection);
    return;
  }
  m_next = std::move(*inverse);
  m_made = !m_made;
}

}  // namespace guapai::workspace
