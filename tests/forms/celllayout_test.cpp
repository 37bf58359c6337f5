#include "forms/celllayout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/fixedmeasure.h"
#include "support/sampleform.h"

namespace guapai::forms {
namespace {

using testing::ElementsAre;

constexpr Length kEm = 100;

class CellLayout : public testing::Test {
protected:
  [[nodiscard]] std::vector<LaidLine> lay(const std::vector<Piece>& pieces, Length width, Align align = Align::Left) {
    Paragraph paragraph;
    paragraph.pieces = pieces;
    return layOut({paragraph}, {}, {m_filling, m_measure, kEm, width, align, FontRole::Body});
  }

  [[nodiscard]] std::vector<std::string> lines(const std::vector<Piece>& pieces, Length width,
                                               Align align = Align::Left) {
    std::vector<std::string> texts;
    for (const LaidLine& line : lay(pieces, width, align)) {
      std::string& text = texts.emplace_back();
      for (const LaidRun& run : line.runs) text += run.text;
    }
    return texts;
  }

  static Piece text(const char* words) {
    Piece piece;
    piece.text = words;
    return piece;
  }

  Piece computed(const std::string& words, Piece::Kind kind = Piece::Kind::Blank) {
    Piece piece;
    piece.kind = kind;
    piece.name = "value";
    m_content.computed["value"] = words;
    return piece;
  }

