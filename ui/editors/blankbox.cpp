#include "editors/blankbox.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kEdge = 1;
constexpr int kSide = 2;
constexpr int kTop = 1;

}  // namespace

BlankBox::BlankBox(QWidget* parent) : QFrame(parent) {
  auto* const inside = new QVBoxLayout(this);
  inside->setContentsMargins(kSide, kTop, kSide, kTop);
  inside->setSpacing(0);
}

void BlankBox::hold(QWidget& blank) {
  layout()->addWidget(&blank);
}

void BlankBox::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.fillRect(rect(), colours(palette()).edge);
  painter.fillRect(rect().adjusted(kEdge, kEdge, -kEdge, -kEdge), palette().color(QPalette::Base));
}

}  // namespace guapai::ui
