#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "workbooks/inputbook.h"
#include "workbooks/workbook.h"

namespace guapai::workbooks {

/// Whether the file is called as workbooks are: its name ends with .xlsx, in small or capital letters.
[[nodiscard]] bool isWorkbookName(const std::filesystem::path& file);

/// The first place where the bytes, read as another program reads them, say something else than the workbook:
/// `台账!B3`, or the name of a sheet. Absent where they say the same.
[[nodiscard]] std::optional<std::string> differenceIn(std::string_view bytes, const Workbook& workbook);

/// The same for a workbook that is filled in: its words, and the names of its cells.
[[nodiscard]] std::optional<std::string> differenceIn(std::string_view bytes, const InputBook& book);

/// Writes the workbook as an .xlsx file. Before the file gets its name, its bytes are read back and compared with the
/// workbook, cell by cell. Where anything fails, an earlier file of that name is as it was.
/// @param beforeNaming  is called when all bytes are written and compared, and the file does not have its name yet; may
/// be empty.
/// @throws core::Error as files::FileWriter; TemporaryUnwritable also where the bytes that were made differ from the
/// workbook, since a full disk does that.
void saveWorkbook(const Workbook& workbook, const std::filesystem::path& file,
                  const std::function<void()>& beforeNaming = {});
/// The same for a workbook that is filled in.
void saveInputBook(const InputBook& book, const std::filesystem::path& file);

}  // namespace guapai::workbooks
