#include "workbooks/sheetlayout.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

#include "core/displaywidth.h"
#include "core/text.h"
#include "workbooks/celltext.h"

namespace guapai::workbooks {
namespace {

constexpr std::size_t kNarrowest = 6;
constexpr std::size_t kWidest = 50;
constexpr std::size_t kPadding = 2;
constexpr std::size_t kUprightWidth = 88;  ///< how many characters stand beside each other on upright A4
constexpr std::size_t kLongestUnit = 40;   ///< a format may have 255 characters

/// The number `scaled` times ten to the power of `exponent`. Absent where it has more than 15 digits that count: Excel
/// would show others than these.
std::optional<double> numberOf(std::int64_t scaled, int exponent) {
  constexpr std::size_t kMostDigits = 15;
  const std::string digits = std::to_string(scaled);
  if (digits.find_last_not_of('0') + 1 > kMostDigits && scaled != 0) return std::nullopt;
  const std::string text = digits + "e" + std::to_string(exponent);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string digitsFormat(int decimals) {
  return decimals == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(decimals), '0');
}

/// Whether the text may stand between the quotation marks of a format.
bool isQuotable(const std::string& text) {
  return text.find('"') == std::string::npos && core::length(text) <= kLongestUnit;
}

LaidCell laid(const Figure& figure) {
  const std::string unit = cellText(figure.unit);
  const auto value = numberOf(figure.value.scaled(), -core::Decimal::kMaximumDecimals);
  if (!value || !isQuotable(unit)) return escapedText(figure.value.written() + unit);
  return Number{*value, digitsFormat(figure.value.decimals()) + (unit.empty() ? unit : "\"" + unit + "\"")};
}

LaidCell laid(const Percent& percent) {
  const auto value = numberOf(percent.value.scaled(), -core::Decimal::kMaximumDecimals - 2);
  if (!value) return percent.value.written() + "%";
  return Number{*value, digitsFormat(percent.value.decimals()) + "%"};
}

/// Excel counts the days from 1900 on, and among them 29 February 1900, which never was. Only from the day behind it
/// do all programs count alike; an earlier day stays a text.
LaidCell laid(const Day& day) {
  static const core::Date kZero(1899, 12, 30);
  static const core::Date kFirst(1900, 3, 1);
  const std::string note = cellText(day.note);
  if (day.date < kFirst || !isQuotable(note)) return escapedText(day.date.chinese() + (note.empty() ? "" : " " + note));
  const auto days = (day.date.days() - kZero.days()).count();
  return Number{static_cast<double>(days), R"(yyyy"年"m"月"d"日")" + (note.empty() ? note : "\" " + note + "\"")};
}

LaidCell laid(const Cell& cell) {
  if (const auto* const text = std::get_if<std::string>(&cell)) return escapedText(cellText(*text));
  if (const auto* const figure = std::get_if<Figure>(&cell)) return laid(*figure);
  if (const auto* const percent = std::get_if<Percent>(&cell)) return laid(*percent);
  if (const auto* const day = std::get_if<Day>(&cell)) return laid(*day);
  return std::string();
}

/// How wide the cell is when it is shown, in characters of half width.
std::size_t shownWidth(const Cell& cell) {
  std::string text;
  if (const auto* const figure = std::get_if<Figure>(&cell)) text = figure->value.written() + figure->unit;
  if (const auto* const percent = std::get_if<Percent>(&cell)) text = percent->value.written() + "%";
  if (const auto* const day = std::get_if<Day>(&cell)) text = day->date.chinese() + " " + day->note;
  if (const auto* const own = std::get_if<std::string>(&cell)) text = *own;
  std::size_t width = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    width = std::max(width, core::displayWidth(text.substr(from, end - from)));
    from = end + 1;
  }
  return width;
}

std::vector<std::size_t> widthsOf(const Sheet& sheet) {
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    // The button of the filter stands beside the heading.
    std::size_t width = core::displayWidth(sheet.columns[column].heading) + kPadding;
    for (const auto& row : sheet.rows) width = std::max(width, shownWidth(row[column]));
    widths.push_back(std::clamp(width, kNarrowest, kWidest) + kPadding);
  }
  return widths;
}

std::vector<LaidCell> titleRow(const Sheet& sheet) {
  std::vector<LaidCell> row(sheet.columns.size());
  row.front() = escapedText(cellText(sheet.title));
  return row;
}

std::vector<LaidCell> headings(const Sheet& sheet) {
  std::vector<LaidCell> row;
  for (const Column& column : sheet.columns) row.emplace_back(escapedText(cellText(column.heading)));
  return row;
}

LaidSheet begun(const Sheet& sheet, std::vector<std::string>& names) {
  LaidSheet begun{.name = sheetName(sheet.title, names),
                  .title = cellText(sheet.title),
                  .note = cellText(sheet.note),
                  .headRow = sheet.hasTitleRow ? 1U : 0U,
                  .rows = {},
                  .kinds = {},
                  .widths = widthsOf(sheet)};
  for (const Column& column : sheet.columns) begun.kinds.push_back(column.kind);
  std::size_t together = 0;
  for (const std::size_t width : begun.widths) together += width;
  begun.isTurned = together > kUprightWidth;
  if (sheet.hasTitleRow) begun.rows.push_back(titleRow(sheet));
  begun.rows.push_back(headings(sheet));
  return begun;
}

}  // namespace

std::vector<LaidSheet> laidOut(const Workbook& workbook, std::size_t mostRows) {
  std::vector<LaidSheet> sheets;
  std::vector<std::string> names;
  for (const Sheet& sheet : workbook.sheets) {
    sheets.push_back(begun(sheet, names));
    for (const auto& row : sheet.rows) {
      if (sheets.back().rows.size() == mostRows) sheets.push_back(begun(sheet, names));
      auto& added = sheets.back().rows.emplace_back();
      for (const Cell& cell : row) added.push_back(laid(cell));
    }
  }
  return sheets;
}

}  // namespace guapai::workbooks
