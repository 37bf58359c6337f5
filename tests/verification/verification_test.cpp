#include "verification/verification.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "rules/checks.h"
#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::verification {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Shape = terms::ResultMark::Shape;

class Desk : public testing::Test {
protected:
  Desk() {
    exchange::CaseReader reader(support::definitions()->catalogue());
    const auto file = support::sourceDirectory() / "resources/sample/center-02.json";
    answers = *reader.read(support::fileText(file)).answers;
  }

  void set(const char* field, const std::string& text) {
    const auto id = support::field(field);
    answers.set(id, support::parsedValue(support::definitions()->catalogue()[id], text));
  }
  void clear(const char* field) { answers.set(support::field(field), core::Value()); }
  [[nodiscard]] rules::Evaluation evaluation() const {
    return rules::evaluate(support::definitions()->standard(), answers, std::nullopt, support::day("2021-11-20"));
  }
  [[nodiscard]] CriterionSheet sheet(std::size_t number) const {
    const auto result = evaluation();
    const rules::CaseChecker checker(support::definitions()->standard(), support::definitions()->catalogue());
    return verification.sheet(number - 1, answers, result, checker.check(answers, result, support::day("2021-11-20")));
  }
  [[nodiscard]] std::vector<std::optional<Shape>> parts(std::size_t number) const {
    std::vector<std::optional<Shape>> all;
    for (const FactLine& line : sheet(number).facts) all.push_back(line.part);
    return all;
  }
  [[nodiscard]] std::vector<VerifiedCorrection> corrections() const {
    return verification.corrections(answers, evaluation());
  }
  [[nodiscard]] RulingState ruling(std::size_t number) const {
    return verification.rulingOn(number - 1, answers, evaluation().criteria[number - 1]);
  }

  core::Answers answers{support::definitions()->catalogue()};
  Verification verification{*support::definitions()};
};

TEST_F(Desk, TellsThePartsOfACriterionApart) {
  EXPECT_THAT(parts(3), ElementsAre(Shape::Met, Shape::Met));
  EXPECT_THAT(parts(4), ElementsAre(Shape::Met, std::nullopt, std::nullopt));
  set("review.verified.tcm.prescription_share", "29.9");
  EXPECT_THAT(parts(5), ElementsAre(Shape::Met, Shape::NotMet));
  set("review.verified.technical_guidance", "false");
  EXPECT_THAT(parts(7), ElementsAre(Shape::Met, Shape::Met, Shape::NotMet));
}

TEST_F(Desk, LeavesOpenWhatNobodyHasStated) {
  clear("review.verified.two_way_referral");
  clear("review.verified.specialty.district_level");
  EXPECT_THAT(parts(7), ElementsAre(Shape::Met, Shape::Unknown, Shape::Met));
  EXPECT_EQ(parts(3)[0], Shape::Met) << "as Annex 2 states it of a department";
  answers.removeList(support::field("information.specialties"));
  EXPECT_EQ(parts(3)[0], Shape::Unknown);
}

TEST_F(Desk, ShowsWherePapersContradictEachOther) {
  clear("review.verified.satisfaction.patients");
  set("information.satisfaction.patients", "79.9");
  EXPECT_THAT(parts(9), ElementsAre(Shape::Conflict));
  ASSERT_EQ(sheet(9).differences.size(), 1U);
  EXPECT_THAT(sheet(9).differences[0], HasSubstr("患者满意度：申请表为93.6%，信息表为79.9%"));
  EXPECT_THAT(sheet(10).differences, IsEmpty());
}

TEST_F(Desk, ShowsPersonsBesideTenThousands) {
  set("information.resident_population", "70000");
  EXPECT_EQ(sheet(4).facts[2].application, "6.842万人");
  EXPECT_EQ(sheet(4).facts[2].second, "70000人");
  EXPECT_THAT(sheet(6).differences, testing::Contains(HasSubstr("四舍五入后不一致")));
}

TEST_F(Desk, KeepsTheComputedSentenceBesideARuling) {
  const std::string computed = sheet(6).computed;
  set("review.rulings.C6.result", "not_met");
  set("review.rulings.C6.reason", "示例理由");
  set("review.rulings.C6.ruled_by", "示例审核人");
  set("review.rulings.C6.ruled_on", "2021-10-22");
  EXPECT_EQ(sheet(6).computed, computed);
  EXPECT_THAT(computed, HasSubstr("达到2名"));
  EXPECT_THAT(sheet(6).readings, HasSubstr("申请表：达标；信息表：达标"));
}

TEST_F(Desk, ListsWhatTheReviewersCorrected) {
  const auto list = corrections();
  ASSERT_FALSE(list.empty());
  EXPECT_EQ(list[0].label, "特色科室日均门诊量");
  EXPECT_EQ(list[0].claimed, "申请表中医科 58.4人次");
  EXPECT_EQ(list[0].verified, "56.9人次");
  EXPECT_THAT(list[0].changes, IsEmpty());
  EXPECT_THAT(list, testing::Not(testing::Contains(testing::Field(&VerifiedCorrection::label, "辖区常住人口数"))))
      << "68420 persons are 6.842 万人";
}

