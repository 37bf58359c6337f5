#include "widgets/zoomsteps.h"

#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

TEST(ZoomSteps, LeadFromTheSmallestSizeToTheLargest) {
  int percent = kZoomSteps.front();
  for (const int step : kZoomSteps) {
    EXPECT_TRUE(isZoomStep(step));
    EXPECT_EQ(percent, step);
    percent = zoomStepsFrom(percent, 1);
  }
  EXPECT_EQ(percent, kZoomSteps.back()) << "there is no larger one";
}

TEST(ZoomSteps, LeadBackAndStopAtTheSmallest) {
  EXPECT_EQ(zoomStepsFrom(125, -1), 110);
  EXPECT_EQ(zoomStepsFrom(125, -20), 80);
  EXPECT_EQ(zoomStepsFrom(125, 20), 200);
  EXPECT_EQ(zoomStepsFrom(kUsualZoom, 0), kUsualZoom);
}

TEST(ZoomSteps, AreTheOnlySizes) {
  for (const int percent : {-100, 0, 79, 120, 201}) EXPECT_FALSE(isZoomStep(percent)) << percent;
}

}  // namespace
}  // namespace guapai::ui
