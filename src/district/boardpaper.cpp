#include "district/boardpaper.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include <QtCore/QBuffer>

#include "core/messages.h"
#include "core/text.h"
#include "forms/formdefinition.h"

namespace guapai::district {
namespace {

using forms::FontRole;
using forms::Length;

// Lengths in 1/100 mm.
constexpr Length kMargin = 2000;
constexpr Length kTop = 3000;     ///< the title's baseline
constexpr Length kCaption = 800;  ///< from the title's baseline down to the caption's
constexpr Length kTitleSize = 564;
constexpr Length kTextSize = 370;
constexpr Length kLineHeight = 620;
constexpr Length kBaseline = 430;  ///< from the top of a line down to its baseline
constexpr Length kFirstLine = 4700;
constexpr Length kColumnGap = 350;
constexpr Length kHair = 10;
constexpr std::size_t kUprightColumns = 8;  ///< a table with at most so many columns never turns its sheets

/// Pages with title, caption and page numbers, to be filled by whoever begins them.
class Sheets {
public:
  /// @param frame, measure  must outlive this.
  /// @param signs  a line below the caption that says what the signs mean; empty for none.
  Sheets(std::string title, const BoardPaperFrame& frame, const forms::TextMeasure& measure, std::string signs = {})
      : m_frame(frame), m_measure(measure), m_signs(std::move(signs)) {
    m_pages.title = std::move(title);
  }

  /// Makes the sheets that are begun from now on wider than high.
  void turn() { m_turned = true; }
  /// The width between the margins.
  [[nodiscard]] Length room() const { return sheet().width - 2 * kMargin; }
  [[nodiscard]] Length firstLine() const { return m_signs.empty() ? kFirstLine : kFirstLine + kLineHeight; }

  forms::Page& begin() {
    forms::Page& page = m_pages.pages.emplace_back(sheet());
    write(page, m_pages.title, FontRole::Title, kTitleSize, kMargin, kTop);
    write(page, m_frame.caption.toStdString(), FontRole::Body, kTextSize, kMargin, kTop + kCaption);
    write(page, m_signs, FontRole::Body, kTextSize, kMargin, kTop + kCaption + kLineHeight);
    return page;
  }

  void write(forms::Page& page, const std::string& text, FontRole font, Length size, Length x, Length baseline) const {
    if (text.empty()) return;
    page.texts.push_back({.text = text,
                          .font = font,
                          .size = size,
                          .x = x,
                          .baseline = baseline,
                          .width = m_measure.width(text, font, size)});
  }

  [[nodiscard]] Length width(const std::string& text) const { return m_measure.width(text, FontRole::Body, kTextSize); }

  forms::Pages finish() {
    const std::string pages = std::to_string(m_pages.pages.size());
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) {
      forms::Page& page = m_pages.pages[i];
      const std::string number =
          core::filled(m_frame.pageNumber.toStdString(), {{"page", std::to_string(i + 1)}, {"pages", pages}});
      write(page, number, FontRole::Body, kTextSize, (page.width - width(number)) / 2, page.height - kMargin + 300);
    }
    return std::move(m_pages);
  }

private:
  [[nodiscard]] forms::Page sheet() const {
    forms::Page page;
    if (m_turned) std::swap(page.width, page.height);
    return page;
  }

  const BoardPaperFrame& m_frame;
  const forms::TextMeasure& m_measure;
  std::string m_signs;
  bool m_turned = false;
  forms::Pages m_pages;
};

/// Lays a table out in columns. The sheets are turned where the table has more than kUprightColumns columns and does
/// not fit upright ones.
class TableWriter {
public:
  TableWriter(const terms::Table& table, Sheets& sheets) : m_table(table), m_sheets(sheets) { measureColumns(); }

  void write() {
    begin();
    for (const std::vector<std::string>& row : m_table.rows) {
      const auto lines = linesOf(row);
      const auto height = static_cast<Length>(heightOf(lines)) * kLineHeight;
      if (m_y + height > m_page->height - kMargin - kLineHeight) begin();
      writeLines(lines);
    }
  }

private:
  using Lines = std::vector<std::vector<std::string>>;  ///< for each cell of a row, the lines of its text

