#include "district/boardpaper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/fixedmeasure.h"

namespace guapai::district {
namespace {

const BoardPaperFrame kFrame{.caption = QStringLiteral("区县　2021年11月20日"),
                             .pageNumber = QStringLiteral("第{page}页 共{pages}页")};

std::vector<std::string> textsOf(const forms::Page& page) {
  std::vector<std::string> texts;
  for (const forms::PageText& text : page.texts) texts.push_back(text.text);
  return texts;
}

TEST(ChartPaper, ShowsTheChartAsWideAsTheTextInItsProportions) {
  QImage picture(1000, 500, QImage::Format_RGB32);
  picture.fill(Qt::white);
  const forms::Pages pages = chartPaper(QStringLiteral("标题"), picture, kFrame, support::FixedMeasure());
  ASSERT_EQ(pages.pages.size(), 1U);
  EXPECT_THAT(textsOf(pages.pages[0]), testing::ElementsAre("标题", "区县　2021年11月20日", "第1页 共1页"));
  EXPECT_EQ(pages.pages[0].images.at(0).width, 17'000);
  EXPECT_EQ(pages.pages[0].images.at(0).height, 8'500);
}

TEST(TablePaper, GoesOnWithItsHeadOnTheNextSheet) {
  terms::Table table{.title = "表", .head = {"机构", "数"}, .rows = {}, .numbers = {1}};
  for (int row = 0; row < 60; ++row) table.rows.push_back({"第" + std::to_string(row) + "行", std::to_string(row)});
  const forms::Pages pages = tablePaper(table, kFrame, support::FixedMeasure());
  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_THAT(textsOf(pages.pages[1]), testing::Contains("机构"));
  EXPECT_THAT(textsOf(pages.pages[1]), testing::Contains("第59行"));
  EXPECT_EQ(pages.pages[1].texts.back().text, "第2页 共2页");
}

TEST(TablePaper, LosesNoCharacterOfWhatIsTooWide) {
  std::string wide;
  for (int i = 0; i < 300; ++i) wide += "宽";
  const terms::Table table{.title = "表", .head = {"甲", "乙"}, .rows = {{wide, "短"}}, .numbers = {}};
  const forms::Pages pages = tablePaper(table, kFrame, support::FixedMeasure());
  std::string all;
  for (const forms::PageText& text : pages.pages.at(0).texts) {
    EXPECT_LE(text.x + text.width, 19'000) << text.text;
    if (text.text.starts_with("宽")) all += text.text;
  }
  EXPECT_EQ(all, wide);
}

TEST(TablePaper, StandsOnItsSideForManyColumns) {
  terms::Table table{.title = "表",
                     .head = std::vector<std::string>(20, "第一项"),
                     .rows = {std::vector<std::string>(20, "✓")},
                     .numbers = {},
                     .signs = "✓ 达标"};
  const forms::Page page = tablePaper(table, kFrame, support::FixedMeasure()).pages.at(0);
  EXPECT_GT(page.width, page.height);
  EXPECT_THAT(textsOf(page), testing::Contains("✓ 达标"));
  for (const forms::PageText& text : page.texts) EXPECT_LE(text.x + text.width, page.width - 2'000) << text.text;
  table.head = table.rows[0] = std::vector<std::string>(3, "短");
  EXPECT_LT(tablePaper(table, kFrame, support::FixedMeasure()).pages.at(0).width, page.width);
}

}  // namespace
}  // namespace guapai::district
