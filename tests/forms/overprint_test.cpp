#include "forms/overprint.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/error.h"
#include "forms/celllayout.h"
#include "forms/composer.h"
#include "support/cases.h"
#include "support/fixedmeasure.h"
#include "support/forms.h"

namespace guapai::forms {
namespace {

class OverprintTest : public testing::Test {
protected:
  [[nodiscard]] Overprint printed(Offset offset = {}) const {
    return overprint(support::form("annex4"), {m_answers, {}, {}}, offset, m_measure);
  }
  [[nodiscard]] static const PageText& find(const Page& page, const std::string& text) {
    const auto found = std::ranges::find(page.texts, text, &PageText::text);
    EXPECT_NE(found, page.texts.end()) << text;
    return *found;
  }
  void set(const char* field, const std::string& text) { support::setAnswer(m_answers, field, text); }
  void agree() {
    set("application.opinion.text", "同意验收");
    set("application.opinion.date", "2021-10-08");
  }

  core::Answers m_answers{support::catalogue()};
  support::FixedMeasure m_measure;
};

TEST_F(OverprintTest, IsNothingWithoutOpinionAndDate) {
  set("application.institution_name", "示例中心");
  EXPECT_TRUE(printed().pages.pages.empty());
}

TEST_F(OverprintTest, PrintsOpinionAndDateAndNothingElse) {
  set("application.institution_name", "示例中心");
  set("application.pledged_on", "2021-09-06");
  agree();
  const Overprint result = printed();
  ASSERT_EQ(result.sheets, std::vector{2});
  std::string text;
  for (const PageText& each : result.pages.pages[0].texts) text += each.text + "|";
  EXPECT_EQ(text, "同意验收|2021|10|8|");
  EXPECT_TRUE(result.pages.pages[0].lines.empty());
}

/// The figures stand in the white paper before the printed 年 月 日, the opinion under its head.
TEST_F(OverprintTest, HitsTheGapsOfTheOriginal) {
  const Pages original = compose(support::form("annex4"), {m_answers, {}, {}}, m_measure);
  agree();
  const Page page = printed().pages.pages[0];
  const Page& under = original.pages[1];
  const PageText& head = find(under, "区卫生健康行政部门意见：");
  const PageText& opinion = find(page, "同意验收");
  EXPECT_EQ(opinion.x, head.x + 847) << "two characters";
  EXPECT_EQ(opinion.baseline, head.baseline + linePitch(head.size));
  const auto last = [&under](const char* word) {
    return *std::ranges::find(under.texts.rbegin(), under.texts.rend(), word, &PageText::text);
  };
  Length left = 0;
  const std::vector<std::pair<const char*, const char*>> parts{{"2021", "年"}, {"10", "月"}, {"8", "日"}};
  for (const auto& [figures, word] : parts) {
    const PageText printedFigures = find(page, figures);
    EXPECT_EQ(printedFigures.baseline, last(word).baseline);
    EXPECT_GE(printedFigures.x, left);
    EXPECT_LE(printedFigures.x + printedFigures.width, last(word).x);
    left = last(word).x + last(word).width;
  }
}

TEST_F(OverprintTest, FollowsTheBlockWhereLongAnswersMovedIt) {
  agree();
  const Length before = find(printed().pages.pages[0], "同意验收").baseline;
  std::string address;
  for (int i = 0; i < 400; ++i) address += "示例路";
  set("application.mailing_address", address);
  const Pages original = compose(support::form("annex4"), {m_answers, {}, {}}, m_measure);
  const Overprint result = printed();
  EXPECT_TRUE(result.sheets.front() != 2 || find(result.pages.pages[0], "同意验收").baseline != before);
  const auto sheet = static_cast<std::size_t>(result.sheets.front()) - 1;
  EXPECT_EQ(find(result.pages.pages[0], "同意验收").baseline, find(original.pages[sheet], "同意验收").baseline);
}

TEST_F(OverprintTest, MovesByTheOffset) {
  agree();
  const PageText still = find(printed().pages.pages[0], "同意验收");
  const PageText moved = find(printed({.x = 150, .y = -30}).pages.pages[0], "同意验收");
  EXPECT_EQ(moved.x, still.x + 150);
  EXPECT_EQ(moved.baseline, still.baseline - 30);
}

TEST_F(OverprintTest, RefusesAnOpinionThatTheOriginalHasNoRoomFor) {
  std::string opinion;
  for (int i = 0; i < 1500; ++i) opinion += "长";
  set("application.opinion.text", opinion);
  try {
    const Overprint result = printed();
    FAIL() << result.sheets.size();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::OverprintTooLong);
  }
}

TEST_F(OverprintTest, MovesTheOriginalsPageOnTheTestSheet) {
  agree();
  const Overprint sheet =
      overprintTest(support::form("annex4"), {m_answers, {}, {}}, {.x = 100, .y = 200}, {"试样"}, m_measure);
  const Pages original = compose(support::form("annex4"), {m_answers, {}, {}}, m_measure);
  for (const PageLine& line : original.pages[1].lines) {
    const auto same = [&line](const PageLine& other) {
      return other.x1 == line.x1 + 100 && other.y1 == line.y1 + 200 && other.x2 == line.x2 + 100;
    };
    EXPECT_TRUE(std::ranges::any_of(sheet.pages.pages[0].lines, same));
  }
  EXPECT_GT(sheet.pages.pages[0].lines.size(), original.pages[1].lines.size() + 80) << "two rulers";
  EXPECT_EQ(find(sheet.pages.pages[0], "试样").x, 2800);
  EXPECT_EQ(std::ranges::count(sheet.pages.pages[0].texts, "同意验收", &PageText::text), 0);
}

}  // namespace
}  // namespace guapai::forms
