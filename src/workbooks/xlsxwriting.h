#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/date.h"
#include "workbooks/sheetlayout.h"

namespace guapai::workbooks {

/// The sheets as the bytes of an .xlsx file. Equal sheets of one day give equal bytes. The headings stay in sight, are
/// repeated on every printed page and can be filtered by; the paper is A4, and as wide as the columns.
/// @param day  stands in the file as the day of its making.
/// @param folder  a folder for files that nobody needs once this function has returned.
/// @throws core::Error{TemporaryUnwritable} naming the folder in which `folder` stands. A disk that is full need not be
/// noticed here: whoever hands the bytes out reads them back first.
[[nodiscard]] std::string xlsxOf(const std::vector<LaidSheet>& sheets, core::Date day,
                                 const std::filesystem::path& folder);

}  // namespace guapai::workbooks
