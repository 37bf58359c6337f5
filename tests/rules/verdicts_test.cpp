#include "rules/verdicts.h"

#include <cstdlib>
#include <map>
#include <new>

#include <gtest/gtest.h>

#include "rules/breakdown.h"
#include "rules/standardcontent.h"
#include "support/officialstandard.h"
#include "support/randomcase.h"

namespace {

std::size_t allocations = 0;  ///< in this program since its start

}  // namespace

// The whole program allocates through these, so that a test can count.

void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace guapai::rules {
namespace {

using support::answersOf;
using support::standard;

Days daysOf(const core::Answers& answers) {
  return evaluationDays(standard(), answers, std::nullopt, support::day("2021-10-25"));
}

Verdicts decided(const core::Answers& answers) {
  Verdicts verdicts;
  decideVerdicts(standard(), answers, daysOf(answers), verdicts);
  return verdicts;
}

Verdicts evaluated(const core::Answers& answers, Extent extent = Extent::Whole) {
  return verdictsOf(evaluate(standard(), answers, std::nullopt, support::day("2021-10-25"), extent));
}

/// How many generated cases are compared: a few thousand, or as many as the variable says.
std::uint32_t generatedCases() {
  const char* const wanted = std::getenv("GUAPAI_GENERATED_CASES");
  return wanted == nullptr ? 4000 : static_cast<std::uint32_t>(std::strtoul(wanted, nullptr, 10));
}

/// A random case in which some results are ruled on, in force or not.
core::Answers caseWithRulings(std::uint32_t seed) {
  support::RandomCase random(seed);
  core::Answers answers = random.answers();
  if (random.chance(2)) return answers;
  const auto rule = [&](const std::string& id, const char* one, const char* other) {
    if (!random.chance(3)) return;
    const std::string stem = "review.rulings." + id + ".";
    support::setAnswer(answers, stem + "result", random.chance(2) ? one : other);
    if (!random.chance(4)) support::setAnswer(answers, stem + "ruled_by", "示例");
    if (!random.chance(4)) support::setAnswer(answers, stem + "ruled_on", "2021-10-20");
    if (random.chance(2)) support::setAnswer(answers, stem + "reason", random.chance(4) ? "\u200b" : "示例");
  };
  for (const auto& criterion : standard().criteria()) rule(criterion.id, "met", "not_met");
  for (const auto& disqualifier : standard().disqualifiers()) rule(disqualifier.id, "clear", "triggered");
  return answers;
}

TEST(Verdicts, AreThoseOfTheWholeEvaluationOverGeneratedCases) {
  std::map<CriterionResult, int> criteria;
  std::map<DisqualifierResult, int> disqualifiers;
  int ruled = 0;
  Verdicts verdicts;  // is used again for every case, as in a loop over many
  for (std::uint32_t seed = 0; seed < generatedCases(); ++seed) {
    const core::Answers answers = caseWithRulings(seed);
    decideVerdicts(standard(), answers, daysOf(answers), verdicts);
    ASSERT_EQ(verdicts, evaluated(answers)) << "seed " << seed;
    ASSERT_EQ(verdicts, evaluated(answers, Extent::Written)) << "seed " << seed;
    for (const CriterionVerdict& verdict : verdicts.criteria) {
      ++criteria[verdict.result];
      ruled += verdict.ruled ? 1 : 0;
    }
    for (const DisqualifierVerdict& verdict : verdicts.disqualifiers) ++disqualifiers[verdict.result];
  }
  for (const auto result : {CriterionResult::Met, CriterionResult::NotMet, CriterionResult::Undetermined})
    EXPECT_GT(criteria[result], 1000);
  for (const auto result : {DisqualifierResult::Clear, DisqualifierResult::Triggered, DisqualifierResult::Undetermined})
    EXPECT_GT(disqualifiers[result], 500);
  EXPECT_GT(ruled, 500);
}

TEST(Verdicts, AreThoseOfTheStandardsOwnExamples) {
  for (const CriterionContent& criterion : standard().content().criteria) {
    for (const Example& example : criterion.examples) ASSERT_EQ(decided(example.answers), evaluated(example.answers));
  }
  for (const DisqualifierContent& disqualifier : standard().content().disqualifiers) {
    for (const Example& example : disqualifier.examples)
      ASSERT_EQ(decided(example.answers), evaluated(example.answers));
  }
}

TEST(Verdicts, AllocateNothing) {
  Verdicts verdicts = decided(answersOf({}));
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const core::Answers answers = caseWithRulings(seed);
    const Days days = daysOf(answers);
    const std::size_t before = allocations;
    decideVerdicts(standard(), answers, days, verdicts);
    ASSERT_EQ(allocations - before, 0U) << "seed " << seed;
  }
  const std::size_t before = allocations;
  EXPECT_EQ(decided(answersOf({})).criteria.size(), 11U);
  EXPECT_GT(allocations, before) << "they are counted";
}

TEST(Verdicts, LeaveNothingBehindOfTheCaseBefore) {
  Verdicts verdicts = decided(answersOf({{"application.partner_hospitals", "1"}}));
  const core::Answers none = answersOf({});
  decideVerdicts(standard(), none, daysOf(none), verdicts);
  EXPECT_EQ(verdicts, evaluated(none));
  EXPECT_EQ(verdicts.criteria.size(), 11U);
  EXPECT_EQ(verdicts.disqualifiers.size(), 3U);
}

TEST(Verdicts, PassOnlyWhereAllIsMetAndClear) {
  Verdicts verdicts{.criteria = {{.result = CriterionResult::Met}},
                    .disqualifiers = {{.result = DisqualifierResult::Clear}}};
  EXPECT_EQ(outcomeOf(verdicts), Outcome::Pass);
  verdicts.disqualifiers[0].result = DisqualifierResult::Undetermined;
  EXPECT_EQ(outcomeOf(verdicts), Outcome::Undetermined);
  verdicts.criteria[0].result = CriterionResult::NotMet;
  EXPECT_EQ(outcomeOf(verdicts), Outcome::Fail);
  verdicts.criteria[0].result = CriterionResult::Met;
  verdicts.disqualifiers[0].result = DisqualifierResult::Triggered;
  EXPECT_EQ(outcomeOf(verdicts), Outcome::Fail);
}

TEST(Verdicts, RestOnVerificationWhereEachCriterionIsVerifiedOrRuled) {
  Verdicts verdicts{.criteria = {{.basis = Basis::Verified}, {.ruled = true, .basis = Basis::None}}};
  EXPECT_EQ(basisOf(verdicts), Basis::Verified);
  verdicts.criteria[1].ruled = false;
  EXPECT_EQ(basisOf(verdicts), Basis::Declared);
}

TEST(Ruling, NeedsAPersonADayAndAReasonWhereItChangesTheResult) {
  const RulingFields& fields = standard().content().criterionRulings[0];
  core::Answers answers = answersOf({{"review.rulings.C1.result", "not_met"}, {"review.rulings.C1.ruled_by", "示例"}});
  EXPECT_TRUE(rulingOn(answers, fields, "not_met").incomplete);
  support::setAnswer(answers, "review.rulings.C1.ruled_on", "2021-10-20");
  EXPECT_EQ(rulingOn(answers, fields, "not_met").result, "not_met");
  EXPECT_TRUE(rulingOn(answers, fields, "met").incomplete);
  EXPECT_FALSE(rulingOn(answers, fields, "met").inForce());
  support::setAnswer(answers, "review.rulings.C1.reason", "示例");
  EXPECT_EQ(ruledCriterion(rulingOn(answers, fields, "met")), CriterionResult::NotMet);
}

}  // namespace
}  // namespace guapai::rules
