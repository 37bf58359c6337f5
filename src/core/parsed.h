#pragma once

#include <variant>

namespace guapai::core {

/// Why a text is no value of its field's type. The sentence of each fault stands in the messages file under `value.`
/// and the fault's name in snake case.
enum class ValueFault {
  WrongType,
  NotANumber,
  NotWhole,
  TooManyDecimals,
  OutOfRange,
  NotADate,
  NoSuchDay,
  MonthNotAllowed,
  UnknownCode,
  NotAFlag,
  TooLong,
  ForbiddenCharacter,
  PathNotRelative,
};

/// A value read from text, or why there is none.
template <typename T>
using Parsed = std::variant<T, ValueFault>;

template <typename T>
[[nodiscard]] bool isFault(const Parsed<T>& parsed) {
  return std::holds_alternative<ValueFault>(parsed);
}

}  // namespace guapai::core
