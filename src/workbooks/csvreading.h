#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "workbooks/filledreading.h"

namespace guapai::workbooks {

enum class CsvFault {
  TooLarge,   ///< more than the limits of `readFilled`
  Encoding,   ///< neither UTF-8, nor UTF-16 with a byte order mark, nor GB18030
  OpenQuote,  ///< a quotation mark that begins a cell has no end, or text stands behind the end
};

/// Reads a table of plain text (RFC 4180): UTF-8 with or without a byte order mark, UTF-16 with one, otherwise GB18030.
/// Between the cells stand commas, semicolons or tabs, whichever the first lines have most of outside of quotation
/// marks.
/// @return a book with one sheet without a name, whose cells are all plain texts; or what is wrong.
[[nodiscard]] std::variant<FilledBook, CsvFault> readCsv(std::string_view bytes);

}  // namespace guapai::workbooks
