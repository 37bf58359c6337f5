#include "terms/resultwords.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::terms {
namespace {

/// A word that the messages file has, and no key in its place.
void expectChinese(const std::string& word) {
  EXPECT_FALSE(word.empty());
  EXPECT_FALSE(word.find_first_of(".{") != std::string::npos) << word;
}

TEST(ResultWords, AreThereForEveryValue) {
  const ResultWords words(support::messages());
  using namespace rules;
  for (const auto result : {CriterionResult::Met, CriterionResult::NotMet, CriterionResult::Undetermined})
    expectChinese(words.result(result));
  for (const auto result : {DisqualifierResult::Clear, DisqualifierResult::Triggered, DisqualifierResult::Undetermined})
    expectChinese(words.result(result));
  for (const auto why : {Why::Missing, Why::Conflict, Why::Record}) expectChinese(words.why(why));
  for (const auto source : {Source::Application, Source::Information, Source::Register, Source::Verified})
    expectChinese(words.source(source));
  for (const auto reading : {Reading::Met, Reading::NotMet, Reading::Unknown}) expectChinese(words.reading(reading));
  for (const auto outcome : {Outcome::Pass, Outcome::Fail, Outcome::Undetermined}) {
    expectChinese(words.outcome(outcome));
    for (const auto basis : {Basis::Declared, Basis::Verified}) {
      expectChinese(words.basis(basis));
      expectChinese(words.outcome(outcome, basis));
    }
  }
}

TEST(ResultWords, AreNoneWhereThereIsNothingToSay) {
  const ResultWords words(support::messages());
  EXPECT_TRUE(words.why(rules::Why::None).empty());
  EXPECT_TRUE(words.basis(rules::Basis::None).empty());
}

TEST(ResultWords, NumberTheItemsAsThePaperDoes) {
  const ResultWords words(support::messages());
  EXPECT_EQ(words.criterion(6), "第6项");
  EXPECT_EQ(words.disqualifier(2), "申请条件2");
}

}  // namespace
}  // namespace guapai::terms
