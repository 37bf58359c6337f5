#include "forms/tablepager.h"

#include <algorithm>
#include <map>
#include <utility>

namespace guapai::forms {
namespace {

constexpr Length kOuterBorder = 35;
constexpr Length kInnerBorder = 20;
constexpr Length kBlankRule = 15;
constexpr Length kPageHeight = paper::kHeight - paper::kRunningHead;
/// A group of rows that is higher than this is divided where it does not fit. Moving it to the next page as a whole
/// would leave too much white paper.
constexpr Length kGroupToKeep = kPageHeight / 3;
/// With less room than this on a page, a long row begins on the next one.
constexpr Length kRowToBegin = 2'500;

/// A row, or a part of a long row, on the page that is being filled.
struct Strip {
  std::size_t row = 0;
  Length y = 0;
  Length height = 0;
  bool first = true;
  bool last = true;
  std::vector<std::size_t> from;  // for a part, the first line of each cell of the table; empty for a whole row
  std::vector<std::size_t> to;    // for a part, one behind the last line of each cell
};

/// Collects the cell borders of one page and joins those that meet. So corners are clean, and nothing is drawn twice.
class Borders {
public:
  void add(Length left, Length top, Length right, Length bottom) {
    m_horizontal[top].emplace_back(left, right);
    m_horizontal[bottom].emplace_back(left, right);
    m_vertical[left].emplace_back(top, bottom);
    m_vertical[right].emplace_back(top, bottom);
  }

  void draw(PageBuilder& pages) {
    if (m_horizontal.empty()) return;
    for (auto& [y, spans] : m_horizontal) {
      const bool outer = y == m_horizontal.begin()->first || y == m_horizontal.rbegin()->first;
      for (const auto& [from, to] : joined(spans)) pages.line({from, y, to, y, outer ? kOuterBorder : kInnerBorder});
    }
    for (auto& [x, spans] : m_vertical) {
      const bool outer = x == m_vertical.begin()->first || x == m_vertical.rbegin()->first;
      for (const auto& [from, to] : joined(spans)) pages.line({x, from, x, to, outer ? kOuterBorder : kInnerBorder});
    }
  }

private:
  using Spans = std::vector<std::pair<Length, Length>>;

  static Spans joined(Spans& spans) {
    std::ranges::sort(spans);
    Spans result;
    for (const auto& span : spans) {
      if (!result.empty() && span.first <= result.back().second) {
        result.back().second = std::max(result.back().second, span.second);
      } else {
        result.push_back(span);
      }
    }
    return result;
  }

  std::map<Length, Spans> m_horizontal;
  std::map<Length, Spans> m_vertical;
};

class Pager {
public:
  Pager(PageBuilder& pages, const LaidTable& table, std::size_t headRows, const std::string& title)
      : m_pages(pages), m_table(table), m_headRows(headRows), m_title(title), m_cellsOfRow(table.rowHeights.size()) {
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      m_cellsOfRow[table.cells[i].firstRow].push_back(i);
      if (table.cells[i].spansRows()) m_spanningCells.push_back(i);
    }
  }

  void place() {
    for (std::size_t row = 0; row < m_table.rowHeights.size();) {
      const std::size_t end = m_table.groupEnds[row];
      const Length height = heightOfRows(row, end);
      if (height > m_pages.free() && height <= kGroupToKeep && !m_pages.atTop()) nextPage();
      row = height <= m_pages.free() ? placeWhole(row, end) : placeGroup(row, end);
    }
    finishPage();
  }

private:
  [[nodiscard]] Length heightOfRows(std::size_t from, std::size_t to) const {
    Length height = 0;
    for (std::size_t row = from; row < to; ++row) height += m_table.rowHeights[row];
    return height;
  }

  std::size_t placeWhole(std::size_t row, std::size_t end) {
    for (; row < end; ++row) placeRow(row);
    return end;
  }

  /// Places the rows one by one, over the end of the page where necessary. At its beginning, the group keeps as many
  /// rows together as the text of its spanning cells needs.
  std::size_t placeGroup(std::size_t row, std::size_t end) {
    const std::size_t start = beginningOf(row, end);
    const Length needed = heightOfRows(row, start);
    if (needed > m_pages.free() && needed <= kPageHeight && !m_pages.atTop()) nextPage();
    for (; row < end; ++row) {
      const Length height = m_table.rowHeights[row];
      const Length heading = m_title.empty() ? 0 : PageBuilder::kHeading;
      const Length page = kPageHeight - heading - heightOfRows(0, m_headRows);
      if (height <= m_pages.free()) {
        placeRow(row);
      } else if (height <= page) {
        nextPage();
        placeRow(row);
      } else {
        placeInParts(row);
      }
    }
    return end;
  }

  /// @return one behind the rows from `row` on that together are high enough for the text of the cells that span them.
  [[nodiscard]] std::size_t beginningOf(std::size_t row, std::size_t end) const {
    Length needed = 0;
    for (const std::size_t i : m_cellsOfRow[row]) {
      if (m_table.cells[i].spansRows()) needed = std::max(needed, m_table.cells[i].heightWith(m_table.em));
    }
    std::size_t to = row + 1;
    while (to < end && heightOfRows(row, to) < needed) ++to;
    return to;
  }

  void placeRow(std::size_t row) { add({row, m_pages.y(), m_table.rowHeights[row], true, true, {}, {}}); }

