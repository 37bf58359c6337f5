#include "papers/achievedcenters.h"

#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::papers {
namespace {

/// The first sample passes by its own word only.
TEST(AchievedCenters, AreThoseThatPassedByWhatWasVerified) {
  const support::District district;
  for (int number = 1; number <= 11; ++number) (void)district.addSample(number);
  const auto centers = achievedCenters(*support::definitions(), *district.library, core::Date(2021, 11, 20));
  ASSERT_EQ(centers.size(), 1U);
  EXPECT_EQ(centers[0].name, "示例二街道社区卫生服务中心");
  EXPECT_EQ(centers[0].acceptedOn, core::Date(2021, 10, 22));
}

}  // namespace
}  // namespace guapai::papers
