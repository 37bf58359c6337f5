#include "workbooks/xlsxwriting.h"

#include <array>
#include <map>
#include <memory>
#include <xlsxwriter.h>

#include "core/error.h"
#include "core/text.h"
#include "files/filename.h"
#include "files/filereader.h"
#include "workbooks/numberlocale.h"

namespace guapai::workbooks {
namespace {

constexpr std::size_t kMostBytes = 1U << 30U;
/// Excel takes 255 characters above or below a page, the commands among them, and each & is written twice.
constexpr std::size_t kLongestMargin = 100;
constexpr std::size_t kColumnsInSight = 6;  ///< with more columns, the first stays in sight beside the others
constexpr std::uint8_t kA4 = 9;
constexpr double kFontSize = 11;
constexpr double kTitleSize = 16;
constexpr double kTitleHeight = 30;
constexpr std::uint32_t kHeadGrey = 0xEDEDED;

struct Freeing {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using Book = std::unique_ptr<lxw_workbook, Freeing>;

[[noreturn]] void refuse(const std::filesystem::path& folder) {
  throw core::Error(core::ErrorCode::TemporaryUnwritable, files::shownPath(folder.parent_path()));
}

lxw_row_t rowNumber(std::size_t row) {
  return static_cast<lxw_row_t>(row);
}

lxw_col_t columnNumber(std::size_t column) {
  return static_cast<lxw_col_t>(column);
}

/// A text above or below a printed page, where & begins a command.
std::string marginText(const std::string& text) {
  const std::u32string line = core::codePoints(core::oneLine(text)).substr(0, kLongestMargin);
  return core::replaced(core::utf8(line), "&", "&&");
}

/// The formats of one workbook, each made once.
class Formats {
public:
  explicit Formats(lxw_workbook* workbook) : m_workbook(workbook) {}

  /// For cells that are shown with this format of numbers; @ for texts.
  lxw_format* of(const std::string& numbers) {
    lxw_format*& format = m_formats[numbers];
    if (format == nullptr) {
      format = plain();
      format_set_num_format(format, numbers.c_str());
      if (numbers == "@") format_set_text_wrap(format);
    }
    return format;
  }

  lxw_format* ofHeadings() {
    lxw_format* const format = plain();
    format_set_num_format(format, "@");
    format_set_bold(format);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_CENTER);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(format, kHeadGrey);
    return format;
  }

  lxw_format* ofTitle() {
    lxw_format* const format = workbook_add_format(m_workbook);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, kTitleSize);
    format_set_bold(format);
    format_set_align(format, LXW_ALIGN_CENTER);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
  }

private:
  lxw_format* plain() {
    lxw_format* const format = workbook_add_format(m_workbook);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, kFontSize);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }

  lxw_workbook* m_workbook;
  std::map<std::string, lxw_format*> m_formats;
};

/// Writes one sheet.
class SheetWriter {
public:
  SheetWriter(lxw_workbook* workbook, Formats& formats, const LaidSheet& sheet)
      : m_sheet(sheet), m_formats(formats), m_written(workbook_add_worksheet(workbook, sheet.name.c_str())) {}

  /// @return whether the library took everything.
  bool write() {
    if (m_written == nullptr) return false;
    for (std::size_t row = 0; row < m_sheet.rows.size(); ++row) writeRow(row);
    layOut();
    setPrinting();
    return m_isWhole;
  }

private:
  void writeRow(std::size_t row) {
    lxw_format* const head = row > m_sheet.headRow    ? nullptr
                             : row == m_sheet.headRow ? m_formats.ofHeadings()
                                                      : m_formats.ofTitle();
    for (std::size_t column = 0; column < m_sheet.rows[row].size(); ++column) {
      const LaidCell& cell = m_sheet.rows[row][column];
      if (const auto* const number = std::get_if<Number>(&cell)) {
        take(worksheet_write_number(m_written, rowNumber(row), columnNumber(column), number->value,
                                    m_formats.of(number->format)));
      } else {
        const auto& text = std::get<std::string>(cell);
        lxw_format* const format = head != nullptr ? head : m_formats.of("@");
        take(text.empty()
                 ? worksheet_write_blank(m_written, rowNumber(row), columnNumber(column), format)
                 : worksheet_write_string(m_written, rowNumber(row), columnNumber(column), text.c_str(), format));
      }
    }
  }

