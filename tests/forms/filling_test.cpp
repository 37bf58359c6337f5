#include "forms/filling.h"

#include <gtest/gtest.h>

#include "support/forms.h"

namespace guapai::forms {
namespace {

class FillingTest : public testing::Test {
protected:
  void set(const char* field, const char* text) {
    const core::FieldId id = m_catalogue.require(field);
    m_answers.set(id, std::get<core::Value>(core::parseValue(m_catalogue[id], text)));
  }

  [[nodiscard]] Piece blank(const char* field) const {
    Piece piece;
    piece.kind = Piece::Kind::Blank;
    piece.name = field;
    piece.field = m_catalogue.find(field);
    return piece;
  }

  [[nodiscard]] Piece tick(const char* field, const char* value) const {
    Piece piece = blank(field);
    piece.kind = Piece::Kind::Tick;
    piece.value = value;
    return piece;
  }

  const core::FieldCatalogue& m_catalogue = support::catalogue();
  FormDefinition m_form = support::form("annex2");
  core::Answers m_answers{m_catalogue};
  FormContent m_content{m_answers, {}, {}};
  Filling m_filling{m_form, m_content};
};

TEST_F(FillingTest, LeavesWhatIsNotKnownWhite) {
  EXPECT_EQ(m_filling.text(blank("application.annual_visits"), {}), "");
  EXPECT_EQ(m_filling.text(blank("criterion.C1.text"), {}), "");
}

TEST_F(FillingTest, PrintsFiguresAsTheyWereWritten) {
  set("application.resident_population_wan", "5.350");
  set("application.annual_visits", "0");
  EXPECT_EQ(m_filling.text(blank("application.resident_population_wan"), {}), "5.350");
  EXPECT_EQ(m_filling.text(blank("application.annual_visits"), {}), "0");
}

TEST_F(FillingTest, PrintsDatesAsFarAsTheyWereWritten) {
  set("application.applied_on", "2021-09-05");
  set("application.grade_a_awarded_on", "2020-12");
  EXPECT_EQ(m_filling.text(blank("application.applied_on"), {}), "2021年9月5日");
  EXPECT_EQ(m_filling.text(blank("application.grade_a_awarded_on"), {}), "2020年12月");
}

TEST_F(FillingTest, NamesTheInstitutionOnOneLine) {
  set("information.institution_name", "示例\n社区\u2028医院");
  EXPECT_EQ(m_filling.institution(), "示例 社区 医院");
}

TEST_F(FillingTest, TicksNeitherOfTwoWhileTheAnswerIsNotKnown) {
  EXPECT_FALSE(m_filling.isSet(tick("application.meets_basic_standard", "true"), {}));
  EXPECT_FALSE(m_filling.isSet(tick("application.meets_basic_standard", "false"), {}));
  set("application.meets_basic_standard", "false");
  EXPECT_FALSE(m_filling.isSet(tick("application.meets_basic_standard", "true"), {}));
  EXPECT_TRUE(m_filling.isSet(tick("application.meets_basic_standard", "false"), {}));
}

TEST_F(FillingTest, TicksEveryCodeOfASet) {
  set("information.departments", "surgery ecg");
  EXPECT_TRUE(m_filling.isSet(tick("information.departments", "surgery"), {}));
  EXPECT_TRUE(m_filling.isSet(tick("information.departments", "ecg"), {}));
  EXPECT_FALSE(m_filling.isSet(tick("information.departments", "tcm"), {}));
}

TEST_F(FillingTest, ResolvesComputedNamesForTheRepeatedRow) {
  m_content.computed["result.C2"] = "met";
  EXPECT_TRUE(m_filling.isSet(tick("result.{}", "met"), {nullptr, "C2", 2}));
  EXPECT_FALSE(m_filling.isSet(tick("result.{}", "not_met"), {nullptr, "C2", 2}));
  EXPECT_FALSE(m_filling.isSet(tick("result.{}", "met"), {nullptr, "C3", 3}));
  EXPECT_EQ(m_filling.text(blank("number"), {nullptr, "C3", 3}), "3");
}

TEST_F(FillingTest, LeavesSignaturesToThePen) {
  set("information.opinion.reviewer", "示例审核人");
  Piece pen = blank("information.opinion.reviewer");
  pen.forPen = true;
  EXPECT_EQ(m_filling.text(pen, {}), "");
}

TEST_F(FillingTest, PointsToTheSheetOfAList) {
  const core::FieldId list = m_catalogue.require("information.equipment");
  EXPECT_EQ(m_filling.text(blank("information.equipment"), {}), "");
  m_answers.setList(list, {});
  EXPECT_EQ(m_filling.text(blank("information.equipment"), {}), "");
  m_answers.editList(list).rows.push_back(m_answers.newRow(list));
  EXPECT_EQ(m_filling.text(blank("information.equipment"), {}), "见续页（共1项）");
}

TEST_F(FillingTest, NamesTheInstitutionByThePaperElseByTheRegister) {
  EXPECT_EQ(m_filling.institution(), "");
  set("center.name", "示例中心");
  EXPECT_EQ(m_filling.institution(), "示例中心");
  set("information.institution_name", "示例社区卫生服务中心");
  EXPECT_EQ(m_filling.institution(), "示例社区卫生服务中心");
}

}  // namespace
}  // namespace guapai::forms
