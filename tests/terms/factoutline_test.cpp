#include "terms/factoutline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::terms {
namespace {

using testing::ElementsAre;

std::vector<FactOutline> outlines(std::size_t number) {
  return factOutlines(*support::definitions(), support::definitions()->standard().content().criteria[number - 1]);
}

std::vector<std::string> labels(std::size_t number) {
  std::vector<std::string> all;
  for (const FactOutline& outline : outlines(number)) all.push_back(outline.label);
  return all;
}

class Statements : public testing::Test {
protected:
  void set(const char* field, const std::string& text) {
    const auto id = support::field(field);
    answers.set(id, support::parsedValue(support::definitions()->catalogue()[id], text));
  }
  /// As Annex 4 and the second source have it.
  [[nodiscard]] std::string application(std::size_t number, std::size_t fact) const {
    const auto outline = outlines(number).at(fact);
    return statementText(*support::definitions(), outline, outline.application, answers);
  }
  [[nodiscard]] std::string second(std::size_t number, std::size_t fact) const {
    const auto outline = outlines(number).at(fact);
    return statementText(*support::definitions(), outline, outline.informationOrRegister, answers);
  }

  core::Answers answers{support::definitions()->catalogue()};
};

TEST(FactOutlines, AreTheFactsOfTheCriterionWithWhatIsOnlyLookedAt) {
  EXPECT_THAT(labels(3), ElementsAre("区县级特色科室", "特色科室日均门诊量"));
  EXPECT_THAT(labels(4), ElementsAre("机构年诊疗人次数", "年门诊人次数", "辖区常住人口数"));
  EXPECT_THAT(labels(6), ElementsAre("全科医生人数", "辖区常住人口数"));
  EXPECT_THAT(labels(7), ElementsAre("上级医院数量", "稳定的双向转诊关系", "技术指导关系"));
  EXPECT_FALSE(outlines(4)[1].verified) << "the visits are verified as a whole";
}

TEST_F(Statements, KeepTheUnitOfTheirPaper) {
  set("application.resident_population_wan", "6.842");
  set("information.resident_population", "68420");
  EXPECT_EQ(application(4, 2), "6.842万人");
  EXPECT_EQ(second(4, 2), "68420人");
}

TEST_F(Statements, TellABlankFromAPaperWithoutOne) {
  EXPECT_EQ(application(4, 0), "未填");
  EXPECT_EQ(second(4, 0), "—");
  EXPECT_EQ(application(7, 1), "—");
}

TEST_F(Statements, NameWhatTheyStateInAnotherWay) {
  set("application.gps_per_10k", "2.05");
  set("application.grade_a_awarded_on", "2020-12");
  set("center.grade", "A");
  EXPECT_EQ(application(6, 0), "每万名常住人口配置全科医生人数 2.05名");
  EXPECT_EQ(application(1, 0), "甲级社区卫生服务中心创建时间 2020年12月");
  EXPECT_EQ(second(1, 0), "甲级");
}

TEST_F(Statements, CountAndListRows) {
  support::setRows(answers, "information.general_practitioners",
                   {{{"license_no", "1"}}, {{"license_no", "1"}}, {{"license_no", "2"}}});
  EXPECT_EQ(second(6, 0), "名单2名");
  support::setRows(answers, "information.specialties",
                   {{{"name", "中医科"}, {"daily_visits", "58.4"}, {"district_level", "true"}}, {{"name", "口腔科"}}});
  EXPECT_EQ(second(3, 0), "中医科 是、口腔科 未填");
  EXPECT_EQ(second(3, 1), "中医科 58.4人次、口腔科 未填");
  set("application.specialty.name", "中医科");
  set("application.specialty.daily_visits", "58.4");
  EXPECT_EQ(application(3, 1), "中医科 58.4人次");
}

TEST_F(Statements, SayThatAListIsNotFinished) {
  support::setRows(answers, "information.general_practitioners", {{}}, false);
  EXPECT_EQ(second(6, 0), "未录完");
  EXPECT_EQ(second(3, 1), "未填");
}

}  // namespace
}  // namespace guapai::terms
