#pragma once

#include <cstdint>

#include <QtGui/QUndoStack>

namespace guapai::session {

/// The undo steps of one case. They outlive the session that made them. The next session of the case takes them over,
/// or clears them where somebody else has edited the case meanwhile.
struct CaseHistory {
  QUndoStack steps;
  std::int64_t revision = 0;  ///< the case's revision as its last session left it
};

}  // namespace guapai::session
