#include "rules/figures.h"

#include <gtest/gtest.h>

#include "support/cases.h"

namespace guapai::rules {
namespace {

core::Decimal decimal(std::string_view text) {
  return std::get<core::Decimal>(core::Decimal::parse(text));
}

TEST(ScaledFigure, IsAbsentWhereThereIsNoFigure) {
  EXPECT_TRUE(scaledFigure(core::Value(std::int64_t{3})) == 30'000);
  EXPECT_TRUE(scaledFigure(core::Value(decimal("5.350"))) == 53'500);
  EXPECT_TRUE(scaledFigure(core::Value(std::int64_t{0})) == 0);
  EXPECT_FALSE(scaledFigure(core::Value()));
  EXPECT_FALSE(scaledFigure(core::Value(std::string("3"))));
}

TEST(ScaledText, HasNoTrailingZeros) {
  EXPECT_EQ(scaledText(0), "0");
  EXPECT_EQ(scaledText(1), "0.0001");
  EXPECT_EQ(scaledText(400), "0.04");
  EXPECT_EQ(scaledText(50'000), "5");
  EXPECT_EQ(scaledText(1'002'500), "100.25");
}

TEST(RoundsTo, RoundsPersonsHalfUpToTheDecimalsOfTheirTenThousands) {
  EXPECT_TRUE(roundsTo(53'450, decimal("5.35")));
  EXPECT_FALSE(roundsTo(53'449, decimal("5.35")));
  EXPECT_TRUE(roundsTo(53'549, decimal("5.35")));
  EXPECT_FALSE(roundsTo(53'550, decimal("5.35")));
  EXPECT_FALSE(roundsTo(53'549, decimal("5.350")));
  EXPECT_TRUE(roundsTo(53'504, decimal("5.350")));
  EXPECT_TRUE(roundsTo(53'505, decimal("5.3505")));
  EXPECT_FALSE(roundsTo(53'506, decimal("5.3505")));
  EXPECT_TRUE(roundsTo(45'000, decimal("5")));
  EXPECT_FALSE(roundsTo(55'000, decimal("5")));
  EXPECT_TRUE(roundsTo(4'999, decimal("0")));
  EXPECT_TRUE(roundsTo(1'000'000'000'000, decimal("100000000.0000")));
}

TEST(CutsOrRoundsTo, AcceptsBothAtTheDecimalsWritten) {
  const auto accepts = [](const char* figure) { return cutsOrRoundsTo(12 * 10'000, 60'004, decimal(figure)); };
  for (const char* figure : {"1.99", "2.00", "2", "1", "2.0", "1.9", "1.9998", "1.9999"})
    EXPECT_TRUE(accepts(figure)) << figure;
  for (const char* figure : {"1.98", "2.01", "2.0000", "0", "3"}) EXPECT_FALSE(accepts(figure)) << figure;
}

TEST(CutsOrRoundsTo, RoundsAnExactHalfUp) {
  EXPECT_TRUE(cutsOrRoundsTo(10'000, 8'000, decimal("1.3")));
  EXPECT_TRUE(cutsOrRoundsTo(10'000, 8'000, decimal("1.2")));
  EXPECT_FALSE(cutsOrRoundsTo(10'000, 8'000, decimal("1.4")));
}

TEST(DistinctRows, CountTheSameKnownTextOnceAndEveryBlank) {
  auto answers = support::answersOf({});
  support::setRows(answers, "information.general_practitioners",
                   {{{"license_no", "1"}}, {{"license_no", " 1　"}}, {{"license_no", "2"}}, {}, {{"license_no", " "}}});
  const auto& catalogue = support::catalogue();
  const auto& rows = *answers.finishedRows(catalogue.require("information.general_practitioners"));
  EXPECT_EQ(core::integerText(distinctRows(
                rows, catalogue[catalogue.require("information.general_practitioners.license_no")].column)),
            "4");
}

TEST(DistinctRows, CountOnceWhatDiffersOnlyByWhatCannotBeSeen) {
  auto answers = support::answersOf({});
  support::setRows(answers, "information.general_practitioners",
                   {{{"license_no", "110500103000001"}}, {{"license_no", "110500103000001\u200B"}}, {}});
  const auto& catalogue = support::catalogue();
  EXPECT_TRUE(distinctRows(*answers.finishedRows(catalogue.require("information.general_practitioners")),
                           catalogue[catalogue.require("information.general_practitioners.license_no")].column) == 2);
}

TEST(DistinctRows, CountListsLongerThanAnyCenterHas) {
  auto answers = support::answersOf({});
  std::vector<support::Cells> rows;
  for (int i = 0; i < 1000; ++i) rows.push_back({{"license_no", "11050010300" + std::to_string(1000 + i % 600)}});
  support::setRows(answers, "information.general_practitioners", rows);
  const auto& catalogue = support::catalogue();
  EXPECT_TRUE(distinctRows(*answers.finishedRows(catalogue.require("information.general_practitioners")),
                           catalogue[catalogue.require("information.general_practitioners.license_no")].column) == 600);
}

}  // namespace
}  // namespace guapai::rules
