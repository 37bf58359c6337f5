#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"

namespace guapai::workbooks {

// A workbook that somebody else fills in, as a plain value: words that are locked, and cells that take an answer.

enum class InputKind {
  Text,   ///< keeps every character that is typed, also of what looks like a number or a day
  Whole,  ///< a number without decimals
  Number,
  Choice,  ///< one of several words
};

/// What a cell takes.
struct Input {
  /// The name by which the cell is found again, wherever it was moved to: ASCII letters, digits and underscores.
  std::string name;
  InputKind kind = InputKind::Text;
  core::Decimal least = {};  ///< of Whole and Number
  core::Decimal most = {};
  std::vector<std::string> choices = {};  ///< of Choice
  /// The message that stands beside the cell while it is filled in; `hint` is empty where there is none.
  std::string title = {};
  std::string hint = {};
};

/// Words that nobody can change.
struct Words {
  enum class Look {
    Title,
    Heading,
    Label,
    Note,  ///< at the left, as wide as it needs to be; what is to be known about the sheet
  };

  std::string text;
  Look look = Look::Label;
};

/// A place of a sheet: a cell, several that look like one, or a column of cells.
struct InputPlace {
  int row = 0;  ///< from 0
  int column = 0;
  int rows = 1;
  int columns = 1;
  /// Each of the rows is a cell of its own. Without this, rows and columns are together one cell.
  bool isList = false;
  std::variant<Words, Input> content;
};

struct InputSheet {
  std::string name;                ///< as Excel takes it: `sheetName` makes one
  std::vector<int> widths;         ///< of the columns, in characters of half width
  std::vector<InputPlace> places;  ///< do not overlap
  int headRows = 0;                ///< so many rows stay in sight; 0 where all move
};

struct InputBook {
  core::Date day;                  ///< stands in the file as the day of its making
  std::vector<InputSheet> sheets;  ///< at least one
};

}  // namespace guapai::workbooks
