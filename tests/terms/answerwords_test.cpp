#include "terms/answerwords.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::terms {
namespace {

std::string words(const std::string& name, const std::string& text) {
  const core::Field& field = support::catalogue()[support::field(name)];
  return answerWords(*support::definitions(), field, text.empty() ? core::Value() : support::parsedValue(field, text));
}

TEST(AnswerWords, AreThoseOfThePaper) {
  EXPECT_EQ(words("center.kind", "community"), "社区卫生服务中心");
  EXPECT_EQ(words("application.pledged_on", "2021-09-15"), "2021年9月15日");
  EXPECT_EQ(words("application.resident_population_wan", "5.350"), "5.350万人");
  EXPECT_EQ(words("application.annual_visits", ""), "未填");
}

TEST(AnswerWords, HideThePersonsNumbers) {
  EXPECT_EQ(words("application.phone", "13800005678"), "138****5678");
  EXPECT_EQ(words("worksheets.corrections.before", "13800005678"), "（个人信息，不列出）");
}

TEST(AnswerWords, NameThePlaceThatIsAnAnswer) {
  EXPECT_EQ(words("worksheets.corrections.field", "application.annual_visits"),
            support::catalogue()[support::field("application.annual_visits")].label);
}

/// A library of an earlier version may hold what is no value any more.
TEST(AnswerWords, GiveNoUnitToWhatIsNoFigure) {
  const core::Field& field = support::catalogue()[support::field("application.resident_population_wan")];
  EXPECT_EQ(answerWords(*support::definitions(), field, core::Value(std::string("many"))), "many");
}

}  // namespace
}  // namespace guapai::terms
