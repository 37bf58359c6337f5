#include "workbooks/odsreading.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "core/date.h"
#include "core/text.h"
#include "workbooks/allowance.h"
#include "workbooks/filledparts.h"
#include "workbooks/numbershape.h"

namespace guapai::workbooks {
namespace {

/// What such a file begins with: the first part of the archive is not packed and says what the archive is.
constexpr std::string_view kKind = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
constexpr std::size_t kKindAt = 30;
constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;

/// Which looks of cells show a month without a day, and which looks of sheets hide them.
class Styles final : public PartHandler {
public:
  void begin(const Element& element) override {
    if (element.name == "date-style") {
      m_date = element.attribute("name");
      m_hasDay = false;
    } else if (element.name == "day") {
      m_hasDay = true;
    } else if (element.name == "style" && element.attribute("family") == "table-cell") {
      m_dateOf[std::string(element.attribute("name"))] = element.attribute("data-style-name");
    } else if (element.name == "style") {
      m_sheet = element.attribute("name");
    } else if (element.name == "table-properties" && element.attribute("display") == "false") {
      m_hidden.insert(m_sheet);
    }
  }
  void end(const std::string& name, const std::string& /*text*/) override {
    if (name == "date-style" && !m_hasDay) m_months.insert(m_date);
  }

