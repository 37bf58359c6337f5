#include "session/editcommand.h"

#include <utility>

namespace guapai::session {

EditCommand::EditCommand(core::Changes forth, core::Changes back, const QString& text)
    : QUndoCommand(text), m_forth(std::move(forth)), m_back(std::move(back)) {}

}  // namespace guapai::session
