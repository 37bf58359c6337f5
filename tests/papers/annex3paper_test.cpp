#include "papers/annex3paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/builtindefinitions.h"

namespace guapai::papers {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string textOf(const forms::Pages& pages) {
  std::string text;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& run : page.texts) text += run.text + "|";
  }
  return text;
}

TEST(Annex3Paper, SaysThePlanAsTheNoticeDoes) {
  const auto definitions = platform::loadDefinitions();
  EXPECT_THAT(textOf(annex3Of(*definitions, definitions->standard().plan())),
              HasSubstr("建设时间|建设数量（家）|2021年|1|2022年|1|2023-2025年|2|"));
  EXPECT_THAT(textOf(annex3Of(*definitions, definitions->standard().plan())), Not(HasSubstr("已建成")));
}

TEST(Annex3Paper, CountsCentersInTheYearsOfTheirAcceptance) {
  const auto definitions = platform::loadDefinitions();
  const std::vector<AchievedCenter> centers{{"1", "示例甲中心", core::Date(2021, 10, 20)},
                                            {"2", "示例乙中心", core::Date(2023, 1, 1)},
                                            {"3", "示例丙中心", core::Date(2025, 12, 31)},
                                            {"4", "示例丁中心", core::Date(2026, 1, 1)}};
  const std::string text = textOf(annex3Of(*definitions, definitions->standard().plan(), centers));
  EXPECT_THAT(text, HasSubstr("2021年|1|1|示例甲中心|2022年|1|0|"));
  EXPECT_THAT(text, HasSubstr("2023-2025年|2|2|示例乙中心、"));
  EXPECT_THAT(text, Not(HasSubstr("示例丁中心")));
}

}  // namespace
}  // namespace guapai::papers
