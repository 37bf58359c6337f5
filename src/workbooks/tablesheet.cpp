#include "workbooks/tablesheet.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

#include "core/text.h"

namespace guapai::workbooks {
namespace {

bool contains(const std::vector<std::size_t>& columns, std::size_t column) {
  return std::ranges::find(columns, column) != columns.end();
}

bool hasDigit(std::string_view text) {
  return std::ranges::any_of(text, core::isDigit);
}

Cell figureIn(const std::string& text) {
  const auto end = std::ranges::find_if_not(text, [](char c) { return core::isDigit(c) || c == '.'; });
  const std::string number(text.begin(), end);
  std::string unit(end, text.end());
  const auto value = core::Decimal::parse(number);
  // A second figure behind the first one is no unit, and 007 is a code.
  const bool isCode = number.size() > 1 && number.front() == '0' && number[1] != '.';
  if (core::isFault(value) || hasDigit(unit) || isCode) return text;
  if (unit == "%") return Percent{std::get<core::Decimal>(value)};
  return Figure{std::get<core::Decimal>(value), std::move(unit)};
}

/// Takes a number with this word behind it off the beginning of the text. Absent where the text does not begin so.
std::optional<int> taken(std::string_view& text, std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  if (error != std::errc() || number < 0 || !rest.starts_with(word)) return std::nullopt;
  text = rest.substr(word.size());
  return number;
}

Cell dayIn(const std::string& text) {
  std::string_view rest = text;
  const auto year = taken(rest, "年");
  const auto month = year ? taken(rest, "月") : std::nullopt;
  const auto day = month ? taken(rest, "日") : std::nullopt;
  if (!day) return text;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok() || (!rest.empty() && !rest.starts_with(' ')) || hasDigit(rest)) return text;
  return Day{core::Date(std::chrono::sys_days(date)), std::string(core::trimmed(rest))};
}

}  // namespace

Sheet sheetOf(const terms::Table& table) {
  Sheet sheet{.title = table.title, .hasTitleRow = table.isTitled, .columns = {}, .rows = {}, .note = table.signs};
  for (std::size_t column = 0; column < table.head.size(); ++column) {
    const ColumnKind kind = contains(table.numbers, column) ? ColumnKind::Figure
                            : contains(table.days, column)  ? ColumnKind::Day
                                                            : ColumnKind::Text;
    sheet.columns.push_back({.heading = table.head[column], .kind = kind});
  }
  for (const auto& row : table.rows) {
    auto& cells = sheet.rows.emplace_back();
    for (std::size_t column = 0; column < row.size(); ++column) {
      const std::string& text = row[column];
      const ColumnKind kind = sheet.columns[column].kind;
      if (text.empty()) {
        cells.emplace_back();
      } else if (kind == ColumnKind::Text) {
        cells.emplace_back(text);
      } else {
        cells.push_back(kind == ColumnKind::Figure ? figureIn(text) : dayIn(text));
      }
    }
  }
  return sheet;
}

Workbook workbookOf(const std::vector<terms::Table>& tables, core::Date day) {
  Workbook workbook{.day = day, .sheets = {}};
  for (const terms::Table& table : tables) workbook.sheets.push_back(sheetOf(table));
  return workbook;
}

}  // namespace guapai::workbooks
