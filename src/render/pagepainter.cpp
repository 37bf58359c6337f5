#include "render/pagepainter.h"

#include <QtGui/QPen>

#include "render/picturefile.h"
#include "render/typesetting.h"

namespace guapai::render {
namespace {

constexpr int kHundredthsPerInch = 2540;

void paintText(QPainter& painter, const forms::PageText& text) {
  for (const TypesetRun& run : typeset(text).runs) painter.drawGlyphRun(QPointF(text.x, text.baseline), run.glyphs);
}

void paintLine(QPainter& painter, const forms::PageLine& line) {
  QPen pen(Qt::black);
  pen.setWidthF(line.width);
  pen.setCapStyle(Qt::SquareCap);
  painter.setPen(pen);
  painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2));
}

}  // namespace

void paintPage(QPainter& painter, const forms::Page& page) {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  for (const forms::PageImage& image : page.images) paintImage(painter, image);
  for (const forms::PageLine& line : page.lines) paintLine(painter, line);
  painter.setPen(Qt::black);
  for (const forms::PageText& text : page.texts) paintText(painter, text);
  painter.restore();
}

void scaleToPaper(QPainter& painter, int dpi) {
  const double scale = static_cast<double>(dpi) / kHundredthsPerInch;
  painter.scale(scale, scale);
}

QImage imageOf(const forms::Page& page, int dpi) {
  const auto dots = [dpi](forms::Length length) {
    return qRound(static_cast<double>(length) * dpi / kHundredthsPerInch);
  };
  QImage image(dots(page.width), dots(page.height), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  scaleToPaper(painter, dpi);
  paintPage(painter, page);
  return image;
}

}  // namespace guapai::render
