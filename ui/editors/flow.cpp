#include "editors/flow.h"

#include <algorithm>

namespace guapai::ui {
namespace {

class LineBreaker {
public:
  LineBreaker(const std::vector<FlowItem>& items, int width, int lineGap, Qt::Alignment align)
      : m_items(items), m_width(width), m_lineGap(lineGap), m_align(align) {
    m_flow.places.resize(items.size());
  }

  Flow run() {
    for (std::size_t i = 0; i < m_items.size(); ++i) {
      const FlowItem& item = m_items[i];
      if (item.breaks) {
        endLine(i + 1);
        continue;
      }
      const int needed = leastWidth(item) + gluedWidth(i);
      const bool begins = i == m_first || (item.glued && i > m_first);
      if (!begins && m_used + needed > m_width) endLine(i);
      m_used += leastWidth(item);
    }
    if (m_first < m_items.size()) endLine(m_items.size());
    m_flow.height = m_items.empty() ? 0 : m_top - m_lineGap;
    return std::move(m_flow);
  }

private:
  [[nodiscard]] int leastWidth(const FlowItem& item) const {
    if (item.width <= m_width || item.least == 0) return item.width;
    return std::max(item.least, m_width);
  }

  /// The width of the items that must stay behind this one in its line.
  [[nodiscard]] int gluedWidth(std::size_t i) const {
    int width = 0;
    for (std::size_t next = i + 1; next < m_items.size() && m_items[next].glued; ++next) width += m_items[next].width;
    return width;
  }

  /// Places the items from the first of the line to the one before `end`, and begins a new line.
  void endLine(std::size_t end) {
    const auto fillers = std::count_if(m_items.begin() + static_cast<std::ptrdiff_t>(m_first),
                                       m_items.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](const FlowItem& item) { return item.fills; });
    const int rest = std::max(0, m_width - m_used);
    const int extra = fillers > 0 ? rest / static_cast<int>(fillers) : 0;
    int x = fillers > 0 ? 0 : indent(rest);
    int height = 0;
    for (std::size_t i = m_first; i < end; ++i) {
      const FlowItem& item = m_items[i];
      const int width = item.breaks ? 0 : leastWidth(item) + (item.fills ? extra : 0);
      const int tall = item.heightForWidth ? item.heightForWidth(width) : item.height;
      m_flow.places[i] = QRect(x, m_top, width, tall);
      x += width;
      height = std::max(height, tall);
    }
    for (std::size_t i = m_first; i < end; ++i)
      m_flow.places[i].moveTop(m_top + (height - m_flow.places[i].height()) / 2);
    m_top += height + m_lineGap;
    m_used = 0;
    m_first = end;
  }

  [[nodiscard]] int indent(int rest) const {
    if (m_align.testFlag(Qt::AlignHCenter)) return rest / 2;
    return m_align.testFlag(Qt::AlignRight) ? rest : 0;
  }

  const std::vector<FlowItem>& m_items;
  int m_width;
  int m_lineGap;
  Qt::Alignment m_align;
  Flow m_flow;
  std::size_t m_first = 0;
  int m_used = 0;
  int m_top = 0;
};

}  // namespace

Flow flow(const std::vector<FlowItem>& items, int width, int lineGap, Qt::Alignment align) {
  return LineBreaker(items, width, lineGap, align).run();
}

int flowWidth(const std::vector<FlowItem>& items) {
  int longest = 0;
  int line = 0;
  for (const FlowItem& item : items) {
    line = item.breaks ? 0 : line + item.width;
    longest = std::max(longest, line);
  }
  return longest;
}

}  // namespace guapai::ui
