#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/answers.h"

namespace guapai::core {

// The members of `worksheets` in which a case file keeps what is only half keyed in (docs/decisions/0002).

inline constexpr std::string_view kUnfinishedLists = "unfinished_lists";
inline constexpr std::string_view kUnfinishedObjects = "unfinished_objects";

/// The JSON pointer to the place where a case file of these answers has the answer. While a list is not finished, or a
/// ruling has no result, that is `/worksheets/unfinished_lists/information.equipment/0/name`; otherwise it is the
/// pointer of the catalogue.
/// @param row  for a column, the position of the row from 0. Without it the pointer names no row.
[[nodiscard]] std::string casePointer(const Answers& answers, FieldId field,
                                      std::optional<std::size_t> row = std::nullopt);

}  // namespace guapai::core
