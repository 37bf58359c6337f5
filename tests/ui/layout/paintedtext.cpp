#include "ui/layout/paintedtext.h"

#include <algorithm>

#include <QtGui/QFontMetricsF>
#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace guapai::ui {
namespace {

/// Notes texts instead of drawing them, and lets all else pass.
class TextEngine final : public QPaintEngine {
public:
  TextEngine() : QPaintEngine(AllFeatures) {}

  bool begin(QPaintDevice* /*device*/) override { return true; }
  bool end() override { return true; }
  void updateState(const QPaintEngineState& /*state*/) override {}
  void drawPixmap(const QRectF& /*to*/, const QPixmap& /*picture*/, const QRectF& /*from*/) override {}
  void drawPath(const QPainterPath& /*path*/) override {}
  void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
  [[nodiscard]] Type type() const override { return User; }

  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    if (item.text().trimmed().isEmpty()) return;
    const QTransform to = painter()->combinedTransform();
    const QRectF outline = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at);
    const QRectF clip = painter()->hasClipping() ? to.mapRect(painter()->clipBoundingRect()) : QRectF();
    texts.push_back({item.text(), to.mapRect(outline), clip});
  }

  std::vector<PaintedText> texts;
};

class TextDevice final : public QPaintDevice {
public:
  explicit TextDevice(const QWidget& like) : m_like(&like) {}

  [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
  [[nodiscard]] const std::vector<PaintedText>& texts() const { return m_engine.texts; }

protected:
  [[nodiscard]] int metric(PaintDeviceMetric what) const override {
    switch (what) {
      case PdmWidth:
        return m_like->width();
      case PdmHeight:
        return m_like->height();
      case PdmDpiX:
        return m_like->logicalDpiX();
      case PdmDpiY:
        return m_like->logicalDpiY();
      case PdmPhysicalDpiX:
        return m_like->physicalDpiX();
      case PdmPhysicalDpiY:
        return m_like->physicalDpiY();
      case PdmDevicePixelRatio:
        return 1;
      case PdmDepth:
        return 32;
      default:
        return QPaintDevice::metric(what);
    }
  }

private:
  const QWidget* m_like;
  mutable TextEngine m_engine;
};

}  // namespace

std::vector<PaintedText> paintedTexts(QWidget& widget) {
  TextDevice device(widget);
  widget.render(&device, QPoint(), QRegion(), QWidget::RenderFlags());
  auto texts = device.texts();
  for (PaintedText& text : texts)
    if (text.clip.isNull()) text.clip = QRectF(widget.rect());
  return texts;
}

QString paintedIn(QWidget& widget, const QRect& area) {
  auto texts = paintedTexts(widget);
  std::erase_if(texts, [&](const PaintedText& text) { return !area.contains(text.ink.center().toPoint()); });
  constexpr int kSameLine = 6;  // less than half of the smallest type
  std::ranges::stable_sort(texts, [](const PaintedText& one, const PaintedText& other) {
    const qreal below = one.ink.center().y() - other.ink.center().y();
    return std::abs(below) > kSameLine ? below < 0 : one.ink.left() < other.ink.left();
  });
  QString read;
  for (const PaintedText& text : texts) read += text.text;
  return read.remove(QChar::Space);
}

}  // namespace guapai::ui
