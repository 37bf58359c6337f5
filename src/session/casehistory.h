#pragma once

#include <cstdint>

#include <QtGui/QUndoStack>

namespace guapai::session {

class CaseSession;

/// The undo steps of one case. They outlive the session that made them, for as long as nobody else edits the case.
struct CaseHistory {
  QUndoStack steps;
  std::int64_t revision = 0;       ///< of the case that the steps lead to
  CaseSession* session = nullptr;  ///< turns the steps; null while the case is not open
};

}  // namespace guapai::session
