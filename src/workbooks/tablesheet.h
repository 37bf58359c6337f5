#pragma once

#include <vector>

#include "terms/table.h"
#include "workbooks/workbook.h"

namespace guapai::workbooks {

/// The table as a sheet, with its cells typed: in the columns that hold figures, 1.86名 becomes a figure and 79.96% a
/// percentage; in those that hold days, 2021年9月15日 becomes a day. What cannot be read so stays a text, and an empty
/// text an empty cell.
[[nodiscard]] Sheet sheetOf(const terms::Table& table);

/// A workbook with a sheet for each table. @pre there is at least one.
[[nodiscard]] Workbook workbookOf(const std::vector<terms::Table>& tables, core::Date day);

}  // namespace guapai::workbooks
