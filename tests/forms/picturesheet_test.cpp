#include "forms/picturesheet.h"

#include <gtest/gtest.h>

#include "core/text.h"
#include "forms/composer.h"
#include "support/fixedmeasure.h"
#include "support/forms.h"
#include "support/pagetext.h"

namespace guapai::forms {
namespace {

constexpr const char* kPlans = "information.floor_plan";

Picture good(std::vector<Extent> pages) {
  return {Picture::State::Good, std::move(pages), std::make_shared<const std::string>("bytes")};
}

class PictureSheetTest : public testing::Test {
protected:
  void addPlan(const std::string& file, const std::string& caption) {
    const core::FieldId list = m_catalogue.require(kPlans);
    core::Row row = m_answers.newRow(list);
    if (!file.empty()) row.cells[0] = std::get<core::Value>(core::parseValue(fileField(), file));
    if (!caption.empty()) row.cells[1] = core::Value(caption);
    m_answers.editList(list).rows.push_back(row);
  }

  [[nodiscard]] const core::Field& fileField() const {
    return m_catalogue[m_catalogue.require("information.floor_plan.file")];
  }

  /// The sheets behind the form's own two pages.
  std::vector<Page> sheets() {
    Pages pages = compose(support::form("annex2"), m_content, m_measure);
    for (const Page& page : pages.pages) {
      for (const PageImage& image : page.images) {
        EXPECT_GE(image.x, paper::kLeft);
        EXPECT_LE(image.x + image.width, paper::kLeft + paper::kWidth);
        EXPECT_GE(image.y, paper::kTop + paper::kRunningHead);
        EXPECT_LE(image.y + image.height, paper::kBottom);
      }
    }
    return {pages.pages.begin() + 2, pages.pages.end()};
  }

  static std::string textOf(const Page& page) { return support::packedText({"", {page}}); }

