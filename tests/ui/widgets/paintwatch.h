#pragma once

#include <utility>

#include <QtCore/QCoreApplication>
#include <QtCore/QObject>
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

/// Whether the screen shows of the widget what painting it anew would show: nothing that changed was left out.
inline bool isShownAsItIs(const QWidget& widget) {
  QWidget& window = *widget.window();
  const QRect place(widget.mapTo(&window, QPoint()), widget.size());
  const QImage screen = window.screen()->grabWindow(window.winId()).toImage();
  const QImage anew = window.grab().toImage();
  return screen.convertToFormat(QImage::Format_RGB32).copy(place) ==
         anew.convertToFormat(QImage::Format_RGB32).copy(place);
}

}  // namespace guapai::ui
