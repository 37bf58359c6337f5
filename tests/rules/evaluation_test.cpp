#include "rules/evaluation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/evaluationjson.h"
#include "support/cases.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using support::answersOf;
using support::Cells;
using support::day;
using support::setAnswer;
using support::setRows;

const core::Date kToday = day("2021-10-25");

Evaluation evaluated(const core::Answers& answers) {
  return evaluate(support::standard(), answers, std::nullopt, kToday);
}

/// A center that meets everything by its own word.
core::Answers passing() {
  auto answers = answersOf({{"center.kind", "community"},
                            {"center.grade", "A"},
                            {"application.meets_basic_standard", "true"},
                            {"application.specialty.daily_visits", "30"},
                            {"application.resident_population_wan", "5.352"},
                            {"application.annual_visits", "107040"},
                            {"application.tcm.decoction_pieces", "300"},
                            {"application.tcm.prescription_share", "30"},
                            {"application.gps_per_10k", "2"},
                            {"application.partner_hospitals", "1"},
                            {"application.elite_family_doctor_teams", "1"},
                            {"application.satisfaction.patients", "80"},
                            {"application.satisfaction.contracted_residents", "80"},
                            {"application.satisfaction.staff", "80"},
                            {"application.applied_on", "2021-09-15"},
                            {"review.accepted_on", "2021-10-20"}});
  for (const char* records : {"records.accidents", "records.insurance_penalties", "records.outsourced_departments"}) {
    setRows(answers, records, {});
  }
  return answers;
}

void rule(core::Answers& answers, const std::string& id, const Cells& ruling) {
  for (const auto& [key, text] : ruling) setAnswer(answers, "review.rulings." + id + "." + key, text);
}

TEST(EvaluationDays, ComeFromTheAcceptanceElseTheLaterOfTodayAndTheApplication) {
  const auto& standard = support::standard();
  auto answers = answersOf({{"application.applied_on", "2021-11-01"}});
  EXPECT_EQ(evaluationDays(standard, answers, std::nullopt, kToday).evaluation, day("2021-11-01"));
  EXPECT_TRUE(evaluationDays(standard, answers, std::nullopt, kToday).moving);
  setAnswer(answers, "application.applied_on", "2021-09-15");
  EXPECT_EQ(evaluationDays(standard, answers, std::nullopt, kToday).evaluation, kToday);
  setAnswer(answers, "review.accepted_on", "2021-10-20");
  const auto days = evaluationDays(standard, answers, std::nullopt, kToday);
  EXPECT_EQ(days.evaluation, day("2021-10-20"));
  EXPECT_FALSE(days.moving);
  EXPECT_EQ(days.windowFrom, day("2019-09-15"));
  EXPECT_EQ(evaluationDays(standard, answers, day("2021-12-01"), kToday).evaluation, day("2021-12-01"));
}

TEST(EvaluationDays, TakeTheEvaluationDayForAnApplicationWithoutDate) {
  const auto days =
      evaluationDays(support::standard(), answersOf({{"review.accepted_on", "2024-02-29"}}), std::nullopt, kToday);
  EXPECT_EQ(days.application, day("2024-02-29"));
  EXPECT_EQ(days.windowFrom, day("2022-02-28"));
}

TEST(Evaluate, PassesACenterThatMeetsEverythingByItsOwnWordAsDeclared) {
  const auto evaluation = evaluated(passing());
  EXPECT_EQ(evaluation.outcome, Outcome::Pass);
  EXPECT_EQ(evaluation.basis, Basis::Declared);
  EXPECT_EQ(evaluation.criteria.size(), 11U);
  EXPECT_EQ(evaluation.disqualifiers.size(), 3U);
  for (const auto& finding : evaluation.criteria) EXPECT_TRUE(finding.shortfalls.empty()) << finding.id;
}

TEST(Evaluate, LeavesAnEmptyCaseUndeterminedThroughout) {
  const auto evaluation = evaluated(core::Answers(support::catalogue()));
  EXPECT_EQ(evaluation.outcome, Outcome::Undetermined);
  for (const auto& finding : evaluation.criteria) {
    EXPECT_EQ(finding.result, CriterionResult::Undetermined) << finding.id;
    EXPECT_EQ(finding.why, Why::Missing) << finding.id;
    EXPECT_EQ(finding.basis, Basis::None) << finding.id;
    EXPECT_FALSE(finding.deciding.empty()) << finding.id;
  }
}

TEST(Evaluate, DoesNotCountAListThatIsNotFinished) {
  auto answers = answersOf({{"information.resident_population", "10000"}});
  setRows(answers, "information.general_practitioners", {{{"name", "示例医师甲"}}}, false);
  EXPECT_EQ(evaluated(answers).criteria[5].result, CriterionResult::Undetermined);
  setRows(answers, "information.general_practitioners", {{{"name", "示例医师甲"}}}, true);
  EXPECT_EQ(evaluated(answers).criteria[5].result, CriterionResult::NotMet);
}

TEST(Evaluate, FailsOnOneUnmetCriterionEvenIfAnotherIsOpen) {
  auto answers = passing();
  setAnswer(answers, "application.satisfaction.staff", "79.9999");
  setAnswer(answers, "application.partner_hospitals", "");
  EXPECT_EQ(evaluated(answers).outcome, Outcome::Fail);
}

