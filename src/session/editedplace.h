#pragma once

#include <QtCore/QString>

#include "core/change.h"
#include "core/place.h"

namespace guapai::session {

/// What an edit, undo or redo changed, and where the cursor should be to see it.
struct EditedPlace {
  core::Place answer;  ///< a list as a whole where rows came, went or moved
  core::Place
      cursor;         ///< a list itself where it was finished or begun again; else a blank, without a row the new row's
  QString name = {};  ///< of the act; empty where a blank was edited
};

/// Where an edit shows: the first of the changes decides that is no record of it (a correction, a mark).
///
/// @param answers  as they are with the changes made.
/// @param inverse  takes the changes back, as core::applyChanges gives it.
[[nodiscard]] EditedPlace editedPlace(const core::Answers& answers, const core::Changes& changes,
                                      const core::Changes& inverse);

}  // namespace guapai::session
