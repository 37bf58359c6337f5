#pragma once

#include <string>
#include <utility>
#include <vector>

#include "entry/livedrawing.h"
#include "verification/timeline.h"

namespace guapai::ui {

/// The records of a disqualifier on a line from left to right: years, the look-back window as a band, a numbered badge
/// for each date, a bar for each department, and where a date leaves the window. Under it, by the same numbers, what
/// each does: so no word ever stands on a line.
///
/// What hits is a full square, what is undecided a diamond, what does not count a circle.
class TimelineDrawing final : public LiveDrawing {
public:
  /// @param windowWord  what the band is called.
  TimelineDrawing(verification::Timeline line, QString windowWord)
      : m_line(std::move(line)), m_windowWord(std::move(windowWord)) {}

  [[nodiscard]] int heightFor(int width, const QFontMetrics& metrics) const override;
  void paint(QPainter& painter, const QRect& room, const QPalette& palette) const override;

private:
  struct Entry {
    QString says;
    verification::TimelineEffect effect;
  };
  /// In the order of their numbers: dates, then departments.
  [[nodiscard]] std::vector<Entry> entries() const;
  /// How far above the line each badge stands, so that none covers another; 0 is on the line.
  [[nodiscard]] std::vector<int> levels(int width, const QFontMetrics& metrics) const;
  [[nodiscard]] int axisTop(int width, const QFontMetrics& metrics) const;
  [[nodiscard]] int legendHeight(int width, const QFontMetrics& metrics) const;
  [[nodiscard]] int x(core::Date day, int width) const;
  void paintYears(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;
  void paintWindow(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;
  void paintLeaving(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;
  void paintMarks(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;
  void paintSpans(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const;
  void paintLegend(QPainter& painter, const QRect& room, int top, const QPalette& palette) const;

  verification::Timeline m_line;
  QString m_windowWord;
};

}  // namespace guapai::ui
