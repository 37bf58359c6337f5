#include "rules/explanation.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using support::answersOf;
using support::setAnswer;
using support::setRows;

Finding finding(const core::Answers& answers, int number) {
  return evaluate(support::standard(), answers, std::nullopt, support::day("2021-10-20"))
      .criteria[static_cast<std::size_t>(number - 1)];
}

std::vector<support::Cells> doctors(int count) {
  std::vector<support::Cells> rows;
  for (int i = 0; i < count; ++i) rows.push_back({{"name", "示例医师"}});
  return rows;
}

TEST(Explain, SaysFigureThresholdAndWhatIsMissing) {
  auto answers = answersOf({{"information.resident_population", "53520"}, {"application.gps_per_10k", "1.86"}});
  setRows(answers, "information.general_practitioners", doctors(10));
  EXPECT_EQ(finding(answers, 6).reason,
            "每万名常住人口配置全科医生1.86名，未达到2名；还差1名（需11名，现10名）（据信息表）");
}

TEST(Explain, NeverShowsAFigureOnTheWrongSide) {
  auto answers = answersOf({{"information.resident_population", "60004"}});
  setRows(answers, "information.general_practitioners", doctors(12));
  EXPECT_EQ(finding(answers, 6).reason,
            "每万名常住人口配置全科医生1.9998名，未达到2名；还差1名（需13名，现12名）（据信息表）");
  EXPECT_EQ(finding(answersOf({{"application.satisfaction.patients", "79.9999"}}), 9).reason,
            "患者满意度79.9999%，未达到80%（据申请表）");
}

TEST(Explain, NamesBothPapersWhereTheyAgree) {
  auto answers =
      answersOf({{"application.satisfaction.patients", "91.20"}, {"information.satisfaction.patients", "91.20"}});
  EXPECT_EQ(finding(answers, 9).reason, "患者满意度91.20%，达到80%（据两表）");
  setAnswer(answers, "information.satisfaction.patients", "92");
  EXPECT_EQ(finding(answers, 9).reason, "患者满意度91.20%，达到80%（据申请表）");
  setAnswer(answers, "review.verified.satisfaction.patients", "90.5");
  EXPECT_EQ(finding(answers, 9).reason, "患者满意度90.5%，达到80%（据核实）");
}

TEST(Explain, NamesThePartsOfACriterionThatDecide) {
  const auto reason = [](const char* pieces) {
    const auto answers =
        answersOf({{"application.tcm.decoction_pieces", pieces}, {"application.tcm.prescription_share", "31"}});
    return finding(answers, 5).reason;
  };
  EXPECT_EQ(reason("296"), "配备中药饮片296种，少于300种，还差4种（据申请表）");
  EXPECT_THAT(reason("310"), testing::HasSubstr("门诊中医处方数占处方总数比例31%，不低于30%"));
}

TEST(Explain, SetsTheTwoSidesOfAConflictBesideEachOther) {
  const auto answers =
      answersOf({{"center.kind", "community"}, {"center.grade", "B"}, {"application.grade_a_awarded_on", "2020-12"}});
  EXPECT_EQ(finding(answers, 1).reason,
            "申请表：2020年12月创建为甲级；机构登记：等级评审结果为乙级，未达到社区甲级或乡镇乙级以上标准；两处不一致，"
            "须核实");
}

TEST(Explain, SaysWhichAnswersAreMissing) {
  EXPECT_EQ(finding(answersOf({{"application.annual_visits", "5"}}), 4).reason,
            "缺资料：申请表中辖区常住人口数未填；或信息表中年门诊人次数未填");
  EXPECT_EQ(
      finding(answersOf({{"application.annual_visits", "5"}, {"application.resident_population_wan", "0"}}), 4).reason,
      "缺资料：申请表中辖区常住人口数为0，无法计算；或信息表中年门诊人次数未填");
  auto unfinished = answersOf({});
  setRows(unfinished, "information.general_practitioners", doctors(1), false);
  EXPECT_EQ(finding(unfinished, 6).reason,
            "缺资料：申请表中每万名常住人口配置全科医生人数未填；或信息表中全科医生名单未录完");
}

