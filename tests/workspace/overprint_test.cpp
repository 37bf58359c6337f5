#include "workspace/overprint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/district.h"
#include "support/refusal.h"
#include "workspace/paper.h"

namespace guapai::workspace {
namespace {

using support::answersOf;
using testing::ElementsAre;
using testing::IsEmpty;

const forms::PageText* find(const forms::Pages& pages, const std::string& text) {
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& each : page.texts) {
      if (each.text == text) return &each;
    }
  }
  return nullptr;
}

core::Answers opinionOf(const std::string& text, const std::string& date) {
  return answersOf({{"application.institution_name", "示例中心"},
                    {"application.opinion.text", text},
                    {"application.opinion.date", date}});
}

forms::Pages overprint(const core::Answers& answers, const Offset& offset = {}) {
  return overprintOf(*support::definitions(), answers, offset);
}

std::vector<std::string> textsOf(const forms::Pages& pages) {
  std::vector<std::string> texts;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& text : page.texts) texts.push_back(text.text);
  }
  return texts;
}

TEST(Overprint, IsTheOpinionAndTheFiguresOfItsDate) {
  const forms::Pages pages = overprint(opinionOf("同意验收。", "2021-10-20"));
  EXPECT_THAT(textsOf(pages), ElementsAre("同意验收。", "2021", "10", "20"));
  EXPECT_TRUE(pages.pages.front().lines.empty());
}

TEST(Overprint, StandsWhereTheFormHasItsPlace) {
  const core::Answers answers = opinionOf("同意验收。", "2021-10-20");
  const auto evaluation =
      rules::evaluate(support::definitions()->standard(), answers, std::nullopt, support::day("2021-11-20"));
  const forms::Pages full = paperOf(*support::definitions(), "annex4", answers, evaluation);
  const forms::PageText* const there = find(full, "同意验收。");
  const forms::Pages pages = overprint(answers);
  const forms::PageText* const here = find(pages, "同意验收。");
  ASSERT_TRUE(there != nullptr && here != nullptr);
  EXPECT_EQ(here->x, there->x);
  EXPECT_EQ(here->baseline, there->baseline);
}

TEST(Overprint, PutsTheFiguresBeforeThePrintedWords) {
  const core::Answers answers = opinionOf("同意验收。", "2021-10-20");
  const forms::Pages sheet = overprintTestSheet(*support::definitions(), answers);
  const auto& texts = sheet.pages.front().texts;
  const auto month = std::find_if(texts.rbegin(), texts.rend(), [](const auto& text) { return text.text == "月"; });
  ASSERT_NE(month, texts.rend());
  const forms::Pages pages = overprint(answers);
  const forms::PageText* const figure = find(pages, "10");
  ASSERT_NE(figure, nullptr);
  EXPECT_EQ(figure->x + figure->width, month->x);
  EXPECT_EQ(figure->baseline, month->baseline);
}

TEST(Overprint, IsTheDateAloneWhereThereIsNoOpinion) {
  const core::Answers answers =
      answersOf({{"application.institution_name", "示例中心"}, {"application.opinion.date", "2021-10-20"}});
  EXPECT_THAT(textsOf(overprint(answers)), ElementsAre("2021", "10", "20"));
}

TEST(Overprint, IsNothingWithoutOpinionAndDate) {
  EXPECT_THAT(overprint(answersOf({{"application.institution_name", "示例中心"}})).pages, IsEmpty());
}

TEST(Overprint, MovesByTheOffset) {
  const core::Answers answers = opinionOf("同意验收。", "2021-10-20");
  const forms::Pages pages = overprint(answers);
  const forms::Pages moved = overprint(answers, {.right = 150, .down = -25});
  EXPECT_EQ(moved.pages.front().texts.front().x, pages.pages.front().texts.front().x + 150);
  EXPECT_EQ(moved.pages.front().texts.back().baseline, pages.pages.front().texts.back().baseline - 25);
  const forms::Pages sheet = overprintTestSheet(*support::definitions(), answers, {.right = 150, .down = -25});
  EXPECT_EQ(sheet.pages.front().lines.front().x1,
            overprintTestSheet(*support::definitions(), answers).pages.front().lines.front().x1 + 150);
}

TEST(Overprint, RefusesAnOpinionThatTheOriginalHasNoPlaceFor) {
  std::string text;
  for (int line = 0; line < 60; ++line) text += "经现场验收，该中心各项指标符合要求，同意上报。\n";
  EXPECT_EQ(support::refusal([&] { (void)overprint(opinionOf(text, "2021-10-20")); }), core::ErrorCode::PaperTooSmall);
}

TEST(Overprint, TestSheetSaysNothingThatIsFilledIn) {
  const forms::Pages sheet = overprintTestSheet(*support::definitions(), opinionOf("同意验收。", "2021-10-20"));
  ASSERT_EQ(sheet.pages.size(), 1U);
  EXPECT_EQ(find(sheet, "同意验收。"), nullptr);
  EXPECT_NE(find(sheet, "区卫生健康行政部门意见："), nullptr);
}

}  // namespace
}  // namespace guapai::workspace
