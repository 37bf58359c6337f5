#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "core/change.h"
#include "core/place.h"

namespace guapai::session {

/// An edit that was made upon one state of a case, as it is to be made upon a later state, to which somebody else has
/// brought the case meanwhile.
struct MergedEdit {
  /// What is left to be done; empty where the later state has all of it, or `contested` is set.
  core::Changes changes;
  /// The rows that the edit adds under another number, because the numbers that it had for them are taken: the number
  /// that each has now, by the one that it had.
  std::map<core::RowId, core::RowId> renumbered = {};
  /// The first place that both have changed, each in another way; the list where it is about its rows or its tick.
  std::optional<core::Place> contested = std::nullopt;
};

/// Puts an edit together with what somebody else has changed. Different places do not disturb each other; neither do
/// rows that both have added to a list, and cells of different rows or columns. These are contested:
/// * a value or a cell that both have changed, and not to the same;
/// * a cell in a row that the other has removed, and a row to be removed in which the other has changed a cell;
/// * the order of a list that both have changed;
/// * a list that one has finished while the other has added or removed rows; to finish a list in which the other has
///   changed anything; a list that one has taken back;
/// * an entry of a list that names rows by their positions (corrections, queries, evidence), where the other has given
///   any row another position.
///
/// @param before  the state upon which the edit was made.
/// @param now  the later state of the same case.
/// @param lastRow  the largest number of a row that the library had given out at the time of `before`. Rows of the edit
/// with larger numbers are new.
[[nodiscard]] MergedEdit merged(const core::Answers& before, const core::Changes& changes, const core::Answers& now,
                                std::int64_t lastRow);

/// Whether the rows of this list name rows of other lists by their positions, as those of corrections, queries and
/// evidence do.
[[nodiscard]] bool namesPositions(const core::FieldCatalogue& catalogue, core::FieldId list);

/// Whether both are the same list: its tick, its rows by their ids and in their order, and their cells as written.
/// @param a, b  null where the list was not begun.
[[nodiscard]] bool isSameList(const core::List* a, const core::List* b);

/// Where two states of a case differ.
struct Differing {
  std::vector<core::Place> answers;  ///< values, and cells of the rows that both have
  std::vector<core::FieldId> lists;  ///< lists whose rows or tick differ
};
[[nodiscard]] Differing differing(const core::Answers& a, const core::Answers& b);

}  // namespace guapai::session
