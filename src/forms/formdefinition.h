#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fieldcatalogue.h"

namespace guapai::forms {

/// 1/100 mm, from the form's data to the painter.
using Length = std::int32_t;

enum class Align { Left, Center, Right };
enum class VerticalAlign { Top, Center, Bottom };

/// A face by its part in an official paper (GB/T 9704): the renderer knows which installed font plays it.
enum class FontRole { Body, Head, Title };

/// A stretch of a cell: verbatim official words, or a blank among them.
struct Piece {
  enum class Kind {
    Text,   ///< `text`, letter for letter
    Blank,  ///< the answer to `name`; empty, it leaves `width` of white paper
    Date,   ///< a date blank whose 年 月 日 are printed whether filled or not
    Tick,   ///< a mark that is set when the answer to `name` is (or contains) `value`
    Break,  ///< a new line
  };
  /// How an unset and a set tick look: `□`/`☑` or `（   ）`/`（√）`.
  enum class TickStyle { Box, Parentheses };

  Kind kind = Kind::Text;
  std::string text;
  std::string name;  ///< a field of the catalogue, a column within a list's row, or a computed name (`result.C1`)
  std::optional<core::FieldId> field;  ///< bound where `name` is a field of the catalogue
  std::string value;                   ///< of a tick: code, `true` or `false`
  TickStyle tickStyle = TickStyle::Box;
  Length width = 0;     ///< least width of a blank; 0 = the rest of the line
  bool forPen = false;  ///< stays empty on paper: signature and seal
};

struct Cell {
  int column = 0;  ///< first grid column
  int columnSpan = 1;
  int rowSpan = 1;
  Align align = Align::Left;
  VerticalAlign verticalAlign = VerticalAlign::Center;
  FontRole font = FontRole::Body;
  std::vector<Piece> pieces;
};

/// A row of the table. With `list`, it stands for every row of that list's answer, at least `blankRows` of them.
struct RowDefinition {
  Length minimumHeight = 0;
  std::vector<Cell> cells;
  std::optional<core::FieldId> list;
  int blankRows = 0;      ///< rows of the printed form; more answers than these go onto a continuation sheet
  bool keepWhole = true;  ///< never split over two pages: signature and seal blocks
};

/// An annex, as data: what the page on screen and the page on paper are both laid out from.
struct FormDefinition {
  std::string id;               ///< `annex4`
  std::string attachment;       ///< 附件4
  std::string title;            ///< 社区医院验收申请表
  std::vector<Length> columns;  ///< widths; their sum is the width of the table
  std::vector<RowDefinition> rows;
  std::string note;  ///< under the table; empty where the annex has none

  /// @param catalogue  binds the blanks; must live as long.
  /// @throws core::Error{ResourceDamaged}
  [[nodiscard]] static FormDefinition load(std::string_view document, const core::FieldCatalogue& catalogue);
};

}  // namespace guapai::forms
