#include "core/clock.h"

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

TEST(FixedClock, StandsStill) {
  const FixedClock clock(Date(2021, 10, 20));
  EXPECT_EQ(clock.today(), Date(2021, 10, 20));
  EXPECT_EQ(std::chrono::floor<std::chrono::days>(clock.now()), Date(2021, 10, 20).days());
  EXPECT_EQ(clock.now(), clock.now());
}

TEST(SystemClock, KnowsTheLocalDay) {
  const SystemClock clock;
  const auto before = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  EXPECT_GE(clock.now(), before);
  // Wherever the machine stands, its day is that of Greenwich or a neighbour.
  const auto distance = clock.today().days() - std::chrono::floor<std::chrono::days>(clock.now());
  EXPECT_LE(std::chrono::abs(distance), std::chrono::days(1));
}

}  // namespace
}  // namespace guapai::core
