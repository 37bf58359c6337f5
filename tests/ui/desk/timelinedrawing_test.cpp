#include "desk/timelinedrawing.h"

#include <algorithm>

#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <gtest/gtest.h>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using core::Date;

constexpr int kWidth = 600;

verification::Timeline line() {
  verification::Timeline made{.id = "D1", .windowFrom = Date(2019, 9, 15), .windowTo = Date(2021, 10, 20)};
  made.first = Date(2018, 1, 1);
  made.last = Date(2022, 12, 31);
  return made;
}

using verification::TimelineEffect;

verification::TimelineMark mark(Date day, TimelineEffect effect) {
  verification::TimelineMark made{.day = day, .row = 1};
  made.label = "1 " + day.iso();
  made.says = made.label;
  made.inWindow = effect != TimelineEffect::None;
  made.effect = effect;
  return made;
}

QImage drawn(const verification::Timeline& shown) {
  const TimelineDrawing drawing(shown, QStringLiteral("window"));
  QImage image(kWidth, 160, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  drawing.paint(painter, image.rect(), QGuiApplication::palette());
  return image;
}

/// How many dots have exactly this colour.
int dots(const verification::Timeline& shown, const QColor& colour) {
  const QImage image = drawn(shown);
  int found = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) found += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
  return found;
}

TEST(TimelineDrawing, TellsHitUndecidedAndNoHitApartByColour) {
  const Colours& tones = colours(QGuiApplication::palette());
  verification::Timeline shown = line();
  shown.marks = {mark(Date(2020, 5, 1), TimelineEffect::None)};
  EXPECT_EQ(dots(shown, tones.notMet), 0);
  EXPECT_EQ(dots(shown, tones.doubtful), 0);
  shown.marks = {mark(Date(2020, 5, 1), TimelineEffect::Undecided)};
  EXPECT_EQ(dots(shown, tones.notMet), 0);
  EXPECT_GT(dots(shown, tones.doubtful), 5);
  shown.marks = {mark(Date(2020, 5, 1), TimelineEffect::Hit)};
  EXPECT_GT(dots(shown, tones.notMet), 100);
}

TEST(TimelineDrawing, TellsHitUndecidedAndNoHitApartByShape) {
  std::vector<QImage> seen;
  for (const auto effect : {TimelineEffect::None, TimelineEffect::Undecided, TimelineEffect::Hit}) {
    verification::Timeline shown = line();
    shown.marks = {mark(Date(2020, 5, 1), effect)};
    const QImage image = drawn(shown).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    EXPECT_EQ(std::ranges::count(seen, image), 0);
    seen.push_back(image);
  }
}

TEST(TimelineDrawing, ShowsWhereADateLeavesTheWindow) {
  const QColor free = colours(QGuiApplication::palette()).met;
  verification::Timeline shown = line();
  shown.marks = {mark(Date(2020, 3, 2), TimelineEffect::Hit)};
  EXPECT_EQ(dots(shown, free), 0);
  shown.marks.front().leaves = Date(2022, 3, 3);
  EXPECT_GT(dots(shown, free), 5);
  shown.marks.front().effect = TimelineEffect::None;
  EXPECT_EQ(dots(shown, free), 0) << "what does not count is not waited for";
}

TEST(TimelineDrawing, StacksBadgesThatWouldCoverEachOther) {
  const QFontMetrics metrics{QGuiApplication::font()};
  verification::Timeline shown = line();
  shown.marks = {mark(Date(2018, 2, 1), TimelineEffect::None), mark(Date(2021, 3, 2), TimelineEffect::Hit)};
  const int apart = TimelineDrawing(shown, {}).heightFor(kWidth, metrics);
  shown.marks.front().day = Date(2021, 3, 1);
  EXPECT_GT(TimelineDrawing(shown, {}).heightFor(kWidth, metrics), apart);
}

TEST(TimelineDrawing, SaysWhatEachDateDoesInALineOfItsOwn) {
  const QFontMetrics metrics{QGuiApplication::font()};
  verification::Timeline shown = line();
  shown.marks = {mark(Date(2018, 2, 1), TimelineEffect::None)};
  const int one = TimelineDrawing(shown, {}).heightFor(kWidth, metrics);
  shown.marks.push_back(mark(Date(2021, 3, 2), TimelineEffect::Hit));
  EXPECT_GE(TimelineDrawing(shown, {}).heightFor(kWidth, metrics), one + metrics.height());
}

TEST(TimelineDrawing, HasABarForEachDepartment) {
  const QFontMetrics metrics{QGuiApplication::font()};
  const QColor counts = colours(QGuiApplication::palette()).notMet;
  verification::Timeline shown = line();
  const int empty = TimelineDrawing(shown, {}).heightFor(kWidth, metrics);
  shown.spans = {{.row = 1, .from = Date(2021, 1, 1), .to = std::nullopt, .effect = TimelineEffect::Hit}};
  EXPECT_GT(TimelineDrawing(shown, {}).heightFor(kWidth, metrics), empty);
  EXPECT_GT(dots(shown, counts), 200);
}

}  // namespace
}  // namespace guapai::ui
