#pragma once

#include <QtCore/QString>

#include "core/change.h"
#include "core/place.h"

namespace guapai::session {

/// What an edit, undo or redo changed, and where the cursor should be to see it.
struct EditedPlace {
  /// The answer that changed, or whose mark changed; the list as a whole where rows were added, removed or moved.
  core::Place answer;
  /// The blank for the cursor. A list's column without a row means the blank of the list's new row; the list itself
  /// means that no row changed, only whether the list is finished.
  core::Place cursor;
  /// The name of the act (CaseSession::act); empty where a blank was edited.
  QString name = {};
};

/// Finds the place to show after an edit. If the edit contains a move (办理), the move is shown. Otherwise the first
/// change is shown that is not a correction entry, a mark, an evidence file or a signature. If there are only such
/// changes, the first of them is shown.
///
/// @param answers  the answers with the changes made.
/// @param inverse  the changes that take `changes` back, as core::applyChanges returns them.
[[nodiscard]] EditedPlace editedPlace(const core::Answers& answers, const core::Changes& changes,
                                      const core::Changes& inverse);

}  // namespace guapai::session
