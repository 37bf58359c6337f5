#include "verification/basicsheet.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::verification {
namespace {

using Shape = terms::ResultMark::Shape;

class BasicSheetTest : public ::testing::Test {
protected:
  [[nodiscard]] BasicSheet sheet() const { return basicSheetOf(*support::definitions(), answers); }
  [[nodiscard]] BasicLine line(const std::string& id) const {
    const BasicSheet made = sheet();
    return *std::ranges::find(made.lines, id, [](const BasicLine& one) { return one.item->id; });
  }

  core::Answers answers{support::definitions()->catalogue()};
};

TEST_F(BasicSheetTest, SaysWhatIsMissing) {
  EXPECT_EQ(sheet().mark.shape, Shape::Unknown);
  EXPECT_EQ(line("B4").text, "未填：实际占用总床日数、实际开放总床日数");
  EXPECT_EQ(line("D1").text, "未填：职工总数、卫生技术人员");
  EXPECT_EQ(line("A1").text, "未判断");
  EXPECT_EQ(line("A1").remark, "");
  EXPECT_EQ(line("E1").remark, "未见原文，只作提示");
  EXPECT_EQ(line("B2").remark, "指导性，不作否决");
}

TEST_F(BasicSheetTest, NamesTheItemsThatAreNotMet) {
  support::setAnswer(answers, "worksheets.basic_standard.open_beds", "12");
  support::setAnswer(answers, "worksheets.basic_standard.general_practitioners", "2");
  EXPECT_EQ(line("B1").text, "12张");
  EXPECT_EQ(line("B1").mark.shape, Shape::NotMet);
  EXPECT_EQ(sheet().mark.shape, Shape::NotMet);
  EXPECT_EQ(sheet().proposal.substr(0, sheet().proposal.find("（")), "建议：不达标");
  EXPECT_EQ(line("B1").lead, "B1 实际开放床位数不少于30张");
  EXPECT_EQ(line("D5").lead, "D5 全科医师不少于3名");
  EXPECT_EQ(line("D5").place, support::field("worksheets.basic_standard.general_practitioners"));
  EXPECT_EQ(line("B4").lead, "");
}

TEST_F(BasicSheetTest, LeadsToTheFirstThatIsOpen) {
  EXPECT_EQ(line("A1").lead, "下一处未定：A1 非营利性医疗机构");
  EXPECT_EQ(line("A1").place, support::field("worksheets.basic_standard.judged.A1.result"));
  support::setAnswer(answers, "worksheets.basic_standard.judged.A1.result", "not_applicable");
  EXPECT_EQ(line("A1").lead, "") << "what does not apply is not open";
  EXPECT_EQ(sheet().open, 1U);
}

TEST_F(BasicSheetTest, SaysWhatCountsForAnEmptyBlank) {
  const auto hint = [this](const char* name) {
    return sheet().hints[support::field(std::string("worksheets.basic_standard.") + name)];
  };
  EXPECT_EQ(hint("open_beds"), "");
  support::setAnswer(answers, "information.open_beds", "40");
  EXPECT_EQ(hint("open_beds"), "信息表：40张");
  support::setAnswer(answers, "review.verified.general_practitioner_count", "5");
  EXPECT_EQ(hint("general_practitioners"), "核实：5名");
  support::setAnswer(answers, "worksheets.basic_standard.open_beds", "38");
  EXPECT_EQ(hint("open_beds"), "") << "it is answered";
}

TEST_F(BasicSheetTest, LeadsToTheBlankThatIsMissing) {
  support::setAnswer(answers, "worksheets.basic_standard.occupied_bed_days", "9000");
  EXPECT_EQ(line("B4").place, support::field("worksheets.basic_standard.open_bed_days"));
}

TEST_F(BasicSheetTest, AsksForAReasonWhereTheTickSaysOtherwise) {
  support::setAnswer(answers, "worksheets.basic_standard.open_beds", "12");
  EXPECT_EQ(sheet().difference, "");
  support::setAnswer(answers, "review.verified.meets_basic_standard", "false");
  EXPECT_EQ(sheet().difference, "");
  support::setAnswer(answers, "review.verified.meets_basic_standard", "true");
  EXPECT_EQ(sheet().difference, "核实结论与建议不同，请写明理由");
  support::setAnswer(answers, "worksheets.verification.C2.note", "\u200B");
  EXPECT_EQ(sheet().difference, "核实结论与建议不同，请写明理由");
  support::setAnswer(answers, "worksheets.verification.C2.note", "示例理由");
  EXPECT_EQ(sheet().difference, "核实结论与建议不同，理由见上");
}

TEST_F(BasicSheetTest, CountsTheCoreSystems) {
  const std::string systems = "worksheets.core_systems.";
  support::setAnswer(answers, systems + "S1.found", "written trained practised");
  support::setAnswer(answers, systems + "S2.found", "written");
  support::setAnswer(answers, systems + "S8.found", "not_applicable");
  EXPECT_EQ(coreSystemsText(*support::definitions(), answers),
            "18项核心制度：落实1项，不适用1项，其余16项待完善或未记录");
}

}  // namespace
}  // namespace guapai::verification
