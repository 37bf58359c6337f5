#include "workspace/words.h"

#include <gtest/gtest.h>

#include "support/definitions.h"

namespace guapai::workspace {
namespace {

/// A word that the messages file has, and no key in its place.
void expectChinese(const QString& word) {
  EXPECT_FALSE(word.isEmpty());
  EXPECT_FALSE(word.contains(QLatin1Char('.')) || word.contains(QLatin1Char('{'))) << word.toStdString();
}

TEST(Words, AreThereForEveryValue) {
  const Words words(support::messages());
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

TEST(Words, AreNoneWhereThereIsNothingToSay) {
  const Words words(support::messages());
  EXPECT_TRUE(words.why(rules::Why::None).isEmpty());
  EXPECT_TRUE(words.basis(rules::Basis::None).isEmpty());
}

TEST(Words, NumberTheItemsAsThePaperDoes) {
  const Words words(support::messages());
  EXPECT_EQ(words.criterion(6), QStringLiteral("第6项"));
  EXPECT_EQ(words.disqualifier(2), QStringLiteral("申请条件2"));
}

}  // namespace
}  // namespace guapai::workspace
