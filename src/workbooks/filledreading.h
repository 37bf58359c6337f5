#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guapai::workbooks {

/// The most bytes that a workbook from elsewhere may have, and all of its parts together when they are unpacked.
inline constexpr std::size_t kLongestFilled = 16U << 20U;
inline constexpr std::size_t kLongestUnpacked = 128U << 20U;
/// The most sheets that it may have, and cells in which something stands, those of all sheets together. A district with
/// a thousand centers and fifty columns has 50,000.
inline constexpr std::size_t kMostSheets = 200;
inline constexpr std::size_t kMostCells = 500'000;

/// How the number of a cell is shown, which says what it is.
enum class ShownAs { Number, Day, Month, Time, Percent };

/// What the format of a cell makes of its number, beside what ShownAs tells.
struct NumberLook {
  int wholeDigits = 1;  ///< how many digits stand before the point at least: 6 for 000000, which shows 012345
  /// Words behind the number that the cell does not hold: 万人. Without white space at the ends.
  std::string unit = {};
  bool hasWords = false;   ///< words or marks that the cell does not hold stand before or within the number
  bool isSmaller = false;  ///< another number is seen, as many programs show 112300 as 11.2

  friend bool operator==(const NumberLook&, const NumberLook&) = default;
};

/// A cell in which something stands.
struct FilledCell {
  /// The text; of a number its digits without an exponent, at most 15 that count, as Excel shows them.
  std::string text;
  bool isNumber = false;
  bool isPlain = false;    ///< of a table of plain text: nobody knows whether a spreadsheet had a number here
  bool isFormula = false;  ///< then `text` is what the program that saved the file had found
  ShownAs shownAs = ShownAs::Number;  ///< of a number; a day is the number of days since the workbook's first
  /// Of a number: how many decimals the cell shows at least. 5.350 is kept as 5.35, and only its cell shows the zero.
  int decimals = 0;
  NumberLook look = {};  ///< of a number that is no day, month, time or percentage
};

/// A column of cells that were merged into one, perhaps with other columns.
struct MergedColumn {
  int lastRow = 0;
  std::pair<int, int> first;  ///< row and column of the cell whose content is seen in all of them
};

struct FilledSheet {
  std::string name;
  std::map<std::pair<int, int>, FilledCell> cells = {};     ///< by row and column, from 0
  std::map<std::pair<int, int>, MergedColumn> merged = {};  ///< by column and then first row, from 0
  bool isHidden = false;                                    ///< nobody sees the sheet who does not look for it

  /// Notes that the cells of a rectangle were merged.
  /// @param from  row and column of its first cell.
  /// @param last  of its last one. Each column between them takes an entry of `merged`.
  void merge(std::pair<int, int> from, std::pair<int, int> last);
  /// What was merged with this cell, in its column. Null where nothing was.
  [[nodiscard]] const MergedColumn* mergedAt(int row, int column) const;
};

/// The cells to which a name was given.
struct NamedCells {
  std::size_t sheet = 0;
  int row = 0;
  int column = 0;
  int lastRow = 0;
};

struct FilledBook {
  std::vector<FilledSheet> sheets;
  std::map<std::string, NamedCells> names;  ///< names of cells that are gone are left out
  bool beginsIn1904 = false;                ///< its days count from 1 January 1904, and not from 30 December 1899
};

/// Whether the bytes begin as those of an .xlsx file, which is a zip archive.
[[nodiscard]] bool beginsAsWorkbook(std::string_view bytes);

/// Reads a workbook that somebody has filled in, whichever program saved it: the parts of the file as XML, by liborcus.
/// `readXlsx` tells less: neither how a number is shown, nor where formulas and texts within a cell stand.
/// @return absent where the bytes are no workbook, are damaged, or are more than the limits above.
[[nodiscard]] std::optional<FilledBook> readFilled(std::string_view bytes);

/// C12 or $C$12 as row and column from 0. Absent where it is no cell.
[[nodiscard]] std::optional<std::pair<int, int>> placeOf(std::string_view name);

/// `附件4!C12`: how people name a cell. Of a table without sheets, whose `sheet` is empty: `C12`.
[[nodiscard]] std::string cellName(const std::string& sheet, int row, int column);

}  // namespace guapai::workbooks
