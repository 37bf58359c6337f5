#include "session/editcommand.h"

#include <utility>

#include "session/casehistory.h"
#include "session/casesession.h"

namespace guapai::session {

EditCommand::EditCommand(CaseHistory& history, core::Changes inverse, const QString& text)
    : QUndoCommand(text), m_history(&history), m_next(std::move(inverse)) {}

void EditCommand::undo() {
  if (m_made) turn();
}

void EditCommand::redo() {
  if (!m_made) turn();
}

void EditCommand::turn() {
  auto inverse = m_history->session->commit(m_next);
  if (!inverse) return;
  m_next = std::move(*inverse);
  m_made = !m_made;
}

}  // namespace guapai::session
