#include "cli/evaluationtext.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/builtindefinitions.h"
#include "support/cases.h"

namespace guapai::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class TextOfAnEvaluation : public testing::Test {
protected:
  [[nodiscard]] core::Answers answersOf(const support::Cells& cells) const {
    core::Answers answers(definitions->catalogue());
    for (const auto& [name, text] : cells) {
      const core::FieldId id = definitions->catalogue().require(name);
      answers.set(id, support::parsedValue(definitions->catalogue()[id], text));
    }
    return answers;
  }
  [[nodiscard]] rules::Evaluation evaluated(const core::Answers& answers) const {
    return rules::evaluate(definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 25));
  }

  std::shared_ptr<const terms::Definitions> definitions = platform::loadDefinitions();
};

TEST_F(TextOfAnEvaluation, SaysWhichRulingIsNotInForce) {
  const auto answers = answersOf({{"center.name", "示例"}, {"review.rulings.C3.result", "met"}});
  const std::string text = fullText(*definitions, answers, evaluated(answers));
  EXPECT_THAT(text, HasSubstr("注意：第3项 裁定"));
  EXPECT_THAT(tableLines(*definitions, answers, evaluated(answers)), HasSubstr("注意：第3项 裁定"));
}

TEST_F(TextOfAnEvaluation, ExplainsInTheTableOnlyWhatIsNotGood) {
  const auto answers = answersOf({{"center.name", "示例"}, {"application.partner_hospitals", "2"}});
  const std::string text = tableLines(*definitions, answers, evaluated(answers));
  EXPECT_THAT(text, HasSubstr("第8项"));
  EXPECT_THAT(text, Not(HasSubstr("第7项")));
}

TEST_F(TextOfAnEvaluation, ExplainsARulingAlthoughItsResultIsGood) {
  const auto answers = answersOf({{"center.name", "示例"},
                                  {"review.rulings.C7.result", "met"},
                                  {"review.rulings.C7.reason", "已现场查看协议"},
                                  {"review.rulings.C7.ruled_by", "示例审核员"},
                                  {"review.rulings.C7.ruled_on", "2021-10-20"}});
  const std::string text = tableLines(*definitions, answers, evaluated(answers));
  EXPECT_THAT(text, HasSubstr("✓裁"));
  EXPECT_THAT(text, HasSubstr("第7项       达标    "));
}

TEST_F(TextOfAnEvaluation, KeepsANameWithALineBreakOnOneLine) {
  const auto answers = answersOf({{"center.name", "示例\n中心"}});
  EXPECT_THAT(fullText(*definitions, answers, evaluated(answers)), HasSubstr("示例↵中心（第1次申请）\n"));
}

}  // namespace
}  // namespace guapai::cli
