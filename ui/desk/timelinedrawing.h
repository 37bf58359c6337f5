#pragma once

#include <string>
#include <utility>
#include <vector>

#include "entry/livedrawing.h"
#include "verification/timeline.h"

namespace guapai::ui {

/// Draws the records of a disqualifier on a line from left to right: years, the look-back window as a band, a numbered
/// badge for each date, a bar for each department, and where a date leaves the window. A legend under the line says, by
/// the same numbers, what each record does, so that no word ever stands on the line.
///
/// A record that triggers the disqualifier is a full square, an undecided one a diamond, and one that does not count a
/// circle.
class TimelineDrawing final : public LiveDrawing {
public:
  /// @param windowWord  the words under the band: the window and its days.
  TimelineDrawing(verification::Timeline line, QString windowWord)
      : m_line(std::move(line)), m_windowWord(std::move(windowWord)) {}

  [[nodiscard]] int heightFor(int width, const QFontMetrics& metrics) const override;
  void paint(QPainter& painter, const QRect& room, const QPalette& palette) const override;

private:
  struct Entry {
    QString says;
    verification::TimelineEffect effect;
  };
  /// The lines of the legend in the order of their numbers: dates, then departments.
  [[nodiscard]] std::vector<Entry> entries() const;
  /// The level of each date's badge above the line, so that no badge covers another; 0 is on the line.
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
