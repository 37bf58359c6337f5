#include "widgets/screenroom.h"

#include <algorithm>

#include <QtGui/QScreen>
#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>

namespace guapai::ui {
namespace {

constexpr QSize kFrame(12, 40);

}  // namespace

QSize roomOnScreen(const QWidget& window) {
  return window.screen()->availableSize() - kFrame;
}

void fitToContent(QWidget& window) {
  window.adjustSize();
  growToContent(window);
}

void growToContent(QWidget& window) {
  QLayout& layout = *window.layout();
  layout.activate();
  const int needed =
      layout.hasHeightForWidth() ? layout.totalHeightForWidth(window.width()) : layout.totalSizeHint().height();
  window.resize(window.width(), std::max(window.height(), needed));
}

}  // namespace guapai::ui
