// What must hold for every case, shown on thousands of generated ones.

#include <algorithm>

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "rules/standardcontent.h"
#include "support/officialstandard.h"
#include "support/randomcase.h"

namespace guapai::rules {
namespace {

constexpr std::uint32_t kCases = 3000;

Evaluation evaluated(const core::Answers& answers) {
  return evaluate(support::standard(), answers, std::nullopt, support::day("2021-10-25"));
}

/// Not met below undetermined below met.
int worth(CriterionResult result) {
  return result == CriterionResult::Met ? 2 : result == CriterionResult::Undetermined ? 1 : 0;
}

core::Value raised(const core::Value& value) {
  if (const auto* count = core::known<std::int64_t>(value)) return *count + 1;
  const auto& decimal = std::get<core::Decimal>(value);
  return std::get<core::Decimal>(core::Decimal::parse(std::to_string(decimal.scaled() / core::Decimal::kScale + 1)));
}

/// Figures of which more is better.
const std::vector<std::string> kBetterWhenLarger{
    "application.specialty.daily_visits",
    "application.annual_visits",
    "application.tcm.decoction_pieces",
    "application.tcm.prescription_share",
    "application.gps_per_10k",
    "application.partner_hospitals",
    "application.elite_family_doctor_teams",
    "application.satisfaction.patients",
    "application.satisfaction.contracted_residents",
    "application.satisfaction.staff",
    "information.annual_outpatient_visits",
    "information.tcm.decoction_pieces",
    "information.satisfaction.patients",
    "information.satisfaction.staff",
    "review.verified.specialty.daily_visits",
    "review.verified.general_practitioner_count",
};

TEST(Properties, EveryCaseGivesExactlyOneResultAndTheSameAgain) {
  for (std::uint32_t seed = 0; seed < kCases; ++seed) {
    const auto answers = support::RandomCase(seed).answers();
    const auto first = evaluated(answers);
    const auto second = evaluated(answers);
    ASSERT_EQ(first.criteria.size(), 11U);
    ASSERT_EQ(first.disqualifiers.size(), 3U);
    for (std::size_t i = 0; i < first.criteria.size(); ++i) {
      const Finding& finding = first.criteria[i];
      ASSERT_FALSE(finding.reason.empty()) << seed << finding.id;
      ASSERT_EQ(finding.reason.find('{'), std::string::npos) << finding.reason;
      ASSERT_EQ(finding.why == Why::None, finding.computed != CriterionResult::Undetermined) << seed << finding.id;
      ASSERT_TRUE(finding.shortfalls.empty() || finding.computed == CriterionResult::NotMet) << seed << finding.id;
      ASSERT_EQ(finding.reason, second.criteria[i].reason);
      ASSERT_EQ(finding.result, second.criteria[i].result);
    }
    for (const auto& finding : first.disqualifiers) ASSERT_FALSE(finding.reason.empty()) << seed << finding.id;
  }
}

TEST(Properties, ABetterFigureNeverWorsensAResult) {
  int raises = 0;
  for (std::uint32_t seed = 0; seed < kCases; ++seed) {
    auto answers = support::RandomCase(seed).answers();
    const auto before = evaluated(answers);
    for (const std::string& name : kBetterWhenLarger) {
      const auto id = support::catalogue().require(name);
      const core::Value kept = answers.value(id);
      if (!core::isKnown(kept)) continue;
      answers.set(id, raised(kept));
      const auto after = evaluated(answers);
      for (std::size_t i = 0; i < before.criteria.size(); ++i) {
        ASSERT_GE(worth(after.criteria[i].result), worth(before.criteria[i].result))
            << seed << " " << name << " " << before.criteria[i].id;
      }
      answers.set(id, kept);
      ++raises;
    }
  }
  EXPECT_GT(raises, 1000);
}

TEST(Properties, OneMoreDoctorNeverWorsensTheSixthCriterion) {
  for (std::uint32_t seed = 0; seed < kCases; ++seed) {
    auto answers = support::RandomCase(seed).answers();
    const auto doctors = support::catalogue().require("information.general_practitioners");
    if (answers.finishedRows(doctors) == nullptr) continue;
    const int before = worth(evaluated(answers).criteria[5].result);
    answers.editList(doctors).rows.push_back(answers.newRow(doctors));
    ASSERT_GE(worth(evaluated(answers).criteria[5].result), before) << seed;
  }
}

void blankDecidingFields(core::Answers& answers, std::size_t criterion) {
  const auto fields = evaluated(answers).criteria[criterion].deciding;
  for (const auto field : fields) {
    if (support::catalogue()[field].type == core::FieldType::List) {
      answers.removeList(field);
    } else {
      answers.set(field, {});
    }
  }
}

TEST(Properties, WhatIsNotKnownNeverDecides) {
  for (std::uint32_t seed = 0; seed < kCases / 10; ++seed) {
    for (std::size_t i = 0; i < 11; ++i) {
      auto answers = support::RandomCase(seed).answers();
      // Without a verified fact the stated one comes into play: blank again until nothing is left.
      for (int round = 0; round < 3; ++round) blankDecidingFields(answers, i);
      const Finding finding = evaluated(answers).criteria[i];
      ASSERT_EQ(finding.computed, CriterionResult::Undetermined) << seed << finding.id << finding.reason;
      ASSERT_EQ(finding.why, Why::Missing);
      ASSERT_EQ(finding.basis, Basis::None);
    }
  }
}

TEST(Properties, TheOrderOfRowsNeverMatters) {
  for (std::uint32_t seed = 0; seed < kCases; ++seed) {
    support::RandomCase random(seed);
    auto answers = random.answers();
    const auto before = evaluated(answers);
    for (const auto& field : support::catalogue().fields()) {
      if (field.type == core::FieldType::List && answers.list(field.id) != nullptr) {
        std::ranges::shuffle(answers.editList(field.id).rows, random.generator());
      }
    }
    const auto after = evaluated(answers);
    for (std::size_t i = 0; i < before.criteria.size(); ++i)
      ASSERT_EQ(before.criteria[i].reason, after.criteria[i].reason) << seed;
    for (std::size_t i = 0; i < before.disqualifiers.size(); ++i) {
      ASSERT_EQ(before.disqualifiers[i].result, after.disqualifiers[i].result) << seed;
      ASSERT_EQ(before.disqualifiers[i].notTriggeredFrom, after.disqualifiers[i].notTriggeredFrom) << seed;
      ASSERT_EQ(before.disqualifiers[i].clearsOn, after.disqualifiers[i].clearsOn) << seed;
    }
  }
}

}  // namespace
}  // namespace guapai::rules
