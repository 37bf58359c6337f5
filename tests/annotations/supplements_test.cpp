#include "annotations/supplements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "annotations/queries.h"
#include "core/change.h"
#include "rules/checks.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::annotations {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class SupplementList : public testing::Test {
protected:
  [[nodiscard]] std::vector<SupplementItem> items() const {
    const core::Date today(2021, 11, 20);
    const rules::CaseChecker checker(support::definitions()->standard(), support::definitions()->catalogue());
    const auto problems = checker.check(answers, std::nullopt, today);
    return Supplements(*support::definitions()).listOf(answers, problems);
  }
  [[nodiscard]] std::vector<std::string> reasons(const std::string& field, int row = 0) const {
    const auto place = terms::placeAt(answers, {field, row == 0 ? std::nullopt : std::optional<std::int64_t>(row)});
    for (const auto& item : items())
      if (item.place == place) return item.reasons;
    return {};
  }
  void fill(const char* field, const char* text) { support::setAnswer(answers, field, text); }
  void mark(const std::string& field, QueryState state) {
    core::applyChanges(answers,
                       markChanges(answers, *terms::placeAt(answers, {field, std::nullopt}), Query{.state = state}));
  }
  [[nodiscard]] std::string text() const {
    return supplementText(*support::definitions(), answers, items(), core::Date(2021, 11, 20));
  }

  core::Answers answers{support::definitions()->catalogue()};
};

TEST_F(SupplementList, IsEmptyWhileNobodyHasBegunAForm) {
  fill("center.name", "示例街道社区卫生服务中心");
  EXPECT_TRUE(items().empty());
  EXPECT_FALSE(Supplements::isBegun(answers));
  fill("application.postal_code", "400010");
  EXPECT_TRUE(Supplements::isBegun(answers));
}

TEST_F(SupplementList, HasTheBlanksOfTheBegunFormThatACriterionRestsOn) {
  fill("application.postal_code", "400010");
  EXPECT_THAT(reasons("application.annual_visits"), ElementsAre("未填"));
  EXPECT_TRUE(reasons("application.mailing_address").empty()) << "no criterion rests on it";
  EXPECT_TRUE(reasons("information.resident_population").empty()) << "its form was not begun";
  fill("information.resident_population", "53520");
  EXPECT_THAT(reasons("information.general_practitioners"), ElementsAre("未填"));
  fill("application.annual_visits", "112300");
  EXPECT_TRUE(reasons("application.annual_visits").empty());
}

TEST_F(SupplementList, HasWhatWasMarkedWithTheReason) {
  mark("application.annual_visits", QueryState::PaperBlank);
  EXPECT_THAT(reasons("application.annual_visits"), ElementsAre("纸面空白"));
  fill("application.annual_visits", "112300");
  mark("application.annual_visits", QueryState::Doubtful);
  EXPECT_THAT(reasons("application.annual_visits"), ElementsAre("存疑（现填112300人次）"));
}

TEST_F(SupplementList, HasAWholeListWithItsNote) {
  const core::Place list{support::field("information.general_practitioners"), std::nullopt};
  core::applyChanges(answers, markChanges(answers, list, Query{.state = QueryState::PaperBlank, .note = "附页未交"}));
  EXPECT_THAT(reasons("information.general_practitioners"), ElementsAre("纸面空白（附页未交）"));
  core::applyChanges(answers, markChanges(answers, list, Query{.state = QueryState::Doubtful}));
  EXPECT_THAT(reasons("information.general_practitioners"), ElementsAre("存疑"));
}

TEST_F(SupplementList, IsATableForPaper) {
  fill("center.name", "示例街道社区卫生服务中心");
  mark("application.annual_visits", QueryState::PaperBlank);
  const terms::Table table = supplementTable(*support::definitions(), answers, items());
  EXPECT_EQ(table.title, "示例街道社区卫生服务中心（第1次申请）须补正或说明的事项");
  ASSERT_EQ(table.rows.size(), items().size());
  EXPECT_EQ(table.rows.front().size(), table.head.size());
  EXPECT_EQ(table.rows.front()[3], "纸面空白");
}

TEST_F(SupplementList, HasWhatTheChecksDoubtOnThePapers) {
  fill("application.postal_code", "4000");
  const auto found = reasons("application.postal_code");
  ASSERT_FALSE(found.empty());
  EXPECT_THAT(found.front(), HasSubstr("邮编应为6位数字"));
}

TEST_F(SupplementList, MasksPersonalData) {
  fill("information.legal_representative.id_number", "11010519491231002");
  mark("information.legal_representative.id_number", QueryState::Doubtful);
  EXPECT_THAT(reasons("information.legal_representative.id_number"), testing::Contains("存疑"));
  EXPECT_THAT(text(), Not(HasSubstr("1101051949")));
}

TEST_F(SupplementList, NamesTheRowAndItsOwnAnswer) {
  support::setRows(answers, "information.specialties", {{{"name", "中医科"}}, {{"name", "口腔科"}}});
  EXPECT_THAT(reasons("information.specialties.daily_visits", 2), ElementsAre("未填"));
  const core::Place place = *terms::placeAt(answers, {"information.specialties.name", 2});
  core::applyChanges(answers, markChanges(answers, place, Query{.state = QueryState::Doubtful}));
  EXPECT_THAT(reasons("information.specialties.name", 2), ElementsAre("存疑（现填口腔科）"));
  EXPECT_THAT(text(), HasSubstr(" 第2行 "));
}

TEST_F(SupplementList, StandsInTheOrderOfThePapers) {
  fill("center.name", "示例街道社区卫生服务中心");
  fill("information.resident_population", "53520");
  fill("application.postal_code", "400010");
  const auto list = items();
  const auto paper = [](const SupplementItem& item) { return item.paper; };
  EXPECT_TRUE(
      std::ranges::is_sorted(list, std::greater<>(), [&](const auto& item) { return paper(item) == "申请表"; }));
  EXPECT_EQ(list.front().paper, "申请表");
  EXPECT_EQ(list.back().paper, "信息表");
  EXPECT_THAT(text(), testing::StartsWith(
                          "示例街道社区卫生服务中心（第1次申请）须补正或说明的事项　2021年11月20日\n申请表\n1. "));
  EXPECT_THAT(text(),
              HasSubstr("\n信息表\n" + std::to_string(std::ranges::count(list, std::string("申请表"), paper) + 1)));
}

}  // namespace
}  // namespace guapai::annotations
