#include "forms/pagebuilder.h"

#include <gtest/gtest.h>

#include "core/text.h"
#include "support/fixedmeasure.h"

namespace guapai::forms {
namespace {

TEST(PageBuilder, NumbersPagesOnlyWhereThereAreSeveral) {
  const support::FixedMeasure measure;
  PageBuilder one({"样表（续页）", "示例中心", "第{page}页 共{pages}页"}, measure);
  EXPECT_TRUE(one.take("样表").pages[0].texts.empty());

  PageBuilder two({"样表（续页）", "示例中心", "第{page}页 共{pages}页"}, measure);
  two.newPage();
  const Pages pages = two.take("样表");
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_EQ(pages.pages[0].texts.back().text, "第1页 共2页");
  EXPECT_EQ(pages.pages[1].texts.back().text, "第2页 共2页");
  EXPECT_GT(pages.pages[1].texts.back().baseline, paper::kBottom);
}

TEST(PageBuilder, SetsTheFooterBesideThePageNumberOnEveryPage) {
  const support::FixedMeasure measure;
  PageBuilder builder({"样表（续页）", "示例中心", "第{page}页 共{pages}页", "草稿"}, measure);
  builder.newPage();
  const Pages pages = builder.take("样表");
  for (const Page& page : pages.pages) {
    const PageText& footer = page.texts[page.texts.size() - 2];
    const PageText& number = page.texts.back();
    EXPECT_EQ(footer.text, "草稿");
    EXPECT_EQ(footer.x + footer.width, paper::kLeft + paper::kWidth);
    EXPECT_EQ(footer.baseline, number.baseline);
    EXPECT_GT(footer.x, number.x + number.width);
  }
}

TEST(PageBuilder, SetsFurtherLinesOfTheFooterBelowAtTheSameMargin) {
  const support::FixedMeasure measure;
  PageBuilder builder({"样表（续页）", "示例中心", "", "编号12\n修改记录 第128条 3f9a-04c2-77de-10b5"}, measure);
  const Page page = builder.take("样表").pages[0];
  ASSERT_EQ(page.texts.size(), 2U);
  EXPECT_EQ(page.texts[0].text, "编号12");
  EXPECT_EQ(page.texts[1].text, "修改记录 第128条 3f9a-04c2-77de-10b5");
  EXPECT_GE(page.texts[1].baseline - page.texts[0].baseline, page.texts[1].size);
  for (const PageText& line : page.texts) EXPECT_EQ(line.x + line.width, paper::kLeft + paper::kWidth) << line.text;
}

TEST(PageBuilder, HeadsTheSecondPageWithFormAndInstitution) {
  const support::FixedMeasure measure;
  PageBuilder builder({"样表（续页）", "示例中心", ""}, measure);
  builder.advance(1000);
  EXPECT_FALSE(builder.atTop());
  builder.newPage();
  EXPECT_TRUE(builder.atTop());
  EXPECT_EQ(builder.free(), paper::kHeight - paper::kRunningHead);
  const Pages pages = builder.take("样表");
  const PageText& head = pages.pages[1].texts[0];
  const PageText& name = pages.pages[1].texts[1];
  EXPECT_EQ(head.text, "样表（续页）");
  EXPECT_EQ(head.x, paper::kLeft);
  EXPECT_EQ(name.text, "示例中心");
  EXPECT_EQ(name.x + name.width, paper::kLeft + paper::kWidth);
}

TEST(PageBuilder, SetsALongNameSmallerInTheRunningHead) {
  const support::FixedMeasure measure;
  const std::string long40 = core::replaced(std::string(40, 'x'), "x", "名");
  PageBuilder builder({"样表（续页）", long40, ""}, measure);
  builder.newPage();
  const Page page = builder.take("样表").pages[1];
  EXPECT_EQ(page.texts[1].text, long40);
  EXPECT_LT(page.texts[1].size, page.texts[0].size);
  EXPECT_EQ(page.texts[1].baseline, page.texts[0].baseline);
  EXPECT_EQ(page.texts[1].x + page.texts[1].width, paper::kLeft + paper::kWidth);
}

TEST(PageBuilder, ShortensALongNameInTheRunningHeadOnly) {
  const support::FixedMeasure measure;
  PageBuilder builder({"样表（续页）", core::replaced(std::string(200, 'x'), "x", "名"), ""}, measure);
  builder.newPage();
  const PageText name = builder.take("样表").pages[1].texts[1];
  EXPECT_TRUE(name.text.ends_with("…"));
  EXPECT_GT(name.x, paper::kLeft);
  EXPECT_LE(name.x + name.width, paper::kLeft + paper::kWidth);
}

}  // namespace
}  // namespace guapai::forms
