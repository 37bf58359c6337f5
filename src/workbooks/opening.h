#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "workbooks/filledreading.h"

namespace guapai::workbooks {

/// Whether somebody means a file with this name to be a table: .xlsx, .ods, .csv, and what cannot be read and is
/// refused with a way out, such as .xls, .et and .numbers.
[[nodiscard]] bool isTableName(std::string_view fileName);
/// Whether it is a table of plain text: .csv, .tsv or .txt.
[[nodiscard]] bool isCsvName(std::string_view fileName);

/// Whether the bytes are a table or a document of an office program, whatever its name is.
[[nodiscard]] bool beginsAsTable(std::string_view bytes);

/// Reads a table that somebody hands in: .xlsx, .ods, or plain text.
/// @param isCsv  what is none of the others by its first bytes is read as plain text.
/// @return the table, or the key of the sentence that says why it cannot be read and what to do about it.
[[nodiscard]] std::variant<FilledBook, std::string> openTable(std::string_view bytes, bool isCsv);

}  // namespace guapai::workbooks
