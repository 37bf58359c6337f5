#include "print/pageview.h"

#include <QtGui/QPainter>

#include "render/pagepainter.h"
#include "widgets/theme.h"

namespace guapai::ui {

PageView::PageView(const forms::Page& page, QWidget* parent) : QWidget(parent), m_page(&page) {
  setObjectName(QStringLiteral("page"));
}

void PageView::setPageWidth(int width) {
  setFixedSize(width, width * m_page->height / m_page->width);
}

void PageView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::white);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.save();
  painter.scale(width() / qreal(m_page->width), height() / qreal(m_page->height));
  render::paintPage(painter, *m_page);
  painter.restore();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(colours(palette()).hairline);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace guapai::ui
