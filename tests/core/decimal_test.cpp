#include "core/decimal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace guapai::core {
namespace {

Decimal decimal(std::string_view text) {
  return std::get<Decimal>(Decimal::parse(text));
}
ValueFault fault(std::string_view text) {
  return std::get<ValueFault>(Decimal::parse(text));
}

TEST(Decimal, KeepsWhatWasWrittenAndComparesByValue) {
  EXPECT_EQ(decimal("5.350").written(), "5.350");
  EXPECT_EQ(decimal("5.350").decimals(), 3);
  EXPECT_EQ(decimal("5.350"), decimal("5.35"));
  EXPECT_LT(decimal("79.9999"), decimal("80"));
  EXPECT_EQ(decimal("0000000000000000000080"), decimal("80.0000"));
}

TEST(Decimal, RefusesWhatIsNoDecimal) {
  for (const char* text : {"", ".", "5.", ".5", "-1", "+1", "1e3", "NaN", "1,5", " 5", "0x1", "1.2.3"}) {
    EXPECT_EQ(fault(text), ValueFault::NotANumber) << text;
  }
  EXPECT_EQ(fault("1.00000"), ValueFault::TooManyDecimals);
}

TEST(Decimal, EndsAtTenToTheTwelfth) {
  EXPECT_EQ(decimal("1000000000000.0000").scaled(), Decimal::kMaximum * Decimal::kScale);
  EXPECT_EQ(fault("1000000000000.0001"), ValueFault::OutOfRange);
  EXPECT_EQ(fault("10000000000000"), ValueFault::OutOfRange);
  EXPECT_EQ(fault(std::string(400, '9')), ValueFault::OutOfRange);
}

TEST(QuotientText, StaysOnTheSideOfTheThreshold) {
  const Decimal two(2);
  EXPECT_EQ(quotientText(10 * 10000, 53520, two), "1.86");
  EXPECT_EQ(quotientText(12 * 10000, 60004, two), "1.9998");
  EXPECT_EQ(quotientText(11 * 10000, 55001, two), "1.9999");
  EXPECT_EQ(quotientText(11 * 10000, 55000, two), "2");
  EXPECT_EQ(quotientText(11 * 10000, 53520, two), "2.05");
  EXPECT_EQ(quotientText(1, 1'000'000, two), "0");
}

TEST(QuotientText, FollowsTheThresholdsOwnDecimals) {
  EXPECT_EQ(quotientText(20004, 10000, decimal("2.0005")), "2.0004");
  EXPECT_EQ(quotientText(20005, 10000, decimal("2.0005")), "2.0005");
}

TEST(CeilingQuotient, CountsWholePersons) {
  EXPECT_EQ(integerText(ceilingQuotient(2 * 53520, 10000)), "11");
  EXPECT_EQ(integerText(ceilingQuotient(2 * 55000, 10000)), "11");
  EXPECT_EQ(integerText(ceilingQuotient(2 * 55001, 10000)), "12");
  EXPECT_EQ(integerText(-12), "-12");
  // Figures of 64 bits are divided otherwise than larger ones.
  constexpr Wide kEdge = Wide{1} << 62;
  for (const Wide numerator : {kEdge - 2, kEdge - 1, kEdge, kEdge + 1, kEdge * 1000 + 1}) {
    for (const Wide denominator : {Wide{1}, Wide{3}, Wide{10'000}, kEdge - 1, kEdge, kEdge + 1}) {
      const Wide quotient = ceilingQuotient(numerator, denominator);
      EXPECT_TRUE(quotient * denominator >= numerator) << integerText(numerator);
      EXPECT_TRUE((quotient - 1) * denominator < numerator) << integerText(numerator);
    }
  }
}

}  // namespace
}  // namespace guapai::core
