#include "workspace/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/district.h"

namespace guapai::workspace {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string textOf(const forms::Pages& pages) {
  std::string text;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& run : page.texts) text += run.text + "|";
  }
  return text;
}

TEST(PlanPaper, SaysThePlanAsTheNoticeDoes) {
  const auto definitions = Definitions::load();
  EXPECT_THAT(textOf(planPaperOf(*definitions, definitions->standard().plan())),
              HasSubstr("建设时间|建设数量（家）|2021年|1|2022年|1|2023-2025年|2|"));
  EXPECT_THAT(textOf(planPaperOf(*definitions, definitions->standard().plan())), Not(HasSubstr("已建成")));
}

TEST(PlanPaper, CountsCentersInTheYearsOfTheirAcceptance) {
  const auto definitions = Definitions::load();
  const std::vector<AchievedCenter> centers{{"1", "示例甲中心", core::Date(2021, 10, 20)},
                                            {"2", "示例乙中心", core::Date(2023, 1, 1)},
                                            {"3", "示例丙中心", core::Date(2025, 12, 31)},
                                            {"4", "示例丁中心", core::Date(2026, 1, 1)}};
  const std::string text = textOf(planPaperOf(*definitions, definitions->standard().plan(), centers));
  EXPECT_THAT(text, HasSubstr("2021年|1|1|示例甲中心|2022年|1|0|"));
  EXPECT_THAT(text, HasSubstr("2023-2025年|2|2|示例乙中心、"));
  EXPECT_THAT(text, Not(HasSubstr("示例丁中心")));
}

/// The first sample passes by its own word only.
TEST(AchievedCenters, AreThoseThatPassedByWhatWasVerified) {
  const support::District district;
  for (int number = 1; number <= 11; ++number) (void)district.addSample(number);
  const auto centers = achievedCenters(*support::definitions(), *district.library, core::Date(2021, 11, 20));
  ASSERT_EQ(centers.size(), 1U);
  EXPECT_EQ(centers[0].name, "示例二街道社区卫生服务中心");
  EXPECT_EQ(centers[0].acceptedOn, core::Date(2021, 10, 22));
}

TEST(AchievedCenters, FollowTheDecisionOnRecord) {
  const auto& definitions = *support::definitions();
  core::Answers answers = support::answersOf({{"review.accepted_on", "2021-10-22"}});
  const auto achieved = [&] {
    return achievedOn(definitions, answers,
                      rules::evaluate(definitions.standard(), answers, std::nullopt, core::Date(2021, 11, 20)));
  };
  EXPECT_EQ(achieved(), std::nullopt);
  support::setRows(answers, "progress.acceptances", {{{"decision", "accepted"}, {"decided_on", "2021-10-25"}}});
  EXPECT_EQ(achieved(), core::Date(2021, 10, 25));
  support::setRows(answers, "progress.moves",
                   {{{"to", "passed"}, {"on", "2021-10-25"}}, {{"to", "revoked"}, {"on", "2022-03-01"}}});
  EXPECT_EQ(achieved(), std::nullopt);
}

}  // namespace
}  // namespace guapai::workspace
