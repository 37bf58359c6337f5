#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"

namespace guapai::core {

/// One of the choices of a field, by its code in the case file (`community`, `done`).
struct Code {
  std::string code;
  [[nodiscard]] friend bool operator==(const Code&, const Code&) = default;
};

/// The codes of the boxes that are ticked. Only which are ticked counts, but == compares the codes in order: parseValue
/// and the case reader keep them in the order of the field's choices.
struct CodeSet {
  std::vector<std::string> codes;
  [[nodiscard]] bool contains(std::string_view code) const;
  [[nodiscard]] friend bool operator==(const CodeSet&, const CodeSet&) = default;
};

/// An answer. std::monostate means that it is not known yet, which is never the same as zero, false or empty.
using Value = std::variant<std::monostate, std::string, std::int64_t, Decimal, WrittenDate, bool, Code, CodeSet>;

[[nodiscard]] inline bool isKnown(const Value& value) {
  return !std::holds_alternative<std::monostate>(value);
}

/// Whether both were written alike: 5.35 and 5.350 are two values here, because the paper shows which one it was.
[[nodiscard]] bool sameAsWritten(const Value& a, const Value& b);

struct Field;

/// The value as the library and the editors keep it: `5.350`, `2020-12`, `true`, `internal_medicine surgery`. Empty
/// when the answer is not known, and for a set in which no box is ticked.
[[nodiscard]] std::string valueText(const Value& value);

/// Reads a text of `valueText` back and checks type, range and length. A blank text gives std::monostate (not known).
/// For a set of codes, the empty text gives the set in which no box is ticked.
/// @return a fault also for a field of type List.
[[nodiscard]] Parsed<Value> parseValue(const Field& field, std::string_view text);

/// The value as screen and paper show it: `5.350`, `2020年12月`, the official wording of a code. Empty when the answer
/// is not known.
[[nodiscard]] std::string displayText(const Field& field, const Value& value);

}  // namespace guapai::core
