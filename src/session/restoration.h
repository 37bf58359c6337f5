#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "core/change.h"
#include "core/place.h"
#include "storage/trailentry.h"

namespace guapai::session {

/// The edit that takes back what an entry of the audit trail says: the value that an answer had before, or the rows
/// that were removed from a list.
struct Restoration {
  core::Place place;        ///< where it shows
  core::Value value;        ///< std::monostate where nothing was known; of no meaning where rows come back
  core::Changes rows = {};  ///< the edits that bring rows back; empty where it is a value
};

/// Reads entries of the audit trail, as storage::Library::history does.
using ReadTrail = std::function<std::vector<storage::TrailEntry>(const storage::TrailQuery&)>;

/// Finds that edit. Rows come back with the answers that they had last, as new rows where they stood.
/// @return the edit; else the key of the sentence that says why there is none: the entry is about no answer, it is so
/// already, its row is gone and held nothing, or it belongs to the record of an act (办理, 更正), which is not
/// rewritten.
/// @throws what `read` throws.
[[nodiscard]] std::variant<Restoration, std::string> restorationOf(const core::Answers& answers,
                                                                   const storage::TrailEntry& entry,
                                                                   const ReadTrail& read);

}  // namespace guapai::session
