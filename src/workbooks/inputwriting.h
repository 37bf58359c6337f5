#pragma once

#include <filesystem>
#include <string>

#include "workbooks/inputbook.h"

namespace guapai::workbooks {

/// The workbook as the bytes of an .xlsx file. Its sheets are protected without a password: words are locked, inputs
/// are not. Equal workbooks give equal bytes.
/// @param folder  as for `xlsxOf`.
/// @throws core::Error{TemporaryUnwritable} as `xlsxOf`, and where the library for writing refuses something.
[[nodiscard]] std::string inputXlsxOf(const InputBook& book, const std::filesystem::path& folder);

}  // namespace guapai::workbooks
