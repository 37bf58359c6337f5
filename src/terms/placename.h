#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/place.h"
#include "terms/definitions.h"

namespace guapai::terms {

/// A place as it is written down beside the answers, in `worksheets` and `evidence`. It travels in the case file, where
/// a row has a position but no id.
struct WrittenPlace {
  std::string field;                ///< the field's name
  std::optional<std::int64_t> row;  ///< the row's position from 1; absent where the place is not in a row
  [[nodiscard]] friend bool operator==(const WrittenPlace&, const WrittenPlace&) = default;
};

/// Writes the place down. A place that names a list and a row of it stands for that row as a whole. The position is
/// absent where the row is gone.
[[nodiscard]] WrittenPlace writtenPlace(const core::Answers& answers, const core::Place& place);
/// Reads it back from the two cells of a row where it was written down.
[[nodiscard]] WrittenPlace writtenPlaceIn(const core::Value& field, const core::Value& row);
/// Finds the place again; nothing where its field or its row does not exist any more.
[[nodiscard]] std::optional<core::Place> placeAt(const core::Answers& answers, const WrittenPlace& written);

/// Follows a row through a change of its list: the position in `after` of the row that is at `position` in `before`.
/// Both positions count from 1. Nothing where `after` does not have the row, or `before` has no such position.
[[nodiscard]] std::optional<std::int64_t> positionThen(const core::List& before, const core::List& after,
                                                       std::int64_t position);

/// The answer at the place; not known (monostate) also where the row does not exist.
[[nodiscard]] const core::Value& answerAt(const core::Answers& answers, const core::Place& place);

/// Whether the field stands on one of the center's own papers, Annex 4 or Annex 2.
[[nodiscard]] bool isOnPaper(const core::Field& field);

/// The name of the paper on which the field stands: 申请表, 信息表; empty where it stands on neither.
/// @param field  the field's name.
[[nodiscard]] std::string paperName(const Definitions& definitions, const std::string& field);
/// Its name within its paper: 全科医生情况 第2行 执业证书编号; of a row as a whole, 全科医生情况 第2行. Where no field
/// is called `place.field`, it is that name itself.
[[nodiscard]] std::string placeName(const Definitions& definitions, const WrittenPlace& place);

}  // namespace guapai::terms
