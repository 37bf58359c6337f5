#include "papers/formanswers.h"

#include <gtest/gtest.h>

#include "core/text.h"
#include "platform/builtindefinitions.h"
#include "support/cases.h"
#include "support/officialstandard.h"

namespace guapai::papers {
namespace {

TEST(FormAnswers, TickOnlyWhatIsDecided) {
  const auto answers =
      support::answersOf({{"application.partner_hospitals", "2"}, {"application.elite_family_doctor_teams", "0"}});
  const auto computed = computedAnswers(
      support::standard(), rules::evaluate(support::standard(), answers, std::nullopt, core::Date(2021, 9, 15)));
  EXPECT_EQ(computed.at("result.C7"), "met");
  EXPECT_EQ(computed.at("result.C8"), "not_met");
  EXPECT_FALSE(computed.contains("result.C1"));
}

TEST(FormAnswers, TickForSignatureOnlyWhatIsVerifiedOrRuled) {
  auto cells = support::Cells{{"application.partner_hospitals", "2"},
                              {"application.satisfaction.staff", "90"},
                              {"review.verified.elite_family_doctor_teams", "1"}};
  const auto evaluationOf = [&cells] {
    return rules::evaluate(support::standard(), support::answersOf(cells), std::nullopt, core::Date(2021, 9, 15));
  };
  EXPECT_TRUE(restsOnDeclaration(evaluationOf()));
  auto computed = computedAnswers(support::standard(), evaluationOf(), Ticks::Verified);
  EXPECT_EQ(computed.at("result.C8"), "met");
  EXPECT_FALSE(computed.contains("result.C7"));
  EXPECT_FALSE(computed.contains("result.C11"));

  cells.insert({{"review.rulings.C11.result", "not_met"},
                {"review.rulings.C11.reason", "抽查不符"},
                {"review.rulings.C11.ruled_by", "示例评审员"},
                {"review.rulings.C11.ruled_on", "2021-09-14"}});
  computed = computedAnswers(support::standard(), evaluationOf(), Ticks::Verified);
  EXPECT_EQ(computed.at("result.C11"), "not_met");
  EXPECT_TRUE(restsOnDeclaration(evaluationOf()));
  cells.erase("application.partner_hospitals");
  EXPECT_FALSE(restsOnDeclaration(evaluationOf()));
}

/// The same case prints the same paper tomorrow.
TEST(FormAnswers, DateTheEvaluationOnlyOnceItsDayIsFixed) {
  const auto dated = [](const support::Cells& answers, std::optional<core::Date> on) {
    return computedAnswers(support::standard(), rules::evaluate(support::standard(), support::answersOf(answers), on,
                                                                core::Date(2021, 9, 15)));
  };
  EXPECT_FALSE(dated({}, std::nullopt).contains("evaluated_on"));
  EXPECT_EQ(dated({}, core::Date(2021, 10, 1)).at("evaluated_on"), "2021年10月1日");
  EXPECT_EQ(dated({{"review.accepted_on", "2021-10-20"}}, std::nullopt).at("evaluated_on"), "2021年10月20日");
}

/// Without one of them the paper would stay white where the form says that something is to be printed.
TEST(FormAnswers, AreThereForEveryNameThatAFormComputes) {
  const auto definitions = platform::loadDefinitions();
  const auto answers =
      support::answersOf({{"application.partner_hospitals", "2"}, {"review.accepted_on", "2021-10-20"}});
  const auto evaluation = rules::evaluate(definitions->standard(), answers, std::nullopt, core::Date(2021, 9, 15));
  const auto content = formContent(definitions->standard(), answers, evaluation);
  int names = 0;
  const auto look = [&content, &names](const std::vector<forms::Paragraph>& paragraphs) {
    for (const forms::Paragraph& paragraph : paragraphs) {
      for (const forms::Piece& piece : paragraph.pieces) {
        if (piece.name.empty() || piece.field) continue;
        ++names;
        EXPECT_TRUE(content.computed.contains(core::replaced(piece.name, "{}", "C7"))) << piece.name;
      }
    }
  };
  for (const char* form : {"annex1", "annex2", "annex4"}) {
    look(definitions->form(form).outside);
    for (const forms::FormRow& row : definitions->form(form).rows) {
      EXPECT_TRUE(row.repeat.empty() || content.repeats.contains(row.repeat)) << row.repeat;
      for (const forms::Cell& cell : row.cells) look(cell.paragraphs);
    }
  }
  EXPECT_GE(names, 6);
}

TEST(FormAnswers, BringTheRowsOfTheStandard) {
  const auto computed = computedAnswers(support::standard(), {});
  EXPECT_EQ(computed.at("criterion.C6.number"), "6");
  EXPECT_EQ(computed.at("criterion.C6.text"), "每万名常住人口配置2名及以上全科医生。");
  EXPECT_EQ(computed.at("criterion.C6.method"), "查阅资料。");
  const auto rows = repeatedRows(support::standard()).at("criteria");
  ASSERT_EQ(rows.size(), 11);
  EXPECT_EQ(rows.back(), "C11");
}

}  // namespace
}  // namespace guapai::papers