  const core::FieldCatalogue& m_catalogue = support::catalogue();
  core::Answers m_answers{m_catalogue};
  FormContent m_content{m_answers, {}, {}};
  support::FixedMeasure m_measure;
};

TEST_F(PictureSheetTest, GivesEachPlanASheetWithHeadingNumberAndCaption) {
  addPlan("a.png", "一层平面图");
  addPlan("b.png", "");
  m_content.pictures = {{"a.png", good({{15'600, 10'400}})}, {"b.png", good({{9'000, 9'000}})}};
  const auto pages = sheets();
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(textOf(pages[0]), "机构房屋平面布局图图1一层平面图");
  EXPECT_EQ(textOf(pages[1]), "机构房屋平面布局图图2");
  ASSERT_EQ(pages[0].images.size(), 1U);
  EXPECT_EQ(pages[0].images[0].file, "a.png");
  EXPECT_EQ(*pages[0].images[0].bytes, "bytes");
  EXPECT_EQ(pages[0].texts[0].text, "重庆市社区医院信息表（续页）");
  EXPECT_EQ(pages[0].texts.back().text, "第3页 共4页");
  const PageText& caption = pages[0].texts[pages[0].texts.size() - 2];
  EXPECT_GT(caption.baseline, pages[0].images[0].y + pages[0].images[0].height);
}

TEST_F(PictureSheetTest, SaysOnTheFormHowManyPlansThereAre) {
  addPlan("a.png", "");
  addPlan("b.png", "");
  const Pages pages = compose(support::form("annex2"), m_content, m_measure);
  EXPECT_NE(support::packedText(pages).find("见续页（共2幅）"), std::string::npos);
}

TEST_F(PictureSheetTest, KeepsTheShapeAndFillsTheTypeArea) {
  addPlan("a.pdf", "");
  m_content.pictures = {{"a.pdf", good({{200'000, 300'000}})}};
  const PageImage tall = sheets()[0].images[0];
  EXPECT_FALSE(tall.turned);
  EXPECT_NEAR(tall.width * 3, tall.height * 2, 3);
  EXPECT_EQ(tall.x * 2 + tall.width, 2 * paper::kLeft + paper::kWidth);
  m_content.pictures["a.pdf"].pages[0] = {300'000, 300'000};
  EXPECT_EQ(sheets()[0].images[0].width, paper::kWidth);
}

TEST_F(PictureSheetTest, DoesNotEnlargeAPictureBeyondItsLargestSize) {
  addPlan("a.png", "");
  m_content.pictures = {{"a.png", good({{4'000, 3'000}})}};
  const PageImage image = sheets()[0].images[0];
  EXPECT_EQ(image.width, 4'000);
  EXPECT_EQ(image.height, 3'000);
  EXPECT_FALSE(image.turned);
}

TEST_F(PictureSheetTest, TurnsAPlanThatBecomesNotablyLarger) {
  addPlan("a.png", "");
  m_content.pictures = {{"a.png", good({{60'000, 40'000}})}};
  const PageImage wide = sheets()[0].images[0];
  EXPECT_TRUE(wide.turned);
  EXPECT_GT(wide.height, paper::kWidth * 6 / 5);
  EXPECT_NEAR(wide.height * 2, wide.width * 3, 3);
  m_content.pictures["a.png"].pages[0] = {60'000, 55'000};
  EXPECT_FALSE(sheets()[0].images[0].turned) << "little would be won";
  m_content.pictures["a.png"].pages[0] = {15'000, 5'000};
  EXPECT_FALSE(sheets()[0].images[0].turned) << "it fits as it is";
}

TEST_F(PictureSheetTest, GivesEachPageOfAFileASheet) {
  addPlan("a.pdf", "门诊楼");
  m_content.pictures = {{"a.pdf", good({{10'000, 10'000}, {10'000, 9'000}})}};
  const auto pages = sheets();
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(textOf(pages[1]), "机构房屋平面布局图图1门诊楼（第2页共2页）");
  EXPECT_EQ(pages[0].images[0].page, 1);
  EXPECT_EQ(pages[1].images[0].page, 2);
}

TEST_F(PictureSheetTest, SaysInAFrameWhatIsNotShown) {
  addPlan("gone.png", "一层");
  addPlan("note.txt", "二层");
  addPlan("", "三层");
  m_content.pictures = {{"note.txt", {Picture::State::Unreadable, {}, nullptr}}};
  const auto pages = sheets();
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_NE(textOf(pages[0]).find("没有找到文件“gone.png”，图未印出。图1一层"), std::string::npos) << textOf(pages[0]);
  EXPECT_NE(textOf(pages[1]).find("文件“note.txt”不能读取，图未印出。"), std::string::npos) << textOf(pages[1]);
  EXPECT_NE(textOf(pages[2]).find("未附文件，图未印出。图3三层"), std::string::npos) << textOf(pages[2]);
  for (const Page& page : pages) {
    EXPECT_TRUE(page.images.empty());
    EXPECT_EQ(page.lines.size(), 4U);
  }
}

TEST_F(PictureSheetTest, CutsNothingOfLongCaptionsAndNames) {
  std::string caption;
  for (int i = 1; i <= 900; ++i) caption += "示例科室" + std::to_string(i) + "、";
  const std::string name = core::replaced(std::string(4'000, 'x'), "x", "图") + ".png";
  addPlan("a.png", caption);
  addPlan(name, "");
  m_content.pictures = {{"a.png", good({{100'000, 100'000}})}};
  const auto pages = sheets();
  const std::string text = support::packedText({"", pages});
  EXPECT_NE(text.find(caption), std::string::npos);
  EXPECT_NE(text.find(name), std::string::npos);
  EXPECT_GE(pages[0].images[0].height, 12'000);
  for (const Page& page : pages) {
    for (const PageText& each : page.texts) EXPECT_LE(each.baseline, page.height - 1'500);
  }
}

TEST_F(PictureSheetTest, LetsNothingStandBesideAPlan) {
  addPlan("a.png", "");
  m_content.pictures = {{"a.png", good({{1'000, 1'000}})}};
  const core::FieldId list = m_catalogue.require("information.equipment");
  core::Row row = m_answers.newRow(list);
  row.cells[0] = core::Value(std::string("示例设备"));
  m_answers.editList(list).rows.push_back(row);
  const auto pages = sheets();
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_NE(textOf(pages[1]).find("示例设备"), std::string::npos);
  EXPECT_EQ(textOf(pages[0]).find("示例设备"), std::string::npos);
}

}  // namespace
}  // namespace guapai::forms