  void layOut() {
    const auto head = rowNumber(m_sheet.headRow);
    for (std::size_t column = 0; column < m_sheet.widths.size(); ++column) {
      const bool isText = m_sheet.kinds[column] == ColumnKind::Text;
      worksheet_set_column(m_written, columnNumber(column), columnNumber(column),
                           static_cast<double>(m_sheet.widths[column]), isText ? m_formats.of("@") : nullptr);
    }
    if (head > 0) {
      const auto& title = std::get<std::string>(m_sheet.rows.front().front());
      worksheet_set_row(m_written, 0, kTitleHeight, nullptr);
      if (lastColumn() > 0)
        take(worksheet_merge_range(m_written, 0, 0, 0, lastColumn(), title.c_str(), m_formats.ofTitle()));
    }
    worksheet_freeze_panes(m_written, head + 1, m_sheet.widths.size() > kColumnsInSight ? 1 : 0);
    take(worksheet_autofilter(m_written, head, 0, lastRow(), lastColumn()));
    // Identity numbers are texts on purpose.
    const std::string all = "A1:" + nameOfLast();
    take(worksheet_ignore_errors(m_written, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.c_str()));
  }

  void setPrinting() {
    worksheet_set_paper(m_written, kA4);
    if (m_sheet.isTurned) worksheet_set_landscape(m_written);
    worksheet_fit_to_pages(m_written, 1, 0);
    worksheet_center_horizontally(m_written);
    take(worksheet_repeat_rows(m_written, rowNumber(m_sheet.headRow), rowNumber(m_sheet.headRow)));
    take(worksheet_print_area(m_written, 0, 0, lastRow(), lastColumn()));
    const std::string above = "&C" + marginText(m_sheet.title);
    if (m_sheet.headRow == 0) take(worksheet_set_header(m_written, above.c_str()));
    const std::string below = "&L" + marginText(m_sheet.note) + "&R第&P页 共&N页";
    take(worksheet_set_footer(m_written, below.c_str()));
  }

  void take(lxw_error error) { m_isWhole = m_isWhole && error == LXW_NO_ERROR; }
  [[nodiscard]] lxw_row_t lastRow() const { return rowNumber(m_sheet.rows.size() - 1); }
  [[nodiscard]] lxw_col_t lastColumn() const { return columnNumber(m_sheet.widths.size() - 1); }
  [[nodiscard]] std::string nameOfLast() const {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
    lxw_rowcol_to_cell(name.data(), lastRow(), lastColumn());
    return name.data();
  }

  const LaidSheet& m_sheet;
  Formats& m_formats;
  lxw_worksheet* m_written;
  bool m_isWhole = true;
};

}  // namespace

std::string xlsxOf(const std::vector<LaidSheet>& sheets, core::Date day, const std::filesystem::path& folder) {
  const NumberLocale locale;
  const std::filesystem::path file = folder / "workbook.xlsx";
  std::string place = folder.native();
  lxw_workbook_options options{.constant_memory = LXW_FALSE, .tmpdir = place.data(), .use_zip64 = LXW_FALSE};
  Book book(workbook_new_opt(file.c_str(), &options));
  if (book == nullptr) refuse(folder);
  lxw_doc_properties properties{};
  properties.created = static_cast<std::time_t>(std::chrono::seconds(day.days().time_since_epoch()).count());
  workbook_set_properties(book.get(), &properties);
  Formats formats(book.get());
  bool isWhole = true;
  for (const LaidSheet& sheet : sheets) isWhole = SheetWriter(book.get(), formats, sheet).write() && isWhole;
  const lxw_error closed = workbook_close(book.release());
  if (!isWhole || closed != LXW_NO_ERROR) refuse(folder);
  return files::readFile(file, kMostBytes);
}

}  // namespace guapai::workbooks