  FormDefinition m_form = support::sampleForm("[]");
  core::Answers m_answers{support::catalogue()};
  FormContent m_content{m_answers, {}, {}};
  Filling m_filling{m_form, m_content};
  support::FixedMeasure m_measure;
};

TEST_F(CellLayout, FillsLinesAndKeepsPunctuationOffTheirBeginning) {
  EXPECT_THAT(lines({text("甲乙丙丁，戊己")}, 4 * kEm), ElementsAre("甲乙丙", "丁，戊己"));
  EXPECT_THAT(lines({text("甲乙丙丁")}, 4 * kEm), ElementsAre("甲乙丙丁"));
}

TEST_F(CellLayout, LeavesNoCharacterAloneOnTheLastLine) {
  EXPECT_THAT(lines({text("甲乙丙丁戊己")}, 5 * kEm), ElementsAre("甲乙丙丁", "戊己"));
  EXPECT_THAT(lines({text("甲乙丙丁戊己。")}, 5 * kEm), ElementsAre("甲乙丙丁", "戊己。"));
  EXPECT_THAT(lines({text("甲乙丙丁戊己庚")}, 5 * kEm), ElementsAre("甲乙丙丁戊", "己庚"));
  EXPECT_THAT(lines({text("甲乙丙")}, 2 * kEm), ElementsAre("甲乙", "丙")) << "another line would be alone instead";
  EXPECT_THAT(lines({computed("甲乙丙丁戊\n己")}, 5 * kEm), ElementsAre("甲乙丙丁戊", "己")) << "as it was typed";
}

TEST_F(CellLayout, BalancesLinesInTheMiddleWhereOneCharacterWouldBeAlone) {
  EXPECT_THAT(lines({text("甲乙丙丁戊己庚辛壬")}, 8 * kEm, Align::Center), ElementsAre("甲乙丙丁戊", "己庚辛壬"));
  EXPECT_THAT(lines({text("甲乙丙丁戊己庚")}, 3 * kEm, Align::Center), ElementsAre("甲乙丙", "丁戊己", "庚"))
      << "no narrower lines hold it in three";
  const std::vector<LaidLine> laid = lay({text("甲乙丙丁戊己庚辛壬")}, 8 * kEm, Align::Center);
  EXPECT_EQ(laid[0].runs[0].x, 3 * kEm / 2) << "in the middle of the cell, not of the narrower lines";
  EXPECT_THAT(lines({text("甲乙丙丁戊己庚辛壬癸")}, 8 * kEm, Align::Center), ElementsAre("甲乙丙丁戊己庚辛", "壬癸"));
}

TEST_F(CellLayout, KeepsWordsWholeWhereACharacterWouldBeAlone) {
  EXPECT_THAT(lines({text("ABCDEFGH甲")}, 4 * kEm, Align::Center), ElementsAre("ABCDEFGH", "甲"));
  EXPECT_THAT(lines({text("甲乙12345678丙")}, 6 * kEm), ElementsAre("甲乙12345678", "丙"));
}

TEST_F(CellLayout, BreaksANumberOnlyWhenItIsLongerThanALine) {
  EXPECT_THAT(lines({text("编号"), text("12345678")}, 5 * kEm), ElementsAre("编号", "12345678"));
  EXPECT_THAT(lines({text("123456789012")}, 4 * kEm), ElementsAre("12345678", "9012"));
}

TEST_F(CellLayout, BreaksALongWordBehindItsSigns) {
  EXPECT_THAT(lines({text("MODEL-7X/Ultra.Long_Name")}, 6 * kEm), ElementsAre("MODEL-7X/", "Ultra.Long_", "Name"));
  EXPECT_THAT(lines({text("型号AB-12345678901234")}, 6 * kEm), ElementsAre("型号", "AB-123456789", "01234"));
}

TEST_F(CellLayout, LetsSpacesStandBeyondTheEndOfALine) {
  EXPECT_THAT(lines({text("ABCD EFGH")}, 2 * kEm), ElementsAre("ABCD ", "EFGH"));
}

TEST_F(CellLayout, BreaksWhereTheAnswerDoes) {
  EXPECT_THAT(lines({computed("甲\r\n\n乙")}, 4 * kEm), ElementsAre("甲", "", "乙"));
}

TEST_F(CellLayout, KeepsTheUnitWithTheFigure) {
  EXPECT_THAT(lines({text("比例："), computed("34.8"), text("%")}, 5 * kEm), ElementsAre("比例：", "34.8%"));
}

TEST_F(CellLayout, LeavesWhitePaperWhereThereIsNoAnswer) {
  Piece blank = computed("");
  blank.width = 500;
  const std::vector<LaidLine> laid = lay({text("数："), blank, text("人")}, 2000);
  ASSERT_EQ(laid.size(), 1U);
  ASSERT_EQ(laid[0].runs.size(), 2U);
  EXPECT_EQ(laid[0].runs[1].text, "人");
  EXPECT_EQ(laid[0].runs[1].x, 2 * kEm + 500);
}

TEST_F(CellLayout, PrintsTheCharactersOfAnAbsentDateWithGaps) {
  const std::vector<LaidLine> laid = lay({computed("", Piece::Kind::Date)}, 2000);
  ASSERT_EQ(laid.size(), 1U);
  ASSERT_EQ(laid[0].runs.size(), 3U);
  EXPECT_EQ(laid[0].runs[0].text, "年");
  EXPECT_EQ(laid[0].runs[1].text, "月");
  EXPECT_EQ(laid[0].runs[2].x, laid[0].runs[1].x + 3 * kEm);
  EXPECT_THAT(lines({computed("2021年9月5日", Piece::Kind::Date)}, 2000), ElementsAre("2021年9月5日"));
}

TEST_F(CellLayout, NeverPartsATickFromItsCaption) {
  Piece box = computed("yes", Piece::Kind::Tick);
  box.text = "内科";
  box.value = "yes";
  EXPECT_THAT(lines({box, box}, 5 * kEm), ElementsAre("内科☑", "内科☑"));
  box.value = "no";
  EXPECT_THAT(lines({box}, 5 * kEm), ElementsAre("内科□"));
}

TEST_F(CellLayout, SetsParenthesesAsWideWhetherTickedOrNot) {
  Piece tick = computed("yes", Piece::Kind::Tick);
  tick.tickStyle = Piece::TickStyle::Parentheses;
  tick.text = "达标";
  tick.value = "yes";
  const std::vector<LaidLine> set = lay({tick}, 2000);
  tick.value = "no";
  const std::vector<LaidLine> unset = lay({tick}, 2000);
  EXPECT_EQ(set[0].runs[1].text, "√");
  EXPECT_EQ(set[0].runs.back().text, "）达标");
  EXPECT_EQ(set[0].runs.back().x, unset[0].runs.back().x);
  EXPECT_EQ(unset[0].runs.size(), 2U);
}

TEST_F(CellLayout, CentersWithoutTheWhitePaperAtTheEnd) {
  const std::vector<LaidLine> laid = lay({text("AB ")}, 300, Align::Center);
  EXPECT_EQ(laid[0].runs[0].x, 100);
}

TEST_F(CellLayout, IndentsAParagraph) {
  Paragraph paragraph;
  paragraph.indent = 150;
  paragraph.above = 70;
  paragraph.pieces = {text("甲乙丙")};
  const auto laid = layOut({paragraph}, {}, {m_filling, m_measure, kEm, 350, Align::Left, FontRole::Body});
  ASSERT_EQ(laid.size(), 2U);
  EXPECT_EQ(laid[0].above, 70);
  EXPECT_EQ(laid[1].above, 0);
  EXPECT_EQ(laid[1].runs[0].x, 150);
}

TEST_F(CellLayout, IndentsTheFirstLineAndEveryLineBegunAnew) {
  Paragraph paragraph;
  paragraph.firstIndent = 200;
  paragraph.pieces = {text("一二三四五\n六七")};
  const auto laid = layOut({paragraph}, {}, {m_filling, m_measure, kEm, 500, Align::Left, FontRole::Body});
  ASSERT_EQ(laid.size(), 3U);
  EXPECT_EQ(laid[0].runs[0].text, "一二三");
  EXPECT_EQ(laid[0].runs[0].x, 200);
  EXPECT_EQ(laid[1].runs[0].text, "四五");
  EXPECT_EQ(laid[1].runs[0].x, 0);
  EXPECT_EQ(laid[2].runs[0].text, "六七");
  EXPECT_EQ(laid[2].runs[0].x, 200);
}

TEST_F(CellLayout, RulesABlankAlsoWhereNothingIsKnown) {
  Piece blank;
  blank.kind = Piece::Kind::Blank;
  blank.name = "unknown";
  blank.width = 3000;
  blank.ruled = true;
  const std::vector<LaidLine> laid = lay({blank, text("家")}, 6000);
  ASSERT_EQ(laid.at(0).runs.size(), 2U);
  EXPECT_TRUE(laid[0].runs[0].ruled);
  EXPECT_EQ(laid[0].runs[0].width, 3000);
  EXPECT_EQ(laid[0].runs[1].text, "家");
  EXPECT_FALSE(laid[0].runs[1].ruled);
}

}  // namespace
}  // namespace guapai::forms
