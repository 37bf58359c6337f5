#include "papers/checklist.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "papers/filledpaper.h"
#include "papers/formanswers.h"
#include "platform/builtindefinitions.h"
#include "support/cases.h"

namespace guapai::papers {
namespace {

using testing::HasSubstr;

class ChecklistTest : public testing::Test {
protected:
  [[nodiscard]] core::Answers answers() const {
    core::Answers answers(m_definitions->catalogue());
    for (const auto& [name, text] : m_cells) {
      const core::Field& field = m_definitions->catalogue()[m_definitions->catalogue().require(name)];
      answers.set(field.id, support::parsedValue(field, text));
    }
    return answers;
  }
  [[nodiscard]] std::map<std::string, std::string> computed() const { return computedOf(answers()); }
  [[nodiscard]] std::map<std::string, std::string> computedOf(const core::Answers& filled) const {
    const auto evaluation = rules::evaluate(m_definitions->standard(), filled, std::nullopt, core::Date(2021, 10, 20));
    forms::FormContent content = formContent(m_definitions->standard(), filled, evaluation, Ticks::Verified);
    addChecklist(content, *m_definitions, evaluation);
    return content.computed;
  }

  std::shared_ptr<const terms::Definitions> m_definitions = platform::loadDefinitions();
  support::Cells m_cells{
      {"application.partner_hospitals", "2"},       {"review.verified.elite_family_doctor_teams", "1"},
      {"application.satisfaction.staff", "79.5"},   {"review.rulings.C11.result", "met"},
      {"review.rulings.C11.reason", "复查符合"},    {"review.rulings.C11.ruled_by", "示例评审员"},
      {"review.rulings.C11.ruled_on", "2021-10-19"}};
};

TEST_F(ChecklistTest, SaysWhereEachResultComesFrom) {
  const auto said = computed();
  EXPECT_EQ(said.at("criterion.C7.source"), "申报");
  EXPECT_EQ(said.at("criterion.C8.source"), "核实");
  EXPECT_EQ(said.at("criterion.C11.source"), "裁定");
  EXPECT_EQ(said.at("criterion.C1.source"), "");
  EXPECT_EQ(said.at("criterion.C11.remark"), "裁定：示例评审员，2021年10月19日");
  EXPECT_EQ(said.at("criterion.C1.remark"), "缺资料");
  EXPECT_EQ(said.at("criterion.C8.remark"), "");
  EXPECT_THAT(said.at("criterion.C11.reason"), HasSubstr("79.5"));
}

TEST_F(ChecklistTest, TicksNoOutcomeThatIsOpen) {
  const auto said = computed();
  EXPECT_FALSE(said.contains("outcome"));
  EXPECT_THAT(said.at("outcome.basis"), HasSubstr("待核（据申报）。评价内容：达标3项，不达标0项，待核8项"));
  m_cells["review.verified.satisfaction.patients"] = "79";
  EXPECT_EQ(computed().at("outcome"), "fail");
}

/// The records are what the district itself found; that there are none says that somebody looked.
TEST_F(ChecklistTest, TicksADisqualifierByTheRecordsAndACriterionOnlyWhereItIsVerified) {
  m_cells = {{"application.partner_hospitals", "2"}};
  core::Answers filled = answers();
  support::setRows(filled, "records.accidents", {});
  support::setRows(filled, "records.insurance_penalties", {}, false);
  const auto said = computedOf(filled);
  EXPECT_EQ(said.at("condition.D1.result"), "clear");
  EXPECT_EQ(said.at("condition.D1.reason"), "已核查，没有医疗事故记录");
  for (const char* const open : {"condition.D2.result", "condition.D3.result", "result.C7", "outcome"})
    EXPECT_FALSE(said.contains(open)) << open;
}

TEST_F(ChecklistTest, HoldsDisqualifiersResultsAndPlacesForThePanelOnTwoPagesAtMost) {
  const core::Answers filled = answers();
  const auto evaluation = rules::evaluate(m_definitions->standard(), filled, std::nullopt, core::Date(2021, 10, 20));
  const forms::Pages pages = paperOf(*m_definitions, "checklist", filled, evaluation);
  EXPECT_LE(pages.pages.size(), 2U);
  std::string text;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& run : page.texts) text += run.text;
  }
  for (const char* words :
       {"社区医院验收核查表", "申请条件", "评价方法", "核查结论", "验收组组长：", "验收组成员：", "不是渝中卫发"})
    EXPECT_THAT(text, HasSubstr(words));
  EXPECT_EQ(text.find("自评"), std::string::npos);
}

}  // namespace
}  // namespace guapai::papers
