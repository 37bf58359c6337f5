#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"

namespace guapai::workbooks {

// A workbook as a plain value: what is to be written, and not how a file says it.

/// A figure with its unit, for example 1.86名. The cell is a number that is shown with the unit behind it.
struct Figure {
  core::Decimal value;
  std::string unit = {};  ///< empty for a bare number

  [[nodiscard]] friend bool operator==(const Figure&, const Figure&) = default;
};

/// A percentage. 79.96 stands for 79.96 %.
struct Percent {
  core::Decimal value;

  [[nodiscard]] friend bool operator==(const Percent&, const Percent&) = default;
};

/// A day. The cell is a date that is shown with the note behind it, for example 2022年3月3日 已逾期.
struct Day {
  core::Date date;
  std::string note = {};  ///< mostly empty

  [[nodiscard]] friend bool operator==(const Day&, const Day&) = default;
};

/// What a cell holds. The first alternative is an empty cell: nothing is known. A text stays a text whatever it looks
/// like: it never becomes a formula, and an identity number keeps all its digits.
using Cell = std::variant<std::monostate, std::string, Figure, Percent, Day>;

/// What a column is made for. A single cell may hold something else.
enum class ColumnKind {
  Text,    ///< its empty cells are texts, too, so that nothing that is typed there later loses digits
  Figure,  ///< its cells stand at the right
  Day,
};

struct Column {
  std::string heading;
  ColumnKind kind = ColumnKind::Text;
};

struct Sheet {
  std::string title;                    ///< printed above every page; its beginning is the sheet's name
  bool hasTitleRow = false;             ///< the title also stands in a row of its own above the headings
  std::vector<Column> columns;          ///< at least one
  std::vector<std::vector<Cell>> rows;  ///< each has as many cells as there are columns
  std::string note = {};                ///< printed below every page: what the signs in the cells mean; else empty
};

struct Workbook {
  core::Date day;             ///< the day that the workbook speaks of; stands in the file as the day of its making
  std::vector<Sheet> sheets;  ///< at least one
};

}  // namespace guapai::workbooks
