#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/place.h"
#include "terms/definitions.h"

namespace guapai::terms {

/// A place as it is written down beside the answers, in `worksheets`: it travels with the case, and rows have no number
/// of their own there.
struct WrittenPlace {
  std::string field;                ///< the field's name
  std::optional<std::int64_t> row;  ///< the row's position from 1
  [[nodiscard]] friend bool operator==(const WrittenPlace&, const WrittenPlace&) = default;
};

/// Of a row that is gone, without a position. A list with a row is that row as a whole.
[[nodiscard]] WrittenPlace writtenPlace(const core::Answers& answers, const core::Place& place);
/// Nothing where there is no such field or row any more.
[[nodiscard]] std::optional<core::Place> placeAt(const core::Answers& answers, const WrittenPlace& written);

/// The position from 1 that the row at this position has when the list has changed; nothing where it is gone.
[[nodiscard]] std::optional<std::int64_t> positionThen(const core::List& before, const core::List& after,
                                                       std::int64_t position);

/// Not known (monostate) also where there is no such row.
[[nodiscard]] const core::Value& answerAt(const core::Answers& answers, const core::Place& place);

/// Whether the center answers it, on Annex 4 or Annex 2.
[[nodiscard]] bool isOnPaper(const core::Field& field);

/// How the paper is called that has the blank: 申请表; empty where it stands on none.
[[nodiscard]] std::string paperName(const Definitions& definitions, const std::string& field);
/// Within its paper: 全科医生情况 第2行 执业证书编号; of a row as a whole, 全科医生情况 第2行. The name as it is
/// written where no field has it.
[[nodiscard]] std::string placeName(const Definitions& definitions, const WrittenPlace& place);

}  // namespace guapai::terms
