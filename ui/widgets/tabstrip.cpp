#include "widgets/tabstrip.h"

#include <QtGui/QPainter>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kSidePadding = 16;
constexpr int kTopPadding = 16;
constexpr int kUnderline = 2;

}  // namespace

TabStrip::TabStrip(QWidget* parent) : QTabBar(parent) {
  setExpanding(false);
  setDrawBase(false);
  setUsesScrollButtons(true);
}

QSize TabStrip::tabSizeHint(int index) const {
  return {fontMetrics().horizontalAdvance(tabText(index)) + kSidePadding, fontMetrics().height() + kTopPadding};
}

void TabStrip::paintEvent(QPaintEvent*) {
  const Colours& own = colours(palette());
  QPainter painter(this);
  painter.setPen(own.hairline);
  painter.drawLine(0, height() - 1, width(), height() - 1);
  for (int tab = 0; tab < count(); ++tab) {
    const QRect area = tabRect(tab);
    const bool isShown = tab == currentIndex();
    painter.setPen(isShown ? palette().color(QPalette::WindowText) : own.muted);
    painter.drawText(area, Qt::AlignCenter, tabText(tab));
    if (!isShown) continue;
    const int side = kSidePadding / 2;
    painter.fillRect(area.left() + side, height() - kUnderline, area.width() - 2 * side, kUnderline, own.accent);
    if (hasFocus()) {
      painter.setPen(own.accent);
      painter.drawRect(area.adjusted(3, 3, -4, -5));
    }
  }
}

}  // namespace guapai::ui
