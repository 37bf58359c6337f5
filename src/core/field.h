#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"

namespace guapai::core {

/// A field's place in the catalogue; stable while the catalogue is loaded, never stored.
struct FieldId {
  std::uint16_t index = 0;
  [[nodiscard]] friend auto operator<=>(const FieldId&, const FieldId&) = default;
};

enum class FieldType { Text, Count, Decimal, Percent, Date, DateOrMonth, Flag, Code, CodeSet, File, List };

struct Choice {
  std::string code;
  std::string label;  ///< the official wording, 甲级
};

/// What a figure usually is. One outside of it is doubted, never refused: it may be true.
struct Plausible {
  Decimal least;
  Decimal most;
  std::string source;  ///< where the bounds come from
};

/// What is known of a field before anybody answers it. One entry of `resources/fields/`; editor, check, column and
/// audit follow from it.
struct Field {
  FieldId id;
  std::string name;  ///< dotted path in the case file, `application.tcm.prescription_share`; for a list's column
                     ///< without the row
  FieldType type = FieldType::Text;
  std::string label;  ///< the official label; also the accessible name of its editor, its group before it where the
                      ///< label occurs twice
  std::string unit;   ///< as printed behind the blank, 万人; empty where there is none
  Decimal minimum;    ///< for counts, decimals and percents, inclusive
  Decimal maximum;
  std::vector<Choice> choices;  ///< for Code and CodeSet, in the order of the paper; for a Count, how to read it out
  bool required = false;        ///< the case file must have it (within its object)
  bool multiline = false;
  bool breaksLines = false;  ///< line ends belong to it: opinions, notes and reasons. Else it is a line on the form
  bool identifier = false;   ///< a number or code for one thing or person, in which nothing unseen can mean anything
  std::optional<Plausible> plausible;  ///< of a figure
  std::size_t longest = 10'000;        ///< of a text, in Unicode scalars
  bool mayLieAhead = false;            ///< a date that is meant to come, such as a deadline
  bool personal = false;               ///< personal data: masked outside of its own field and of the paper
  bool document = false;        ///< of a file: whatever an office keeps; else only what can stand on paper as a picture
  std::optional<FieldId> list;  ///< the list that this is a column of
  std::size_t column = 0;       ///< place in the list's row
  std::vector<FieldId> columns;  ///< of a list

  [[nodiscard]] bool isFigure() const;
  [[nodiscard]] const Choice* choice(std::string_view code) const;
  /// By its official wording; null where none has it.
  [[nodiscard]] const Choice* labelled(std::string_view wording) const;
};

}  // namespace guapai::core

template <>
struct std::hash<guapai::core::FieldId> {
  std::size_t operator()(const guapai::core::FieldId& id) const noexcept { return id.index; }
};
