#pragma once

#include <variant>

namespace guapai::core {

/// Why a text is no value of a field's type. Each has its sentence in the messages file, under `value.` and the name in
/// lower case.
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
