#include "workbooks/saving.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "core/error.h"
#include "files/filename.h"
#include "files/filewriter.h"
#include "files/temporaryfolder.h"
#include "workbooks/sheetlayout.h"
#include "workbooks/xlsxreading.h"
#include "workbooks/xlsxwriting.h"

namespace guapai::workbooks {
namespace {

/// B3, for the row and the column counted from 0.
std::string placeName(std::size_t row, std::size_t column) {
  constexpr std::size_t kLetters = 26;
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / kLetters)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % kLetters));
  return letters + std::to_string(row + 1);
}

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
      if (!isRight) return sheet.name + "!" + placeName(row, column);
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

}  // namespace

bool isWorkbookName(const std::filesystem::path& file) {
  std::string ending = file.extension().native();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return ending == ".xlsx";
}

std::optional<std::string> differenceIn(std::string_view bytes, const Workbook& workbook) {
  return differenceIn(bytes, laidOut(workbook));
}

void saveWorkbook(const Workbook& workbook, const std::filesystem::path& file,
                  const std::function<void()>& beforeNaming) {
  files::FileWriter writer(file);
  const std::vector<LaidSheet> sheets = laidOut(workbook);
  const files::TemporaryFolder folder;
  const std::string bytes = xlsxOf(sheets, workbook.day, folder.path());
  if (differenceIn(bytes, sheets))
    throw core::Error(core::ErrorCode::TemporaryUnwritable, files::shownPath(folder.path().parent_path()));
  writer.write(bytes);
  if (beforeNaming) beforeNaming();
  writer.commit();
}

}  // namespace guapai::workbooks
