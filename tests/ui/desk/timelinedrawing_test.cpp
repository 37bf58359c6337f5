#include "desk/timelinedrawing.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <gtest/gtest.h>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using core::Date;

constexpr int kWidth = 600;

workspace::Timeline line() {
  workspace::Timeline made{.id = "D1", .windowFrom = Date(2019, 9, 15), .windowTo = Date(2021, 10, 20)};
  made.first = Date(2018, 1, 1);
  made.last = Date(2022, 12, 31);
  return made;
}

workspace::TimelineMark mark(Date day, bool inWindow) {
  return {.day = day, .row = 1, .label = "1 " + day.iso(), .inWindow = inWindow, .leaves = std::nullopt};
}

/// How many dots have exactly this colour.
int dots(const workspace::Timeline& shown, const QColor& colour) {
  const TimelineDrawing drawing(shown, QStringLiteral("window"));
  QImage image(kWidth, 160, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  drawing.paint(painter, image.rect(), QGuiApplication::palette());
  painter.end();
  int found = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) found += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
  return found;
}

TEST(TimelineDrawing, MarksOnlyWhatIsInTheWindow) {
  const QColor counts = colours(QGuiApplication::palette()).notMet;
  workspace::Timeline shown = line();
  shown.marks = {mark(Date(2018, 5, 1), false)};
  EXPECT_EQ(dots(shown, counts), 0);
  shown.marks.push_back(mark(Date(2020, 3, 2), true));
  EXPECT_GT(dots(shown, counts), 20);
}

TEST(TimelineDrawing, ShowsWhereADateLeavesTheWindow) {
  const QColor free = colours(QGuiApplication::palette()).met;
  workspace::Timeline shown = line();
  shown.marks = {mark(Date(2020, 3, 2), true)};
  EXPECT_EQ(dots(shown, free), 0);
  shown.marks.front().leaves = Date(2022, 3, 3);
  EXPECT_GT(dots(shown, free), 5);
}

TEST(TimelineDrawing, GrowsWhereLabelsWouldCoverEachOther) {
  const QFontMetrics metrics{QGuiApplication::font()};
  workspace::Timeline shown = line();
  shown.marks = {mark(Date(2018, 2, 1), false), mark(Date(2021, 3, 2), true)};
  const int apart = TimelineDrawing(shown, {}).heightFor(kWidth, metrics);
  shown.marks.front().day = Date(2021, 3, 1);
  EXPECT_EQ(TimelineDrawing(shown, {}).heightFor(kWidth, metrics), apart + metrics.height());
}

TEST(TimelineDrawing, HasABarForEachDepartment) {
  const QFontMetrics metrics{QGuiApplication::font()};
  const QColor counts = colours(QGuiApplication::palette()).notMet;
  workspace::Timeline shown = line();
  const int empty = TimelineDrawing(shown, {}).heightFor(kWidth, metrics);
  shown.spans = {{.row = 1, .from = Date(2021, 1, 1), .to = std::nullopt, .label = "1", .holds = true}};
  EXPECT_GT(TimelineDrawing(shown, {}).heightFor(kWidth, metrics), empty);
  EXPECT_GT(dots(shown, counts), 200);
}

}  // namespace
}  // namespace guapai::ui
