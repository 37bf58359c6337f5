#include "entry/dropframe.h"

#include <QtGui/QPainter>

#include "platform/shown.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kSide = 6;
constexpr int kLine = 2;
constexpr int kWash = 26;

}  // namespace

DropFrame::DropFrame(QWidget* page) : QWidget(page) {
  setObjectName(QStringLiteral("dropFrame"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  hide();
}

void DropFrame::showAt(const QRect& place, const QString& words) {
  m_words = platform::shownLine(words);
  setAccessibleName(m_words);
  setFont(parentWidget()->parentWidget()->font());
  setGeometry(place.adjusted(-kLine, -kLine, kLine, fontMetrics().height() + kLine + kSide));
  raise();
  show();
  update();
}

/// The words stand under the place, so that what is filled in there can still be read.
void DropFrame::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor accent = colours(palette()).accent;
  const int line = fontMetrics().height() + kSide;
  const QRect place = rect().adjusted(0, 0, 0, -line);
  QColor wash = accent;
  wash.setAlpha(kWash);
  painter.fillRect(place, wash);
  painter.setPen(QPen(accent, kLine));
  painter.drawRect(place.adjusted(1, 1, -1, -1));
  const QString said = fontMetrics().elidedText(m_words, Qt::ElideMiddle, width() - 2 * kSide);
  const QRect tag(0, place.bottom(), fontMetrics().horizontalAdvance(said) + 2 * kSide, line);
  painter.fillRect(tag, accent);
  painter.setPen(colours(palette()).paper);
  painter.drawText(tag, Qt::AlignCenter, said);
}

}  // namespace guapai::ui
