#pragma once

#include <QtGui/QFontMetrics>
#include <QtGui/QPalette>

class QPainter;
class QRect;

namespace guapai::ui {

/// What a live text shows instead of its words, which then are for those who do not see it.
class LiveDrawing {
public:
  LiveDrawing() = default;
  LiveDrawing(const LiveDrawing&) = delete;
  LiveDrawing& operator=(const LiveDrawing&) = delete;
  virtual ~LiveDrawing() = default;

  [[nodiscard]] virtual int heightFor(int width, const QFontMetrics& metrics) const = 0;
  virtual void paint(QPainter& painter, const QRect& room, const QPalette& palette) const = 0;
};

}  // namespace guapai::ui
