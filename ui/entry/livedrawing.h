#pragma once

#include <QtGui/QFontMetrics>
#include <QtGui/QPalette>

class QPainter;
class QRect;

namespace guapai::ui {

/// A drawing that a live text shows instead of its words. The words are then for those who do not see the drawing.
class LiveDrawing {
public:
  LiveDrawing() = default;
  LiveDrawing(const LiveDrawing&) = delete;
  LiveDrawing& operator=(const LiveDrawing&) = delete;
  virtual ~LiveDrawing() = default;

  /// The height in pixels that the drawing needs at this width.
  [[nodiscard]] virtual int heightFor(int width, const QFontMetrics& metrics) const = 0;
  virtual void paint(QPainter& painter, const QRect& room, const QPalette& palette) const = 0;
};

}  // namespace guapai::ui