TEST(Evaluate, LetsARulingInForceReplaceTheComputedResult) {
  auto answers = passing();
  setAnswer(answers, "application.satisfaction.staff", "79.96");
  rule(answers, "C11",
       {{"result", "met"}, {"reason", "现场复核"}, {"ruled_by", "示例审核人"}, {"ruled_on", "2021-10-21"}});
  const auto evaluation = evaluated(answers);
  const Finding& finding = evaluation.criteria[10];
  EXPECT_EQ(finding.result, CriterionResult::Met);
  EXPECT_EQ(finding.computed, CriterionResult::NotMet);
  EXPECT_TRUE(finding.ruled);
  EXPECT_EQ(finding.shortfalls.size(), 1U);
  EXPECT_EQ(evaluation.outcome, Outcome::Pass);
  EXPECT_THAT(finding.reason, testing::HasSubstr("裁定为达标（2021年10月21日）：现场复核"));
  EXPECT_THAT(finding.reason, testing::Not(testing::HasSubstr("示例审核人")));
}

TEST(Evaluate, NamesARulingThatIsNotInForce) {
  auto answers = passing();
  setAnswer(answers, "application.satisfaction.staff", "79.96");
  rule(answers, "C11", {{"result", "met"}, {"ruled_by", "示例审核人"}, {"ruled_on", "2021-10-21"}});
  rule(answers, "C1", {{"result", "met"}, {"ruled_by", "示例审核人"}, {"ruled_on", "2021-10-21"}});
  rule(answers, "D2", {{"result", "clear"}});
  const auto evaluation = evaluated(answers);
  EXPECT_FALSE(evaluation.criteria[10].ruled);
  EXPECT_TRUE(evaluation.criteria[0].ruled) << "a ruling that agrees needs no reason";
  ASSERT_EQ(evaluation.problems.size(), 2U);
  EXPECT_EQ(evaluation.problems[0].path, "/review/rulings/C11");
  EXPECT_EQ(evaluation.problems[1].path, "/review/rulings/D2");
}

TEST(Evaluate, TakesNoReasonAndNoNameThatCannotBeSeen) {
  auto answers = passing();
  setAnswer(answers, "application.satisfaction.staff", "79.96");
  const auto isRuled = [&answers](const char* reason, const char* by) {
    rule(answers, "C11", {{"result", "met"}, {"reason", reason}, {"ruled_by", by}, {"ruled_on", "2021-10-21"}});
    return evaluated(answers).criteria[10].ruled;
  };
  EXPECT_TRUE(isRuled("现场复核\u200B", "示例审核人"));
  EXPECT_FALSE(isRuled("\u200B", "示例审核人"));
  EXPECT_FALSE(isRuled("\u3000\u200B ", "示例审核人"));
  EXPECT_FALSE(isRuled("现场复核", "\uFEFF"));
  setAnswer(answers, "application.satisfaction.staff", "80");
  EXPECT_TRUE(isRuled("\u200B", "示例审核人"));
  EXPECT_THAT(evaluated(answers).criteria[10].reason, testing::EndsWith("裁定为达标（2021年10月21日）"));
}

TEST(Evaluate, ShowsTheEndOfATriggeredDisqualifierOnlyWhileItIsTheResult) {
  auto answers = passing();
  setRows(answers, "records.insurance_penalties",
          {{{"decided_on", "2020-10-01"}, {"conduct", "fraud"}, {"decided_by", "administrative"}}});
  EXPECT_EQ(evaluated(answers).disqualifiers[1].clearsOn, day("2022-10-02"));
  rule(answers, "D2",
       {{"result", "clear"}, {"reason", "处罚已撤销"}, {"ruled_by", "示例审核人"}, {"ruled_on", "2021-10-21"}});
  const auto evaluation = evaluated(answers);
  EXPECT_EQ(evaluation.disqualifiers[1].result, DisqualifierResult::Clear);
  EXPECT_EQ(evaluation.disqualifiers[1].clearsOn, std::nullopt);
}

TEST(Evaluate, IsVerifiedWhenEveryCriterionIsVerifiedOrRuled) {
  auto answers = passing();
  for (int i = 1; i <= 11; ++i) {
    rule(answers, "C" + std::to_string(i), {{"result", "met"}, {"ruled_by", "示例审核人"}, {"ruled_on", "2021-10-21"}});
  }
  EXPECT_EQ(evaluated(answers).basis, Basis::Verified);
  setAnswer(answers, "review.rulings.C4.ruled_by", "");
  EXPECT_EQ(evaluated(answers).basis, Basis::Declared);
  setAnswer(answers, "review.verified.annual_visits", "107040");
  EXPECT_EQ(evaluated(answers).basis, Basis::Declared);
  setAnswer(answers, "review.verified.resident_population", "53520");
  EXPECT_EQ(evaluated(answers).basis, Basis::Verified);
}

TEST(Evaluate, LeavesOutOnlyWhatIsNotWritten) {
  const auto answers = answersOf({{"application.satisfaction.patients", "79"}});
  const Evaluation whole = evaluated(answers);
  const Evaluation written =
      evaluate(support::standard(), answers, std::nullopt, support::day("2021-10-25"), Extent::Written);
  EXPECT_EQ(evaluationJson(support::standard(), answers, written), evaluationJson(support::standard(), answers, whole));
  EXPECT_FALSE(whole.criteria[8].deciding.empty());
  EXPECT_TRUE(written.criteria[8].deciding.empty());
  EXPECT_FALSE(whole.criteria[0].readings[0].missing.empty());
  EXPECT_TRUE(written.criteria[0].readings[0].missing.empty());
}

}  // namespace
}  // namespace guapai::rules
