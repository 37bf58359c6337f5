#pragma once

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <QtCore/QCoreApplication>
#include <QtCore/QObject>
#include <QtGui/QBackingStore>
#include <QtGui/QImage>
#include <QtGui/QPaintEvent>
#include <QtWidgets/QWidget>

namespace guapai::ui {

/// Remembers which region of a widget was painted on the screen.
class PaintWatch : public QObject {
public:
  explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) m_painted += static_cast<QPaintEvent*>(event)->region();
    return false;
  }
  /// Returns when nothing is left to be painted. Views post events to lay themselves out, so one turn of the event loop
  /// is not enough.
  void settle() {
    for (int quiet = 0; quiet < 3; ++quiet) {
      m_painted = {};
      QCoreApplication::processEvents();
      if (!m_painted.isEmpty()) quiet = -1;
    }
  }
  /// The region that was painted since the last call.
  [[nodiscard]] QRegion take() { return std::exchange(m_painted, QRegion()); }

private:
  QRegion m_painted;
};

/// Whether `other` shows the dot that `one` has at this place, at the same place or one dot beside it.
inline bool hasDotOf(const QImage& other, const QImage& one, int x, int y) {
  constexpr int kVisible = 32;
  const int wanted = qGray(one.pixel(x, y));
  for (int top = std::max(0, y - 1); top <= std::min(other.height() - 1, y + 1); ++top)
    for (int left = std::max(0, x - 1); left <= std::min(other.width() - 1, x + 1); ++left)
      if (std::abs(wanted - qGray(other.pixel(left, top))) <= kVisible) return true;
  return false;
}

/// Counts the dots that one of the pictures shows and the other does not. A mark that ends half a dot lower is the same
/// mark: an edge that falls between two dots is rounded to either of them where a part is painted alone.
inline int differing(const QImage& one, const QImage& other) {
  if (one.size() != other.size()) return std::max(one.width() * one.height(), other.width() * other.height());
  int dots = 0;
  for (int y = 0; y < one.height(); ++y)
    for (int x = 0; x < one.width(); ++x)
      if (one.pixel(x, y) != other.pixel(x, y) && !(hasDotOf(other, one, x, y) && hasDotOf(one, other, x, y))) ++dots;
  return dots;
}

/// The dots of the window as they were painted last, piece by piece. A grab of the screen would not do: the test
/// platform cuts it to as many dots as the window has pixels, which is less than the window where the scale is not 1.
inline QImage paintedDots(const QWidget& window) {
  const auto* const dots = dynamic_cast<const QImage*>(window.backingStore()->paintDevice());
  return dots == nullptr ? QImage() : dots->copy();
}

/// Whether the screen shows the widget as it would look if it were painted anew, so that no change was left out. A few
/// dots may differ, because the smoothing of a thin stroke may lose its darkest dot.
inline bool isShownAsItIs(const QWidget& widget) {
  constexpr int kGranted = 8;
  QWidget& window = *widget.window();
  const QImage anew = window.grab().toImage();
  const qreal scale = anew.devicePixelRatio();
  const QPointF corner = QPointF(widget.mapTo(&window, QPoint())) * scale;
  const QRect place = QRectF(corner, QSizeF(widget.size()) * scale).toAlignedRect();
  return differing(paintedDots(window).copy(place), anew.copy(place)) <= kGranted;
}

}  // namespace guapai::ui
