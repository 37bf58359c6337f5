#include "workbooks/inputwriting.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <numeric>
#include <xlsxwriter.h>

#include "core/displaywidth.h"
#include "core/error.h"
#include "core/text.h"
#include "files/filename.h"
#include "files/filereader.h"
#include "workbooks/celltext.h"
#include "workbooks/numberlocale.h"

namespace guapai::workbooks {
namespace {

constexpr std::size_t kMostBytes = 1U << 26U;
constexpr std::uint8_t kA4 = 9;
constexpr std::uint8_t kGeneral = 0;
constexpr std::uint8_t kText = 49;  ///< the number of the format @ that every program has
constexpr double kFontSize = 11;
constexpr double kTitleSize = 16;
constexpr double kLineHeight = 16;
constexpr double kRowPadding = 8;
constexpr int kUprightWidth = 90;  ///< how many characters stand beside each other on upright A4
constexpr std::uint32_t kHeadGrey = 0xEDEDED;
constexpr std::uint32_t kInputYellow = 0xFFFBE6;
// What Excel takes in a message beside a cell, in characters.
constexpr std::size_t kLongestTitle = 32;
constexpr std::size_t kLongestHint = 255;

struct Freeing {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

[[noreturn]] void refuse(const std::filesystem::path& folder) {
  throw core::Error(core::ErrorCode::TemporaryUnwritable, files::shownPath(folder.parent_path()));
}

lxw_row_t rowNumber(int row) {
  return static_cast<lxw_row_t>(row);
}

lxw_col_t columnNumber(int column) {
  return static_cast<lxw_col_t>(column);
}

std::string cut(const std::string& text, std::size_t longest) {
  return core::utf8(core::codePoints(text).substr(0, longest));
}

/// What Excel needs to refuse a number that is out of range. Whether an answer is right, the reader decides.
double bound(const core::Decimal& decimal) {
  return std::strtod(decimal.written().c_str(), nullptr);
}

/// The formats of one workbook, each made once.
class InputFormats {
public:
  explicit InputFormats(lxw_workbook* workbook) : m_workbook(workbook) {}

  lxw_format* of(const Words& words) {
    lxw_format*& format = m_ofWords[words.look];
    if (format != nullptr) return format;
    format = plain(words.look == Words::Look::Title ? kTitleSize : kFontSize);
    format_set_num_format_index(format, kText);
    const bool isNote = words.look == Words::Look::Note;
    format_set_align(format, isNote ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER);
    if (words.look == Words::Look::Title || words.look == Words::Look::Heading) format_set_bold(format);
    if (words.look == Words::Look::Heading) format_set_bg_color(format, kHeadGrey);
    if (words.look != Words::Look::Title && !isNote) format_set_border(format, LXW_BORDER_THIN);
    return format;
  }

  lxw_format* of(const Input& input) {
    const bool isNumber = input.kind == InputKind::Whole || input.kind == InputKind::Number;
    lxw_format*& format = m_ofInputs[isNumber];
    if (format != nullptr) return format;
    format = plain(kFontSize);
    format_set_num_format_index(format, isNumber ? kGeneral : kText);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_bg_color(format, kInputYellow);
    format_set_unlocked(format);
    return format;
  }

private:
  lxw_format* plain(double size) {
    lxw_format* const format = workbook_add_format(m_workbook);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, size);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
  }

  lxw_workbook* m_workbook;
  std::map<Words::Look, lxw_format*> m_ofWords;
  std::map<bool, lxw_format*> m_ofInputs;
};

/// Writes one sheet.
class InputSheetWriter {
public:
  InputSheetWriter(lxw_workbook* workbook, InputFormats& formats, const InputSheet& sheet)
      : m_workbook(workbook),
        m_formats(formats),
        m_sheet(sheet),
        m_written(workbook_add_worksheet(workbook, sheet.name.c_str())) {}

  /// @return whether the library took everything.
  bool write() {
    if (m_written == nullptr) return false;
    for (const InputPlace& place : m_sheet.places) {
      if (const auto* const words = std::get_if<Words>(&place.content)) {
        fill(place, escapedText(cellText(words->text)), m_formats.of(*words));
      } else {
        const auto& input = std::get<Input>(place.content);
        fill(place, "", m_formats.of(input));
        validate(place, input);
        name(place, input);
      }
    }
    setHeights();
    layOut();
    return m_isWhole;
  }

private:
  void fill(const InputPlace& place, const std::string& text, lxw_format* format) {
    const auto row = rowNumber(place.row);
    const auto column = columnNumber(place.column);
    if (!place.isList && (place.rows > 1 || place.columns > 1)) {
      take(worksheet_merge_range(m_written, row, column, lastRow(place), lastColumn(place), text.c_str(), format));
      return;
    }
    for (int i = 0; i < place.rows; ++i) {
      const auto at = rowNumber(place.row + i);
      take(text.empty() ? worksheet_write_blank(m_written, at, column, format)
                        : worksheet_write_string(m_written, at, column, text.c_str(), format));
    }
  }

