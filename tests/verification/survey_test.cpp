#include "verification/survey.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/change.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::verification {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class Survey : public testing::Test {
protected:
  void set(const std::string& field, const std::string& text) {
    const auto id = support::field(field);
    answers.set(id, support::parsedValue(support::definitions()->catalogue()[id], text));
  }
  SurveyResult of(const char* asked, const char* answered, const char* satisfied) {
    set("worksheets.surveys.patients.asked", asked);
    set("worksheets.surveys.patients.answered", answered);
    set("worksheets.surveys.patients.satisfied", satisfied);
    return surveyResult(*support::definitions(), {"patients", "C9"}, answers);
  }

  core::Answers answers{support::definitions()->catalogue()};
};

TEST_F(Survey, IsHeldForEachKindOfSatisfaction) {
  const auto kinds = surveyKinds(*support::definitions());
  ASSERT_EQ(kinds.size(), 3U);
  EXPECT_EQ(kinds[0].name, "patients");
  EXPECT_EQ(kinds[0].criterion, "C9");
  EXPECT_EQ(kinds[2].name, "staff");
}

TEST_F(Survey, DividesBySentBackQuestionnaires) {
  EXPECT_EQ(of("250", "200", "185").percent, "92.5");
  EXPECT_EQ(of("250", "200", "185").text, "满意度92.5%（满意185人 ÷ 收回200人，只舍不入）");
  EXPECT_EQ(of("", "3", "2").percent, "66.66");
  EXPECT_EQ(of("9", "7", "7").percent, "100");
}

TEST_F(Survey, NeverReadsAsTheThresholdBelowIt) {
  EXPECT_EQ(of("", "10000", "7999").percent, "79.99");
  EXPECT_EQ(of("", "100000", "79999").percent, "79.999");
  EXPECT_EQ(of("", "1000000000000", "799999999999").percent, "79.9999");
  EXPECT_EQ(of("", "5", "4").percent, "80");
}

TEST_F(Survey, FlagsASmallSample) {
  EXPECT_THAT(of("30", "29", "29").warning, HasSubstr("收回29份，少于30份"));
  EXPECT_THAT(of("30", "30", "29").warning, IsEmpty());
}

TEST_F(Survey, SaysWhatCannotBe) {
  EXPECT_THAT(of("20", "21", "20").warning, HasSubstr("多于发出"));
  EXPECT_THAT(of("20", "20", "21").warning, HasSubstr("多于收回"));
  EXPECT_THAT(of("20", "0", "0").warning, HasSubstr("没有收回"));
  EXPECT_THAT(of("20", "20", "21").adoption, IsEmpty());
  EXPECT_THAT(of("20", "20", "").text, IsEmpty());
}

TEST_F(Survey, IsAdoptedWithItsDay) {
  set("worksheets.surveys.patients.surveyed_on", "2021-10-20");
  core::applyChanges(answers, of("250", "200", "185").adoption);
  EXPECT_EQ(core::valueText(answers.value(support::field("review.verified.satisfaction.patients"))), "92.5");
  EXPECT_EQ(core::valueText(answers.value(support::field("worksheets.verification.C9.verified_on"))), "2021-10-20");
  EXPECT_THAT(of("250", "200", "185").adoption, IsEmpty()) << "it is the verified figure";
}

}  // namespace
}  // namespace guapai::verification