  void measureColumns() {
    for (std::size_t column = 0; column < m_table.head.size(); ++column) {
      Length widest = m_sheets.width(m_table.head[column]);
      for (const std::vector<std::string>& row : m_table.rows) widest = std::max(widest, m_sheets.width(row[column]));
      m_widths.push_back(widest + kColumnGap);
    }
    const Length needed = std::accumulate(m_widths.begin(), m_widths.end(), Length(0));
    if (m_table.head.size() > kUprightColumns && needed > m_sheets.room()) m_sheets.turn();
    Length over = needed - m_sheets.room();
    // Only the widest column gives way, in small steps, so that narrow columns stay whole as long as possible.
    while (over > 0) {
      auto widest = std::ranges::max_element(m_widths);
      const Length less = std::min<Length>(over, std::max<Length>(1, *widest / 10));
      *widest -= less;
      over -= less;
    }
  }

  void begin() {
    m_page = &m_sheets.begin();
    m_y = m_sheets.firstLine();
    writeLines(linesOf(m_table.head));
    m_page->lines.back().width = 3 * kHair;
  }

  [[nodiscard]] std::vector<std::string> brokenAt(const std::string& text, Length width) const {
    std::vector<std::string> lines(1);
    for (const char32_t character : core::codePoints(text)) {
      const std::string added = core::utf8(std::u32string(1, character));
      if (!lines.back().empty() && m_sheets.width(lines.back() + added) > width - kColumnGap) lines.emplace_back();
      lines.back() += added;
    }
    return lines;
  }

  [[nodiscard]] Lines linesOf(const std::vector<std::string>& row) const {
    Lines lines;
    for (std::size_t column = 0; column < row.size(); ++column)
      lines.push_back(brokenAt(row[column], m_widths[column]));
    return lines;
  }

  static std::size_t heightOf(const Lines& lines) {
    std::size_t most = 1;
    for (const auto& cell : lines) most = std::max(most, cell.size());
    return most;
  }

  void writeLines(const Lines& lines) {
    Length x = kMargin;
    for (std::size_t column = 0; column < lines.size(); ++column) {
      const bool isNumber = std::ranges::find(m_table.numbers, column) != m_table.numbers.end();
      for (std::size_t i = 0; i < lines[column].size(); ++i) {
        const std::string& text = lines[column][i];
        const Length left = isNumber ? x + m_widths[column] - kColumnGap - m_sheets.width(text) : x;
        const Length baseline = m_y + static_cast<Length>(i) * kLineHeight + kBaseline;
        m_sheets.write(*m_page, text, FontRole::Body, kTextSize, left, baseline);
      }
      x += m_widths[column];
    }
    m_y += static_cast<Length>(heightOf(lines)) * kLineHeight;
    m_page->lines.push_back({.x1 = kMargin, .y1 = m_y, .x2 = m_page->width - kMargin, .y2 = m_y, .width = kHair});
  }

  const terms::Table& m_table;
  Sheets& m_sheets;
  std::vector<Length> m_widths;
  forms::Page* m_page = nullptr;
  Length m_y = 0;
};

}  // namespace

forms::Pages chartPaper(const QString& title, const QImage& picture, const BoardPaperFrame& frame,
                        const forms::TextMeasure& measure) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  picture.save(&buffer, "PNG");
  Sheets sheets(title.toStdString(), frame, measure);
  forms::Page& page = sheets.begin();
  const Length width = page.width - 2 * kMargin;
  page.images.push_back({.file = "chart.png",
                         .x = kMargin,
                         .y = kFirstLine,
                         .width = width,
                         .height = static_cast<Length>(std::int64_t(width) * picture.height() / picture.width()),
                         .bytes = std::make_shared<const std::string>(bytes.toStdString())});
  return sheets.finish();
}

forms::Pages tablePaper(const terms::Table& table, const BoardPaperFrame& frame, const forms::TextMeasure& measure) {
  Sheets sheets(table.title, frame, measure, table.signs);
  TableWriter(table, sheets).write();
  return sheets.finish();
}

}  // namespace guapai::district
