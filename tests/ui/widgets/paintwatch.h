#pragma once

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <QtCore/QCoreApplication>
#include <QtCore/QObject>
#include <QtGui/QImage>
#include <QtGui/QPaintEvent>
#include <QtGui/QScreen>
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

/// Whether the screen shows the widget as it would look if it were painted anew, so that no change was left out. A few
/// dots may differ, because the smoothing of a thin stroke may lose its darkest dot.
inline bool isShownAsItIs(const QWidget& widget) {
  constexpr int kGranted = 8;
  QWidget& window = *widget.window();
  const QRect place(widget.mapTo(&window, QPoint()), widget.size());
  const QImage screen = window.screen()->grabWindow(window.winId()).toImage();
  const QImage anew = window.grab().toImage();
  return differing(screen.copy(place), anew.copy(place)) <= kGranted;
}

}  // namespace guapai::ui
