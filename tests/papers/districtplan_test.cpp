#include "papers/districtplan.h"

#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::papers {
namespace {

DistrictPlan planOf(const std::vector<std::array<int, 3>>& stages) {
  DistrictPlan plan;
  for (const auto& [from, to, centers] : stages)
    plan.push_back({.time = planTime(from, to), .from = from, .to = to, .centers = centers});
  return plan;
}

std::string text(const DistrictPlan& plan) {
  std::string all;
  for (const auto& stage : plan) all += stage.time + " " + std::to_string(stage.centers) + "; ";
  return all;
}

TEST(PlanOfDistrict, IsThatOfTheNoticeUntilTheDistrictHasItsOwn) {
  const support::District district;
  const auto& definitions = *support::definitions();
  EXPECT_EQ(text(districtPlan(definitions, *district.library)), "2021年 1; 2022年 1; 2023-2025年 2; ");
  keepDistrictPlan(definitions, *district.library, planOf({{2022, 2023, 3}, {2024, 2024, 0}}));
  EXPECT_EQ(text(districtPlan(definitions, *district.library)), "2022-2023年 3; 2024年 0; ");
  keepDistrictPlan(definitions, *district.library, definitions.standard().plan());
  EXPECT_EQ(district.library->setting("plan"), std::nullopt);
}

TEST(PlanOfDistrict, IsNotGuessedFromWhatIsNotUnderstood) {
  const support::District district;
  district.library->set("plan", "[[2021]]");
  EXPECT_EQ(districtPlan(*support::definitions(), *district.library).size(), 3U);
}

TEST(PlanOfDistrict, SaysWhatIsWrongWithIt) {
  EXPECT_EQ(planProblem(planOf({{2021, 2022, 1}, {2023, 2023, 1000}})), std::nullopt);
  EXPECT_EQ(planProblem({}), "plan.empty");
  EXPECT_EQ(planProblem(planOf({{21, 2022, 1}})), "plan.year");
  EXPECT_EQ(planProblem(planOf({{2022, 2021, 1}})), "plan.backwards");
  EXPECT_EQ(planProblem(planOf({{2021, 2022, 1}, {2022, 2023, 1}})), "plan.order");
  EXPECT_EQ(planProblem(planOf({{2021, 2022, 1001}})), "plan.centers");
}

}  // namespace
}  // namespace guapai::papers
