#include "widgets/flowlayout.h"

#include <algorithm>

namespace guapai::ui {

FlowLayout::FlowLayout(int across, int down, QWidget* parent) : QLayout(parent), m_across(across), m_down(down) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
  for (const QLayoutItem* const item : m_items) delete item;
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  QLayoutItem* const item = itemAt(index);
  if (item != nullptr) m_items.erase(m_items.begin() + index);
  return item;
}

void FlowLayout::setGeometry(const QRect& area) {
  QLayout::setGeometry(area);
  flow(area, Act::Place);
}

QSize FlowLayout::sizeHint() const {
  QSize size(0, 0);
  for (const QLayoutItem* const item : m_items) {
    if (item->isEmpty()) continue;
    const QSize one = item->sizeHint();
    size = {size.width() + (size.width() > 0 ? m_across : 0) + one.width(), std::max(size.height(), one.height())};
  }
  return size;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* const item : m_items)
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  return size;
}

int FlowLayout::flow(const QRect& area, Act act) const {
  int top = area.top();
  int left = area.left();
  int height = 0;  // of the line so far
  for (QLayoutItem* const item : m_items) {
    if (item->isEmpty()) continue;
    const QSize size(std::min(item->sizeHint().width(), area.width()), item->sizeHint().height());
    const bool isFirst = left == area.left();
    if (!isFirst && left + size.width() > area.left() + area.width()) {
      top += height + m_down;
      left = area.left();
      height = 0;
    }
    if (act == Act::Place) item->setGeometry({QPoint(left, top), size});
    left += size.width() + m_across;
    height = std::max(height, size.height());
  }
  return top + height - area.top();
}

}  // namespace guapai::ui