TEST_F(Desk, SaysWhichResultACorrectionChanged) {
  set("review.verified.tcm.decoction_pieces", "299");
  const auto list = corrections();
  const auto found = std::ranges::find(list, "配备中药饮片", &VerifiedCorrection::label);
  ASSERT_NE(found, list.end());
  EXPECT_EQ(found->claimed, "申请表415种、信息表415种");
  EXPECT_THAT(found->changes, ElementsAre("第5项由达标变为不达标"));
}

TEST_F(Desk, ComparesEveryCorrectionWithTheResultsWithoutIt) {
  // Each of these changes the result of a criterion; the population takes part in two.
  set("review.verified.tcm.decoction_pieces", "299");
  set("review.verified.satisfaction.patients", "79.9");
  set("review.verified.resident_population", "300000");
  const auto with = evaluation();
  const auto list = corrections();
  for (const auto& outlines : verification.outlines()) {
    for (const terms::FactOutline& fact : outlines) {
      const auto found = std::ranges::find(list, fact.label, &VerifiedCorrection::label);
      if (!fact.verified || found == list.end()) continue;
      const core::Value verified = answers.value(*fact.verified);
      answers.set(*fact.verified, core::Value());
      const auto without = evaluation();
      answers.set(*fact.verified, verified);
      std::size_t changed = 0;
      for (std::size_t i = 0; i < with.criteria.size(); ++i)
        changed += with.criteria[i].computed == without.criteria[i].computed ? 0 : 1;
      EXPECT_EQ(found->changes.size(), changed) << fact.label;
    }
  }
  const auto population = std::ranges::find(list, "辖区常住人口数", &VerifiedCorrection::label);
  ASSERT_NE(population, list.end());
  EXPECT_THAT(population->changes, ElementsAre(HasSubstr("第4项"), HasSubstr("第6项")));
}

TEST_F(Desk, ComparesDoctorsWithTheList) {
  set("review.verified.general_practitioner_count", "13");
  const auto list = corrections();
  const auto found = std::ranges::find(list, "全科医生人数", &VerifiedCorrection::label);
  ASSERT_NE(found, list.end());
  EXPECT_EQ(found->claimed, "信息表名单14名");
  EXPECT_THAT(found->changes, ElementsAre("第6项由达标变为不达标"));
}

TEST_F(Desk, SaysWhatARulingStillNeeds) {
  EXPECT_FALSE(ruling(6).inForce);
  EXPECT_THAT(ruling(6).text, HasSubstr("未裁定"));
  set("review.rulings.C6.result", "not_met");
  EXPECT_TRUE(ruling(6).incomplete);
  EXPECT_THAT(ruling(6).text, HasSubstr("还缺理由、裁定人、裁定日期"));
  set("review.rulings.C6.reason", "\u200B");
  EXPECT_THAT(ruling(6).text, HasSubstr("还缺理由、裁定人、裁定日期"));
  set("review.rulings.C6.reason", "示例理由");
  set("review.rulings.C6.ruled_by", "示例审核人");
  EXPECT_THAT(ruling(6).text, HasSubstr("还缺裁定日期"));
  set("review.rulings.C6.ruled_on", "2021-10-22");
  EXPECT_TRUE(ruling(6).inForce);
  EXPECT_EQ(ruling(6).text, "已裁定为不达标，代替计算结果（达标）");
  clear("review.rulings.C6.result");
  EXPECT_THAT(ruling(6).text, HasSubstr("还缺结果"));
}

TEST_F(Desk, KeepsTheComputedSentenceOfARuledDisqualifier) {
  const std::string computed = verification.computed(0, answers, evaluation());
  set("review.rulings.D1.result", "triggered");
  set("review.rulings.D1.reason", "示例理由");
  set("review.rulings.D1.ruled_by", "示例审核人");
  set("review.rulings.D1.ruled_on", "2021-10-22");
  EXPECT_EQ(verification.computed(0, answers, evaluation()), computed);
  EXPECT_EQ(computed, "已核查，没有医疗事故记录");
}

TEST_F(Desk, NeedsNoReasonForARulingThatAgrees) {
  set("review.rulings.D1.result", "clear");
  set("review.rulings.D1.ruled_by", "示例审核人");
  const auto state = [this] { return verification.rulingOn(0, answers, evaluation().disqualifiers[0]); };
  EXPECT_THAT(state().text, testing::EndsWith("还缺裁定日期"));
  set("review.rulings.D1.ruled_on", "2021-10-22");
  EXPECT_EQ(state().text, "已裁定为符合，与计算结果一致");
}

TEST_F(Desk, SaysWhatCountsAsLongAsAFactIsNotVerified) {
  EXPECT_EQ(sheet(4).facts[0].hint, "") << "it is verified";
  clear("review.verified.annual_visits");
  EXPECT_EQ(sheet(4).facts[0].hint, "申请表：152318人次");
  clear("review.verified.resident_population");
  EXPECT_EQ(sheet(4).facts[2].hint, "申请表：6.842万人");
  clear("review.verified.general_practitioner_count");
  EXPECT_EQ(sheet(6).facts[0].hint, "信息表：名单14名") << "the application states a ratio, not the count";
  clear("review.verified.specialty.daily_visits");
  EXPECT_EQ(sheet(3).facts[1].hint, "申请表：58.4人次") << "the figure alone";
}

}  // namespace
}  // namespace guapai::verification