TEST(Explain, CallsNothingMissingThatIsFilledInOnTheOtherPaper) {
  const auto reason = finding(answersOf({{"application.tcm.decoction_pieces", "356"}}), 5).reason;
  EXPECT_THAT(reason, testing::HasSubstr("申请表中门诊中医处方数占处方总数比例未填；信息表中"));
}

TEST(Explain, SaysOfAnUnknownReadingWhatIsMissing) {
  auto answers = answersOf({{"application.gps_per_10k", "2.02"}});
  setRows(answers, "information.general_practitioners", doctors(1), false);
  const auto readings = finding(answers, 6).readings;
  EXPECT_EQ(readings[0].missing, "");
  EXPECT_EQ(readings[1].missing, "全科医生名单未录完");
}

TEST(Explain, SaysWhyOutpatientVisitsDoNotDecide) {
  const auto answers =
      answersOf({{"information.annual_outpatient_visits", "19999"}, {"information.resident_population", "10000"}});
  EXPECT_THAT(finding(answers, 4).reason,
              testing::HasSubstr("年门诊19999人次不足20000人次，而门诊只是诊疗的一部分，不能判定"));
}

TEST(Explain, LeavesNoPlaceUnfilledInAnyExample) {
  for (const auto& criterion : support::standard().content().criteria) {
    for (const auto& example : criterion.examples) {
      const auto reason = finding(example.answers, criterion.text.number).reason;
      EXPECT_FALSE(reason.empty());
      EXPECT_EQ(reason.find('{'), std::string::npos) << reason;
      EXPECT_EQ(reason.find("（）"), std::string::npos) << reason;
    }
  }
}

TEST(Shortfalls, TakeTheHeadCountBeforeTheRatio) {
  auto answers = answersOf({{"information.resident_population", "53520"}, {"application.gps_per_10k", "1.86"}});
  EXPECT_EQ(finding(answers, 6).shortfalls.at(0).fact, "gps_per_10k");
  setRows(answers, "information.general_practitioners", doctors(10));
  const auto shortfalls = finding(answers, 6).shortfalls;
  ASSERT_EQ(shortfalls.size(), 1U);
  EXPECT_EQ(shortfalls[0].fact, "general_practitioner_count");
  EXPECT_EQ(shortfalls[0].need, "11");
}

TEST(Shortfalls, ListEachUnmetPartFromItsOwnSource) {
  const auto answers = answersOf({{"application.tcm.decoction_pieces", "310"},
                                  {"application.tcm.prescription_share", "29.90"},
                                  {"information.tcm.decoction_pieces", "296"}});
  const auto shortfalls = finding(answers, 5).shortfalls;
  ASSERT_EQ(shortfalls.size(), 2U);
  EXPECT_EQ(shortfalls[0].source, Source::Information);
  EXPECT_EQ(shortfalls[0].have, "296");
  EXPECT_EQ(shortfalls[1].source, Source::Application);
  EXPECT_EQ(shortfalls[1].have, "29.90");
}

TEST(DecidingFields, BeginWithTheBlankThatIsNotMet) {
  const auto answers =
      answersOf({{"application.tcm.decoction_pieces", "310"}, {"application.tcm.prescription_share", "29.90"}});
  EXPECT_EQ(finding(answers, 5).deciding.at(0), support::catalogue().require("application.tcm.prescription_share"));
}

TEST(DecidingFields, LeadToWhatWasDeclaredBehindWhatWasVerified) {
  const auto answers = answersOf({{"application.partner_hospitals", "2"}, {"review.verified.partner_hospitals", "0"}});
  const auto fields = finding(answers, 7).deciding;
  const auto& catalogue = support::catalogue();
  EXPECT_EQ(fields.front(), catalogue.require("review.verified.partner_hospitals"));
  EXPECT_NE(std::ranges::find(fields, catalogue.require("application.partner_hospitals")), fields.end());
}

}  // namespace
}  // namespace guapai::rules
