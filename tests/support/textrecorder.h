#pragma once

#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <QtWidgets/QWidget>

namespace guapai::support {

/// A device to paint on that keeps every text that is painted, and no picture.
class TextRecorder : public QPaintDevice {
public:
  explicit TextRecorder(QSize size) : m_size(size), m_engine(m_texts) {}

  [[nodiscard]] const QStringList& texts() const { return m_texts; }
  [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
  [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
    constexpr int kDots = 96;
    switch (metric) {
      case PdmWidth:
        return m_size.width();
      case PdmHeight:
        return m_size.height();
      case PdmDpiX:
      case PdmDpiY:
      case PdmPhysicalDpiX:
      case PdmPhysicalDpiY:
        return kDots;
      case PdmWidthMM:
        return m_size.width() / 4;
      case PdmHeightMM:
        return m_size.height() / 4;
      case PdmDepth:
        return 32;
      case PdmNumColors:
        return 0;
      case PdmDevicePixelRatio:
        return 1;
      case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
  }

private:
  class Engine : public QPaintEngine {
  public:
    explicit Engine(QStringList& texts) : QPaintEngine(AllFeatures), m_texts(&texts) {}

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& /*state*/) override {}
    void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QRectF& /*from*/) override {}
    void drawPath(const QPainterPath& /*path*/) override {}
    void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
    void drawTextItem(const QPointF& /*at*/, const QTextItem& item) override { m_texts->append(item.text()); }
    [[nodiscard]] Type type() const override { return User; }

  private:
    QStringList* m_texts;
  };

  QSize m_size;
  QStringList m_texts;
  mutable Engine m_engine;
};

/// The pieces of text that a widget and its children paint as they are shown now.
inline QStringList paintedTexts(QWidget& widget) {
  TextRecorder device(widget.size());
  widget.render(&device);
  return device.texts();
}

}  // namespace guapai::support