  [[nodiscard]] bool isMonth(const std::string& style) const {
    const auto date = m_dateOf.find(style);
    return date != m_dateOf.end() && m_months.contains(date->second);
  }
  [[nodiscard]] bool isHidden(const std::string& style) const { return m_hidden.contains(style); }

private:
  std::string m_date;
  bool m_hasDay = false;
  std::set<std::string> m_months;
  std::string m_sheet;
  std::set<std::string> m_hidden;
  std::map<std::string, std::string> m_dateOf;
};

/// $'附件 4'.$C$12:.$C$200 as 附件 4 and its cells: sheet, first cell, last cell. Absent where it is none.
struct Range {
  std::string sheet;
  std::pair<int, int> first;
  std::pair<int, int> last;
};

std::optional<std::pair<int, int>> cellAt(std::string_view name) {
  if (const std::size_t point = name.rfind('.'); point != std::string_view::npos) name.remove_prefix(point + 1);
  return placeOf(name);
}

std::optional<Range> rangeOf(std::string_view address) {
  std::string sheet;
  if (address.starts_with('$')) address.remove_prefix(1);
  if (address.starts_with('\'')) {
    address.remove_prefix(1);
    for (;; address.remove_prefix(1)) {
      if (address.empty()) return std::nullopt;
      if (address.starts_with("''")) {
        address.remove_prefix(1);
      } else if (address.front() == '\'') {
        break;
      }
      sheet += address.front();
    }
    address.remove_prefix(1);
  } else {
    const std::size_t point = std::min(address.find('.'), address.size());
    sheet = address.substr(0, point);
    address.remove_prefix(point);
  }
  if (!address.starts_with('.')) return std::nullopt;
  const std::size_t colon = address.find(':');
  const auto first = cellAt(address.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : cellAt(address.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return Range{.sheet = sheet, .first = *first, .last = *last};
}

/// How many digits stand behind the point of a number as it is shown: 93.60% has two.
int decimalsOf(std::string_view shown) {
  const std::size_t point = shown.find('.');
  if (point == std::string_view::npos) return 0;
  const auto digits = shown.substr(point + 1);
  return static_cast<int>(std::ranges::find_if_not(digits, core::isDigit) - digits.begin());
}

class Tables final : public PartHandler {
public:
  explicit Tables(const Styles& styles) : m_styles(styles) {}

  void begin(const Element& element) override {
    if (element.name == "null-date") {
      book.beginsIn1904 = element.attribute("date-value") == "1904-01-01";
    } else if (element.name == "table") {
      isWhole = isWhole && book.sheets.size() < kMostSheets;
      book.sheets.push_back({.name = std::string(element.attribute("name")),
                             .isHidden = m_styles.isHidden(std::string(element.attribute("style-name")))});
      m_columns.clear();
      m_row = 0;
    } else if (element.name == "table-column") {
      const int left = kMostColumns - static_cast<int>(m_columns.size());
      const int times = std::min(left, repeated(element, "number-columns-repeated", kMostColumns));
      m_columns.insert(m_columns.end(), static_cast<std::size_t>(times),
                       std::string(element.attribute("default-cell-style-name")));
    } else if (element.name == "table-row") {
      m_rows = repeated(element, "number-rows-repeated", kMostRows);
      m_column = 0;
    } else if (element.name == "table-cell" || element.name == "covered-table-cell") {
      beginCell(element);
    } else if (element.name == "annotation") {
      ++m_notes;
    } else if (element.name == "p" && m_notes == 0) {
      if (m_hasText) m_shown += '\n';
      m_hasText = true;
    } else if (element.name == "s" && m_notes == 0) {
      isWhole = isWhole && m_shown.size() < kLongestShown;
      if (isWhole) m_shown.append(static_cast<std::size_t>(repeated(element, "c", kMostSpaces)), ' ');
    } else if ((element.name == "tab" || element.name == "line-break") && m_notes == 0) {
      m_shown += element.name == "tab" ? '\t' : '\n';
    } else if (element.name == "named-range" && m_tables == 0) {
      m_names[std::string(element.attribute("name"))] = element.attribute("cell-range-address");
    }
    if (element.name == "table") ++m_tables;
  }

  void characters(std::string_view text) override {
    if (m_isInCell && m_hasText && m_notes == 0) m_shown += text;
  }

  void end(const std::string& name, const std::string& /*text*/) override {
    if (name == "table") --m_tables;
    if (name == "annotation") --m_notes;
    if (name == "table-row") m_row = std::min(m_row + m_rows, kMostRows);
    if (name == "table-cell" || name == "covered-table-cell") endCell();
  }

  /// Call when all was read.
  void nameCells() {
    for (const auto& [name, address] : m_names) {
      const auto range = rangeOf(address);
      if (!range) continue;
      const auto sheet = std::ranges::find(book.sheets, range->sheet, &FilledSheet::name);
      if (sheet == book.sheets.end()) continue;
      book.names[name] = {.sheet = static_cast<std::size_t>(sheet - book.sheets.begin()),
                          .row = range->first.first,
                          .column = range->first.second,
                          .lastRow = range->last.first};
    }
  }

  FilledBook book;
  bool isWhole = true;

private:
  static constexpr int kMostSpaces = 1000;
  static constexpr std::size_t kLongestShown = 1U << 20U;

  /// 1 where the element does not say it.
  static int repeated(const Element& element, std::string_view attribute, int most) {
    return std::clamp(element.number(attribute).value_or(1), 1, most);
  }

  void beginCell(const Element& element) {
    m_isInCell = true;
    m_hasText = false;
    m_shown.clear();
    m_cell = {};
    m_cell.isFormula = !element.attribute("formula").empty();
    m_times = repeated(element, "number-columns-repeated", kMostColumns);
    m_spans = {repeated(element, "number-rows-spanned", kMostRows),
               repeated(element, "number-columns-spanned", kMostColumns)};
    m_type = element.attribute("value-type");
    m_value = element.attribute(m_type == "date"      ? "date-value"
                                : m_type == "boolean" ? "boolean-value"
                                : m_type == "string"  ? "string-value"
                                                      : "value");
    m_style = element.attribute("style-name");
    if (const auto column = static_cast<std::size_t>(m_column); m_style.empty() && column < m_columns.size())
      m_style = m_columns[column];
  }

  void endCell() {
    m_isInCell = false;
    if (m_spans != std::pair(1, 1)) merge();
    fillCell();
    const bool isEmpty = m_cell.text.empty() && !m_cell.isFormula;
    if (!isEmpty && !book.sheets.empty()) keep();
    m_column = std::min(m_column + m_times, kMostColumns);
  }

  void fillCell() {
    if (m_type == "date") {
      fillDay();
    } else if (m_type == "float" || m_type == "percentage" || m_type == "currency") {
      const auto digits = shownDigits(m_value);
      m_cell.isNumber = digits.has_value();
      m_cell.text = digits.value_or(m_value);
      m_cell.shownAs = m_type == "percentage" ? ShownAs::Percent : ShownAs::Number;
      m_cell.decimals = decimalsOf(m_shown);
      if (m_type != "percentage") m_cell.look = lookOfShown(m_cell.text, m_shown);
    } else if (m_type == "boolean") {
      m_cell.text = m_value == "true" ? "TRUE" : "FALSE";
    } else {
      m_cell.text = m_hasText ? m_shown : m_value;
    }
  }

  /// 2021-09-15, or with a time behind it, which no answer has.
  void fillDay() {
    constexpr std::size_t kDay = 10;
    const auto parsed = core::Date::parse(std::string_view(m_value).substr(0, kDay));
    const core::Date first = book.beginsIn1904 ? core::Date(1904, 1, 1) : core::Date(1899, 12, 30);
    if (core::isFault(parsed) || std::get<core::Date>(parsed) < first) {
      m_cell.text = m_shown;
      return;
    }
    m_cell.isNumber = true;
    m_cell.text = std::to_string((std::get<core::Date>(parsed).days() - first.days()).count());
    m_cell.shownAs = m_styles.isMonth(m_style) ? ShownAs::Month : ShownAs::Day;
  }

  void merge() {
    isWhole = isWhole && m_allowance.take(static_cast<std::size_t>(m_spans.second), 0);
    if (isWhole && !book.sheets.empty())
      book.sheets.back().merge({m_row, m_column}, {m_row + m_spans.first - 1, m_column + m_spans.second - 1});
  }

  /// A cell that is said to stand there several times does.
  void keep() {
    const auto all = static_cast<std::size_t>(m_rows) * static_cast<std::size_t>(m_times);
    isWhole = isWhole && m_row + m_rows <= kMostRows && m_column + m_times <= kMostColumns &&
              m_allowance.take(all, m_cell.text.size());
    if (!isWhole) return;
    for (int row = m_row; row < m_row + m_rows; ++row)
      for (int column = m_column; column < m_column + m_times; ++column)
        book.sheets.back().cells[{row, column}] = m_cell;
  }

  const Styles& m_styles;
  std::map<std::string, std::string> m_names;
  std::vector<std::string> m_columns;  ///< the look of a column's cells, where they have none of their own
  int m_tables = 0;                    ///< that are open
  int m_notes = 0;                     ///< what people have written beside a cell, open
  int m_row = 0;
  int m_rows = 1;  ///< how many equal rows the open one stands for
  int m_column = 0;
  int m_times = 1;
  std::pair<int, int> m_spans;  ///< the rows and columns of the open cell
  bool m_isInCell = false;
  bool m_hasText = false;
  std::string m_shown;
  std::string m_type;
  std::string m_value;
  std::string m_style;
  FilledCell m_cell;
  Allowance m_allowance;
};

}  // namespace

bool beginsAsOds(std::string_view bytes) {
  return beginsAsWorkbook(bytes) && bytes.size() > kKindAt && bytes.substr(kKindAt).starts_with(kKind);
}

std::optional<FilledBook> readOds(std::string_view bytes) {
  if (bytes.size() > kLongestFilled || !beginsAsWorkbook(bytes)) return std::nullopt;
  const auto parts = Parts::of(bytes, kLongestUnpacked);
  Styles styles;
  if (!parts || !parts->has("content.xml") || !parts->read("styles.xml", styles) || !parts->read("content.xml", styles))
    return std::nullopt;
  Tables tables(styles);
  if (!parts->read("content.xml", tables) || !tables.isWhole || tables.book.sheets.empty()) return std::nullopt;
  tables.nameCells();
  return std::move(tables.book);
}

}  // namespace guapai::workbooks
