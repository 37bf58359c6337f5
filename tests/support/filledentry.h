#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
#include <xlsxwriter.h>

#include "support/folder.h"
#include "support/resources.h"
#include "workbooks/inputbook.h"

namespace guapai::support {

/// What somebody puts into a cell.
struct Typed {
  std::variant<std::string, double> value;
  std::string format = "General";
  bool isFormula = false;  ///< `value` is its text: =1+1
};

/// What is put into cells: by the name of the cell, or of the column, the first of whose cells is the first.
using Entries = std::map<std::string, std::vector<Typed>>;

/// Puts the entry at its place. @return whether the library for writing took it.
inline bool putInto(lxw_workbook* workbook, lxw_worksheet* sheet, int row, int column, const Typed& typed) {
  lxw_format* const format = workbook_add_format(workbook);
  format_set_num_format(format, typed.format.c_str());
  const auto at = static_cast<lxw_row_t>(row);
  const auto beside = static_cast<lxw_col_t>(column);
  if (const auto* const number = std::get_if<double>(&typed.value))
    return worksheet_write_number(sheet, at, beside, *number, format) == LXW_NO_ERROR;
  const auto& text = std::get<std::string>(typed.value);
  return (typed.isFormula ? worksheet_write_formula(sheet, at, beside, text.c_str(), format)
                          : worksheet_write_string(sheet, at, beside, text.c_str(), format)) == LXW_NO_ERROR;
}

/// The bytes of a workbook that was made to be filled in, as another program saves it when somebody has done so.
/// @param beside  what was put where nothing is to be filled in: by sheet, row and column.
inline std::string filledWorkbook(const workbooks::InputBook& book, const Entries& entries,
                                  const std::map<std::pair<std::string, std::pair<int, int>>, Typed>& beside = {}) {
  const Folder folder;
  const auto file = folder / "filled.xlsx";
  lxw_workbook* const workbook = workbook_new(file.c_str());
  bool isWhole = true;
  for (const workbooks::InputSheet& sheet : book.sheets) {
    lxw_worksheet* const written = workbook_add_worksheet(workbook, sheet.name.c_str());
    for (const workbooks::InputPlace& place : sheet.places) {
      if (const auto* const words = std::get_if<workbooks::Words>(&place.content)) {
        if (!words->text.empty())
          isWhole = putInto(workbook, written, place.row, place.column, {words->text}) && isWhole;
        continue;
      }
      const auto& input = std::get<workbooks::Input>(place.content);
      const std::string column = std::string(1, static_cast<char>('A' + place.column));
      const std::string reference = "='" + sheet.name + "'!$" + column + "$" + std::to_string(place.row + 1) + ":$" +
                                    column + "$" +
                                    std::to_string(place.isList ? place.row + place.rows : place.row + 1);
      isWhole = workbook_define_name(workbook, input.name.c_str(), reference.c_str()) == LXW_NO_ERROR && isWhole;
      const auto typed = entries.find(input.name);
      if (typed == entries.end()) continue;
      for (std::size_t i = 0; i < typed->second.size(); ++i)
        isWhole =
            putInto(workbook, written, place.row + static_cast<int>(i), place.column, typed->second[i]) && isWhole;
    }
    for (const auto& [place, typed] : beside)
      if (place.first == sheet.name)
        isWhole = putInto(workbook, written, place.second.first, place.second.second, typed) && isWhole;
  }
  const bool isClosed = workbook_close(workbook) == LXW_NO_ERROR;
  return isWhole && isClosed ? fileText(file) : std::string();
}

}  // namespace guapai::support
