#pragma once

#include <optional>
#include <string_view>

#include "workbooks/filledreading.h"

namespace guapai::workbooks {

/// Whether the bytes begin as those of a table of OpenDocument (.ods, .ots).
[[nodiscard]] bool beginsAsOds(std::string_view bytes);

/// Reads a table of OpenDocument as `readFilled` reads an .xlsx file, and as the same value: a day is a number of days
/// there, too, although the file says a date.
/// @return absent where the bytes are no such table, are damaged, or are more than the limits of `readFilled`.
[[nodiscard]] std::optional<FilledBook> readOds(std::string_view bytes);

}  // namespace guapai::workbooks
