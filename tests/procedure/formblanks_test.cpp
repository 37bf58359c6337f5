#include "procedure/formblanks.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::procedure {
namespace {

using testing::Contains;
using testing::Not;

class Blanks : public testing::Test {
protected:
  [[nodiscard]] FormBlanks blanks() const { return formBlanks(*support::definitions(), "annex2", answers); }

  core::Answers answers{support::catalogue()};
};

TEST_F(Blanks, AreAllOfAFormThatNobodyBegan) {
  EXPECT_TRUE(blanks().nothing);
  EXPECT_THAT(blanks().names, Contains("实际开放床位数"));
  EXPECT_EQ(std::ranges::count(blanks().names, std::string("全科医生情况")), 1) << "a list that was not begun is one";
}

TEST_F(Blanks, AreOnlyThoseOfTheForm) {
  support::setAnswer(answers, "application.annual_visits", "100000");
  EXPECT_TRUE(blanks().nothing);
  support::setAnswer(answers, "information.opinion.text", "\u200B");
  EXPECT_TRUE(blanks().nothing) << "nothing of it can be seen";
  support::setAnswer(answers, "information.open_beds", "30");
  EXPECT_FALSE(blanks().nothing);
  EXPECT_THAT(blanks().names, Not(Contains("实际开放床位数")));
}

TEST_F(Blanks, AreAllWhereOnlyTheRoundBeforeToldSomething) {
  support::setAnswer(answers, "information.institution_name", "示例街道社区卫生服务中心");
  support::setAnswer(answers, "information.address", "示例路1号");
  support::setRows(answers, "information.general_practitioners", {{{"name", "示例医生"}}}, false);
  EXPECT_TRUE(blanks().nothing);
  EXPECT_THAT(blanks().names, Not(Contains("机构地址")));
  EXPECT_THAT(blanks().names, Contains("全科医生情况")) << "nobody said that these are all";
  EXPECT_THAT(blanks().names, Contains("全科医生情况 第1行 类别"));
  support::setRows(answers, "information.general_practitioners", {{{"name", "示例医生"}}});
  EXPECT_FALSE(blanks().nothing);
  EXPECT_THAT(blanks().names, Not(Contains("全科医生情况")));
}

TEST_F(Blanks, AreThoseOfEachRow) {
  support::setRows(answers, "information.general_practitioners", {{{"name", "示例医生"}}});
  EXPECT_THAT(blanks().names, Contains("全科医生情况 第1行 类别"));
  EXPECT_THAT(blanks().names, Not(Contains("全科医生情况")));
}

TEST_F(Blanks, AreNoneWhereThePaperIsKnownToBeWhite) {
  support::setRows(answers, "worksheets.queries", {{{"field", "information.open_beds"}, {"state", "paper_blank"}}});
  EXPECT_THAT(blanks().names, Not(Contains("实际开放床位数")));
  support::setRows(answers, "worksheets.queries", {{{"field", "information.open_beds"}, {"state", "doubtful"}}});
  EXPECT_THAT(blanks().names, Contains("实际开放床位数"));
}

}  // namespace
}  // namespace guapai::procedure