  void validate(const InputPlace& place, const Input& input) {
    std::string title = cut(input.title, kLongestTitle);
    std::string hint = cut(input.hint, kLongestHint);
    std::vector<std::string> words = input.choices;
    std::vector<char*> choices;
    for (std::string& word : words) choices.push_back(word.data());
    choices.push_back(nullptr);
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    if (input.kind == InputKind::Choice) {
      rule.validate = LXW_VALIDATION_TYPE_LIST;
      rule.value_list = choices.data();
    } else if (input.kind != InputKind::Text) {
      rule.validate = input.kind == InputKind::Whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
      rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      rule.minimum_number = bound(input.least);
      rule.maximum_number = bound(input.most);
    } else if (hint.empty()) {
      return;
    }
    if (!hint.empty()) {
      rule.input_title = title.data();
      rule.input_message = hint.data();
      rule.error_title = title.data();
      rule.error_message = hint.data();
    }
    take(worksheet_data_validation_range(m_written, rowNumber(place.row), columnNumber(place.column), lastRow(place),
                                         lastColumn(place), &rule));
  }

  /// Names the cell, or the column of cells. All of a merged cell but its first is not named: nothing stands there.
  void name(const InputPlace& place, const Input& input) {
    std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
    const lxw_row_t last = place.isList ? lastRow(place) : rowNumber(place.row);
    lxw_rowcol_to_range_abs(range.data(), rowNumber(place.row), columnNumber(place.column), last,
                            columnNumber(place.column));
    const std::string sheet = core::replaced(m_sheet.name, "'", "''");
    take(workbook_define_name(m_workbook, input.name.c_str(), ("='" + sheet + "'!" + range.data()).c_str()));
  }

  /// Merged cells never grow by themselves.
  void setHeights() {
    std::map<int, double> heights;
    for (const InputPlace& place : m_sheet.places) {
      if (place.isList) continue;
      const auto* const words = std::get_if<Words>(&place.content);
      const bool isTitle = words != nullptr && words->look == Words::Look::Title;
      const double lines = words == nullptr ? 1 : linesOf(words->text, place) * (isTitle ? 2 : 1);
      const double height = lines * kLineHeight / place.rows + kRowPadding;
      for (int i = 0; i < place.rows; ++i) heights[place.row + i] = std::max(heights[place.row + i], height);
    }
    for (const auto& [row, height] : heights) take(worksheet_set_row(m_written, rowNumber(row), height, nullptr));
  }

  /// How many lines the words take at their place.
  [[nodiscard]] int linesOf(const std::string& text, const InputPlace& place) const {
    const auto begin = m_sheet.widths.begin() + place.column;
    const int width = std::max(std::accumulate(begin, begin + place.columns, 0) - 1, 1);
    int lines = 0;
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t end = std::min(text.find('\n', from), text.size());
      lines += 1 + static_cast<int>(core::displayWidth(text.substr(from, end - from))) / width;
      from = end + 1;
    }
    return lines;
  }

  void layOut() {
    int together = 0;
    for (std::size_t i = 0; i < m_sheet.widths.size(); ++i) {
      const auto column = columnNumber(static_cast<int>(i));
      take(worksheet_set_column(m_written, column, column, m_sheet.widths[i], nullptr));
      together += m_sheet.widths[i];
    }
    if (m_sheet.headRows > 0) worksheet_freeze_panes(m_written, rowNumber(m_sheet.headRows), 0);
    worksheet_set_paper(m_written, kA4);
    if (together > kUprightWidth) worksheet_set_landscape(m_written);
    worksheet_fit_to_pages(m_written, 1, 0);
    // Identity numbers are texts on purpose.
    take(worksheet_ignore_errors(m_written, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
    lxw_protection rights{};
    rights.format_columns = LXW_TRUE;
    rights.format_rows = LXW_TRUE;
    // A list may be longer than the rows that stand ready.
    rights.insert_rows = std::ranges::any_of(m_sheet.places, &InputPlace::isList) ? LXW_TRUE : LXW_FALSE;
    worksheet_protect(m_written, nullptr, &rights);
  }

  void take(lxw_error error) { m_isWhole = m_isWhole && error == LXW_NO_ERROR; }
  [[nodiscard]] static lxw_row_t lastRow(const InputPlace& place) { return rowNumber(place.row + place.rows - 1); }
  [[nodiscard]] static lxw_col_t lastColumn(const InputPlace& place) {
    return columnNumber(place.column + place.columns - 1);
  }

  lxw_workbook* m_workbook;
  InputFormats& m_formats;
  const InputSheet& m_sheet;
  lxw_worksheet* m_written;
  bool m_isWhole = true;
};

}  // namespace

std::string inputXlsxOf(const InputBook& book, const std::filesystem::path& folder) {
  const NumberLocale locale;
  const std::filesystem::path file = folder / "workbook.xlsx";
  std::string place = folder.native();
  lxw_workbook_options options{.constant_memory = LXW_FALSE, .tmpdir = place.data(), .use_zip64 = LXW_FALSE};
  std::unique_ptr<lxw_workbook, Freeing> workbook(workbook_new_opt(file.c_str(), &options));
  if (workbook == nullptr) refuse(folder);
  lxw_doc_properties properties{};
  properties.created = static_cast<std::time_t>(std::chrono::seconds(book.day.days().time_since_epoch()).count());
  workbook_set_properties(workbook.get(), &properties);
  InputFormats formats(workbook.get());
  bool isWhole = true;
  for (const InputSheet& sheet : book.sheets)
    isWhole = InputSheetWriter(workbook.get(), formats, sheet).write() && isWhole;
  const lxw_error closed = workbook_close(workbook.release());
  if (!isWhole || closed != LXW_NO_ERROR) refuse(folder);
  return files::readFile(file, kMostBytes);
}

}  // namespace guapai::workbooks
