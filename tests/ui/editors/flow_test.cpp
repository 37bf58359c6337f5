#include "editors/flow.h"

#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

FlowItem word(int width) {
  return {.width = width, .height = 10};
}

TEST(Flow, BreaksLinesWhereAWordDoesNotFit) {
  const Flow placed = flow({word(60), word(30), word(20)}, 100, 5, Qt::AlignLeft);
  EXPECT_EQ(placed.places[1], QRect(60, 0, 30, 10));
  EXPECT_EQ(placed.places[2], QRect(0, 15, 20, 10));
  EXPECT_EQ(placed.height, 25);
}

TEST(Flow, KeepsAUnitBehindItsBlank) {
  FlowItem unit = word(20);
  unit.glued = true;
  const Flow placed = flow({word(60), word(30), unit}, 100, 0, Qt::AlignLeft);
  EXPECT_EQ(placed.places[1].topLeft(), QPoint(0, 10));
  EXPECT_EQ(placed.places[2].topLeft(), QPoint(30, 10));
}

TEST(Flow, GivesTheRestOfTheLineToTheBlankThatFillsIt) {
  FlowItem blank = word(30);
  blank.fills = true;
  const Flow placed = flow({word(20), blank, word(10)}, 100, 0, Qt::AlignRight);
  EXPECT_EQ(placed.places[1], QRect(20, 0, 70, 10));
  EXPECT_EQ(placed.places[2].left(), 90);
}

TEST(Flow, NarrowsABlankThatIsWiderThanTheCell) {
  FlowItem blank = word(300);
  blank.least = 40;
  blank.heightForWidth = [](int width) { return 3000 / width; };
  const Flow placed = flow({blank}, 100, 0, Qt::AlignLeft);
  EXPECT_EQ(placed.places[0], QRect(0, 0, 100, 30));
}

TEST(Flow, AlignsEachLine) {
  const FlowItem lineEnd{.breaks = true};
  const Flow placed = flow({word(60), lineEnd, word(20)}, 100, 0, Qt::AlignHCenter);
  EXPECT_EQ(placed.places[0].left(), 20);
  EXPECT_EQ(placed.places[2].topLeft(), QPoint(40, 10));
}

TEST(Flow, AnEmptyCellHasNoHeight) {
  EXPECT_EQ(flow({}, 100, 5, Qt::AlignLeft).height, 0);
}

}  // namespace
}  // namespace guapai::ui
