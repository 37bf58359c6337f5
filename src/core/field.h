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

/// The position of a field in the catalogue. It is stable while the catalogue is loaded and is never stored.
struct FieldId {
  std::uint16_t index = 0;
  [[nodiscard]] friend auto operator<=>(const FieldId&, const FieldId&) = default;
};

enum class FieldType { Text, Count, Decimal, Percent, Date, DateOrMonth, Flag, Code, CodeSet, File, List };

struct Choice {
  std::string code;
  std::string label;  ///< the official wording, 甲级
};

/// The range in which a figure usually lies. A figure outside of it is doubted, never refused: it may be true.
struct Plausible {
  Decimal least;
  Decimal most;
  bool zero = false;   ///< 0 is plausible as well, although it is less than `least`: it says that there is none
  std::string source;  ///< where the bounds come from, and why 0 is plausible
  [[nodiscard]] bool holds(const Decimal& figure) const {
    return (zero && figure.scaled() == 0) || (figure >= least && figure <= most);
  }
};

/// What the program knows about a field before anybody answers it: one entry of `resources/fields/`. The editor, the
/// checks, the column in the library and the audit entry follow from it.
struct Field {
  FieldId id;
  /// The dotted path in the case file, `application.tcm.prescription_share`. The name of a column contains no row.
  std::string name;
  FieldType type = FieldType::Text;
  /// The official label, which is also the accessible name of the editor. When a label occurs twice, the name of its
  /// group stands before it.
  std::string label;
  std::string unit;  ///< as printed behind the blank, 万人; empty when the field has no unit
  Decimal minimum;   ///< the smallest allowed figure; only for counts, decimals and percents
  Decimal maximum;
  /// For Code and CodeSet, in the order of the paper. For a Count, how single figures are read out.
  std::vector<Choice> choices;
  bool required = false;  ///< the object that contains the field in the case file must have it
  bool multiline = false;
  /// Line ends are part of the text, as in opinions, notes and reasons. Without this the text is one line on the form.
  bool breaksLines = false;
  /// The text is a number or code of one thing or person. Invisible characters mean nothing in it and are dropped.
  bool identifier = false;
  std::optional<Plausible> plausible;  ///< only for a figure; absent when no range is known
  std::size_t longest = 10'000;        ///< the greatest length of a text, in Unicode scalar values
  bool mayLieAhead = false;            ///< the date may lie in the future, as a deadline does
  bool personal = false;               ///< personal data: masked everywhere but in its own blank and on the paper
  /// For a file: any document that an office keeps. Without this, only a file that can be printed as a picture.
  bool document = false;
  std::optional<FieldId> list;   ///< the list to which this column belongs; absent for other fields
  std::size_t column = 0;        ///< the position of this column in the rows of its list
  std::vector<FieldId> columns;  ///< the columns of this list; empty for other fields

  /// Whether the type is Count, Decimal or Percent.
  [[nodiscard]] bool isFigure() const;
  /// The choice with this code, or null.
  [[nodiscard]] const Choice* choice(std::string_view code) const;
  /// The choice with this official wording, or null.
  [[nodiscard]] const Choice* labelled(std::string_view wording) const;
};

}  // namespace guapai::core

template <>
struct std::hash<guapai::core::FieldId> {
  std::size_t operator()(const guapai::core::FieldId& id) const noexcept { return id.index; }
};
