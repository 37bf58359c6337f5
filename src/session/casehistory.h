#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <QtGui/QUndoStack>

#include "core/answers.h"

namespace guapai::session {

/// The undo steps of one case. They outlive the session that made them, and the next session of the case takes them
/// over.
struct CaseHistory {
  QUndoStack steps;
  std::int64_t revision = 0;  ///< the case's revision to which the steps lead
  /// The answers of that revision, which the last session has left; absent while a session has the history.
  std::optional<core::Answers> answers = std::nullopt;

  /// Makes the steps fit a case that somebody else has edited. A step that would take back or overwrite what the other
  /// has changed is dropped, as it has no place any more; all others stay.
  /// @param before  the answers to which the steps lead. @param now  the answers of the case now.
  /// @return how many steps were dropped.
  std::size_t follow(const core::Answers& before, const core::Answers& now);
};

}  // namespace guapai::session
