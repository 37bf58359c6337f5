#include "papers/clockcheck.h"

#include <gtest/gtest.h>

#include "papers/issuing.h"
#include "support/district.h"
#include "support/refusal.h"

namespace guapai::papers {
namespace {

const core::FixedClock kDayBefore{core::Date(2021, 11, 19)};

TEST(ClockCheck, TellsTheLastEventToAClockThatIsBehind) {
  const support::District district;
  EXPECT_EQ(eventAhead(*district.library, kDayBefore), std::nullopt) << "nothing has happened yet";
  (void)district.addSample(1);
  EXPECT_EQ(eventAhead(*district.library, district.clock), std::nullopt);
  const auto ahead = eventAhead(*district.library, kDayBefore);
  ASSERT_TRUE(ahead);
  EXPECT_EQ(ahead->substr(0, 10), "2021-11-20");
}

TEST(ClockCheck, StopsIssuingUntilSomebodyHasLookedAtTheClock) {
  const support::District district;
  const auto id = district.addSample(1);
  Issuing issuing(*support::definitions(), *district.library, kDayBefore);
  EXPECT_EQ(support::refusal([&] { (void)issuing.issue(id, "annex4"); }), core::ErrorCode::ClockBehind);
  EXPECT_TRUE(issuing.papers().empty());
  EXPECT_EQ(issuing.issue(id, "annex4", {.clockConfirmed = true}).paper.number, 1);
}

}  // namespace
}  // namespace guapai::papers
