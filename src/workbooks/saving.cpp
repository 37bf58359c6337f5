#include "workbooks/saving.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "core/error.h"
#include "files/filename.h"
#include "files/filewriter.h"
#include "files/temporaryfolder.h"
#include "workbooks/celltext.h"
#include "workbooks/filledreading.h"
#include "workbooks/inputwriting.h"
#include "workbooks/sheetlayout.h"
#include "workbooks/xlsxreading.h"
#include "workbooks/xlsxwriting.h"

namespace guapai::workbooks {
namespace {

bool isEmpty(const LaidCell& cell) {
  const auto* const text = std::get_if<std::string>(&cell);
  return text != nullptr && text->empty();
}

/// The 15 digits that Excel shows at most. The library that reads may miss the last bit of a number that has as many.
std::string digitsOf(double value) {
  constexpr int kDigits = 15;
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.begin(), text.end(), value, std::chars_format::general, kDigits).ptr;
  return {text.begin(), end};
}

bool isSame(const LaidCell& laid, const std::variant<std::string, double>& read) {
  if (const auto* const number = std::get_if<Number>(&laid)) {
    const auto* const value = std::get_if<double>(&read);
    return value != nullptr && digitsOf(*value) == digitsOf(number->value);
  }
  const auto* const text = std::get_if<std::string>(&read);
  return text != nullptr && *text == std::get<std::string>(laid);
}

std::optional<std::string> differenceIn(const ReadSheet& read, const LaidSheet& sheet) {
  if (read.name != sheet.name || read.hasFormula) return sheet.name;
  std::size_t found = 0;
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
      const auto cell = read.cells.find({static_cast<int>(row), static_cast<int>(column)});
      const bool isRead = cell != read.cells.end();
      if (isRead) ++found;
      const bool isRight = isRead ? isSame(sheet.rows[row][column], cell->second) : isEmpty(sheet.rows[row][column]);
      if (!isRight) return cellName(sheet.name, static_cast<int>(row), static_cast<int>(column));
    }
  }
  return found == read.cells.size() ? std::nullopt : std::optional(sheet.name);
}

std::optional<std::string> differenceIn(std::string_view bytes, const std::vector<LaidSheet>& sheets) {
  const auto read = readXlsx(bytes);
  if (!read || read->size() != sheets.size()) return sheets.front().name;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    if (auto difference = differenceIn((*read)[i], sheets[i])) return difference;
  return std::nullopt;
}

/// The first place of the sheet whose words are not those that were to be written, or at which something stands that is
/// not to be there.
std::optional<std::string> differenceIn(const ReadSheet& read, const InputSheet& sheet) {
  if (read.name != sheet.name || read.hasFormula) return sheet.name;
  std::size_t found = 0;
  for (const InputPlace& place : sheet.places) {
    const auto* const words = std::get_if<Words>(&place.content);
    const auto cell = read.cells.find({place.row, place.column});
    const bool isWritten = words != nullptr && !words->text.empty();
    if (isWritten) ++found;
    const LaidCell laid = isWritten ? escapedText(cellText(words->text)) : std::string();
    const bool isRight = cell == read.cells.end() ? !isWritten : isWritten && isSame(laid, cell->second);
    if (!isRight) return cellName(sheet.name, place.row, place.column);
  }
  return found == read.cells.size() ? std::nullopt : std::optional(sheet.name);
}

/// The same for the names of the cells that are filled in.
std::optional<std::string> differenceOfNames(const FilledBook& read, const InputBook& book) {
  std::size_t named = 0;
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    for (const InputPlace& place : book.sheets[i].places) {
      const auto* const input = std::get_if<Input>(&place.content);
      if (input == nullptr) continue;
      ++named;
      const auto cells = read.names.find(input->name);
      const bool isRight = cells != read.names.end() && cells->second.sheet == i && cells->second.row == place.row &&
                           cells->second.column == place.column;
      if (!isRight) return cellName(book.sheets[i].name, place.row, place.column);
    }
  }
  return named == read.names.size() ? std::nullopt : std::optional(book.sheets.front().name);
}

/// Writes what `make` makes in a folder for files that nobody needs later, once `difference` finds none.
template <typename Make, typename Difference>
void saveBytes(const std::filesystem::path& file, const Make& make, const Difference& difference,
               const std::function<void()>& beforeNaming) {
  files::FileWriter writer(file);
  const files::TemporaryFolder folder;
  const std::string bytes = make(folder.path());
  if (difference(bytes))
    throw core::Error(core::ErrorCode::TemporaryUnwritable, files::shownPath(folder.path().parent_path()));
  writer.write(bytes);
  if (beforeNaming) beforeNaming();
  writer.commit();
}

}  // namespace

bool isWorkbookName(const std::filesystem::path& file) {
  std::string ending = file.extension().native();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return ending == ".xlsx";
}

std::optional<std::string> differenceIn(std::string_view bytes, const Workbook& workbook) {
  return differenceIn(bytes, laidOut(workbook));
}

std::optional<std::string> differenceIn(std::string_view bytes, const InputBook& book) {
  const auto read = readXlsx(bytes);
  const auto filled = readFilled(bytes);
  if (!read || !filled || read->size() != book.sheets.size()) return book.sheets.front().name;
  for (std::size_t i = 0; i < book.sheets.size(); ++i)
    if (auto difference = differenceIn((*read)[i], book.sheets[i])) return difference;
  return differenceOfNames(*filled, book);
}

void saveWorkbook(const Workbook& workbook, const std::filesystem::path& file,
                  const std::function<void()>& beforeNaming) {
  const std::vector<LaidSheet> sheets = laidOut(workbook);
  saveBytes(
      file, [&](const std::filesystem::path& folder) { return xlsxOf(sheets, workbook.day, folder); },
      [&](std::string_view bytes) { return differenceIn(bytes, sheets).has_value(); }, beforeNaming);
}

void saveInputBook(const InputBook& book, const std::filesystem::path& file) {
  saveBytes(
      file, [&](const std::filesystem::path& folder) { return inputXlsxOf(book, folder); },
      [&](std::string_view bytes) { return differenceIn(bytes, book).has_value(); }, {});
}

}  // namespace guapai::workbooks
