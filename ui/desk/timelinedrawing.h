#pragma once

#include <string>
#include <utility>
#include <vector>

#include "entry/livedrawing.h"
#include "workspace/timeline.h"

namespace guapai::ui {

/// The records of a disqualifier on a line from left to right: years, the look-back window as a band, a dot for each
/// date, a bar for each department, and where a date leaves the window.
class TimelineDrawing final : public LiveDrawing {
public:
  /// @param windowWord  what the band is called.
  TimelineDrawing(workspace::Timeline line, QString windowWord)
      : m_line(std::move(line)), m_windowWord(std::move(windowWord)) {}

  [[nodiscard]] int heightFor(int width, const QFontMetrics& metrics) const override;
  void paint(QPainter& painter, const QRect& room, const QPalette& palette) const override;

private:
  struct Label {
    QString text;
    int left = 0;
    int level = 0;  ///< from the line upwards
  };
  /// One for each mark, so placed that none covers another.
  [[nodiscard]] std::vector<Label> labels(int width, const QFontMetrics& metrics) const;
  [[nodiscard]] int x(core::Date day, int width) const;
  void paintYears(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;
  void paintWindow(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;
  void paintMarks(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;
  void paintSpans(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;

  workspace::Timeline m_line;
  QString m_windowWord;
};

}  // namespace guapai::ui
