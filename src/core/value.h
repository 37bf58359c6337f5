#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"

namespace guapai::core {

/// One of a field's choices, by its code in the case file (`community`, `done`).
struct Code {
  std::string code;
  [[nodiscard]] friend bool operator==(const Code&, const Code&) = default;
};

/// Ticked boxes, by code. Which are ticked counts, not the order in which they were.
struct CodeSet {
  std::vector<std::string> codes;
  [[nodiscard]] bool contains(std::string_view code) const;
  [[nodiscard]] friend bool operator==(const CodeSet&, const CodeSet&) = default;
};

/// An answer, or (monostate) none: not known yet, which is never zero, false or empty.
using Value = std::variant<std::monostate, std::string, std::int64_t, Decimal, WrittenDate, bool, Code, CodeSet>;

[[nodiscard]] inline bool isKnown(const Value& value) {
  return !std::holds_alternative<std::monostate>(value);
}

/// Equal as written: 5.35 and 5.350 are two values, because the paper shows which one it was.
[[nodiscard]] bool sameAsWritten(const Value& a, const Value& b);

struct Field;

/// The value as the library and the editors keep it: `5.350`, `2020-12`, `true`, `internal_medicine surgery`; empty
/// when not known.
[[nodiscard]] std::string valueText(const Value& value);

/// Reads `valueText` back, checking type, range and length. Blank text is not known (monostate); for a set of codes it
/// is the set of none.
[[nodiscard]] Parsed<Value> parseValue(const Field& field, std::string_view text);

/// As screen and paper show it: `5.350`, `2020年12月`, the official wording of a code; empty when not known.
[[nodiscard]] std::string displayText(const Field& field, const Value& value);

}  // namespace guapai::core
