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

/// Remembers what of a widget is painted on the screen.
class PaintWatch : public QObject {
public:
  explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) m_painted += static_cast<QPaintEvent*>(event)->region();
    return false;
  }
  /// Returns when nothing is left to be painted: views lay themselves out in events of their own.
  void settle() {
    for (int quiet = 0; quiet < 3; ++quiet) {
      m_painted = {};
      QCoreApplication::processEvents();
      if (!m_painted.isEmpty()) quiet = -1;
    }
  }
  /// What was painted since the last call.
  [[nodiscard]] QRegion take() { return std::exchange(m_painted, QRegion()); }

private:
  QRegion m_painted;
};

/// How many dots of the pictures differ so that one sees it.
inline int differing(const QImage& one, const QImage& other) {
  constexpr int kVisible = 32;
  if (one.size() != other.size()) return std::max(one.width() * one.height(), other.width() * other.height());
  int dots = 0;
  for (int y = 0; y < one.height(); ++y)
    for (int x = 0; x < one.width(); ++x)
      if (std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > kVisible) ++dots;
  return dots;
}

/// Whether the screen shows of the widget what painting it anew would show: nothing that changed was left out. A few
/// dots are granted: an edge is smoothed a little otherwise where a part is painted alone.
inline bool isShownAsItIs(const QWidget& widget) {
  constexpr int kGranted = 12;
  QWidget& window = *widget.window();
  const QRect place(widget.mapTo(&window, QPoint()), widget.size());
  const QImage screen = window.screen()->grabWindow(window.winId()).toImage();
  const QImage anew = window.grab().toImage();
  return differing(screen.copy(place), anew.copy(place)) <= kGranted;
}

}  // namespace guapai::ui
