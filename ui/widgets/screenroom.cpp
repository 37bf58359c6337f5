#include "widgets/screenroom.h"

#include <QtGui/QScreen>
#include <QtWidgets/QWidget>

namespace guapai::ui {
namespace {

constexpr QSize kFrame(12, 40);

}  // namespace

QSize roomOnScreen(const QWidget& window) {
  return window.screen()->availableSize() - kFrame;
}

}  // namespace guapai::ui