  void add(Strip strip) {
    m_pages.advance(strip.height);
    m_strips.push_back(std::move(strip));
  }

  void placeInParts(std::size_t row) {
    if (m_pages.free() < kRowToBegin && !m_pages.atTop()) nextPage();
    std::vector<std::size_t> from(m_table.cells.size(), 0);
    for (bool first = true;; first = false) {
      Strip strip{row, m_pages.y(), m_pages.free(), first, true, from, from};
      Length used = 0;
      for (const std::size_t i : m_cellsOfRow[row]) {
        if (!m_table.cells[i].spansRows()) used = std::max(used, fill(strip, i));
      }
      if (strip.last) {
        strip.height = std::max(used, std::min(m_pages.free(), emOf(24) * 2));
        return add(std::move(strip));
      }
      from = strip.to;
      add(std::move(strip));
      nextPage();
    }
  }

  /// Puts as many lines of cell `i` into the strip as it holds.
  /// @return the height that the cell needs in the strip, its signature block included.
  Length fill(Strip& strip, std::size_t i) const {
    const TableCell& cell = m_table.cells[i];
    const Length room = strip.height - 2 * kCellPadding;
    Length used = 0;
    std::size_t line = strip.from[i];
    for (; line < cell.lines.size(); ++line) {
      const Length height = heightOf(cell.lines, line, line + 1, m_table.em);
      if (used + height > room) break;
      used += height;
    }
    strip.to[i] = line;
    const bool done = line == cell.lines.size() && used + cell.signatureHeight <= room;
    if (!done) strip.last = false;
    return used + cell.signatureHeight + 2 * kCellPadding;
  }

  void nextPage() {
    finishPage();
    m_pages.newPage();
    if (!m_title.empty()) m_pages.heading(m_title);
    for (std::size_t row = 0; row < m_headRows; ++row) placeRow(row);
  }

  void finishPage() {
    Borders borders;
    std::vector<std::size_t> spanning = m_spanningCells;  // those still to be drawn on this page
    for (const Strip& strip : m_strips) {
      const auto draw = [&](std::size_t i, Length bottom) {
        const TableCell& cell = m_table.cells[i];
        if (cell.framed) borders.add(cell.x, strip.y, cell.x + cell.width, bottom);
        drawCell(cell, i, strip, bottom);
      };
      std::erase_if(spanning, [&](std::size_t i) {
        const bool covers = strip.row >= m_table.cells[i].firstRow && strip.row < m_table.cells[i].endRow;
        if (covers) draw(i, bottomOf(m_table.cells[i]));
        return covers;
      });
      for (const std::size_t i : m_cellsOfRow[strip.row]) {
        if (!m_table.cells[i].spansRows()) draw(i, strip.y + strip.height);
      }
    }
    borders.draw(m_pages);
    m_strips.clear();
  }

  /// The lower edge of the part of a spanning cell that is on this page.
  [[nodiscard]] Length bottomOf(const TableCell& cell) const {
    Length bottom = 0;
    for (const Strip& strip : m_strips) {
      if (strip.row >= cell.firstRow && strip.row < cell.endRow) bottom = strip.y + strip.height;
    }
    return bottom;
  }

  void drawCell(const TableCell& cell, std::size_t i, const Strip& strip, Length bottom) {
    const bool part = !strip.from.empty() && !cell.spansRows();
    const std::size_t from = part ? strip.from[i] : 0;
    const std::size_t to = part ? strip.to[i] : cell.lines.size();
    const Length height = heightOf(cell.lines, from, to, m_table.em);
    const Length room = bottom - strip.y;
    if (cell.spansRows() && height > room) return;  // the text is repeated only where there is room for it
    const bool atTop = part || !cell.signature.empty();
    drawLines(cell, cell.lines, from, to, strip.y + (atTop ? kCellPadding : (room - height) / 2));
    if (cell.signature.empty() || !strip.last) return;
    const Length foot = heightOf(cell.signature, 0, cell.signature.size(), m_table.em);
    drawLines(cell, cell.signature, 0, cell.signature.size(), bottom - kCellPadding - kSignatureFoot - foot);
  }

  void drawLines(const TableCell& cell, const std::vector<LaidLine>& lines, std::size_t from, std::size_t to,
                 Length y) {
    for (std::size_t i = from; i < to; ++i) {
      y += lines[i].above;
      for (const LaidRun& run : lines[i].runs) {
        const Length x = cell.x + kCellPadding + run.x;
        const Length baseline = y + baselineOf(m_table.em);
        if (!run.text.empty()) m_pages.text({run.text, run.font, m_table.em, x, baseline, run.width, run.field});
        const Length under = baseline + m_table.em / 5;
        if (run.ruled) m_pages.line({x, under, x + run.width, under, kBlankRule});
      }
      y += linePitch(m_table.em);
    }
  }

  PageBuilder& m_pages;
  const LaidTable& m_table;
  std::size_t m_headRows;
  const std::string& m_title;
  std::vector<std::vector<std::size_t>> m_cellsOfRow;  // the cells that begin in each row
  std::vector<std::size_t> m_spanningCells;
  std::vector<Strip> m_strips;  // those on the page that is being filled
};

}  // namespace

void placeTable(PageBuilder& pages, const LaidTable& table, std::size_t headRows, const std::string& title) {
  Pager(pages, table, headRows, title).place();
}

}  // namespace guapai::forms
