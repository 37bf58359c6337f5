#include "papers/opinionoverprint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/builtindefinitions.h"
#include "support/cases.h"

namespace guapai::papers {
namespace {

using testing::HasSubstr;

std::string textOf(const forms::Pages& pages) {
  std::string text;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageText& run : page.texts) text += run.text;
  }
  return text;
}

TEST(OverprintOf, NamesTheSheetOfTheOriginal) {
  const auto definitions = platform::loadDefinitions();
  core::Answers answers(definitions->catalogue());
  EXPECT_TRUE(overprintOf(*definitions, answers, {}).pages.empty());
  answers.set(definitions->catalogue().require("application.opinion.text"), std::string("同意"));
  const forms::Pages pages = overprintOf(*definitions, answers, {});
  EXPECT_EQ(pages.title, "社区医院验收申请表（套打，原件第2页）");
  EXPECT_EQ(textOf(pages), "同意");
}

TEST(OverprintTestSheet, SaysTheOffsetAndNothingThatIsFilledIn) {
  const auto definitions = platform::loadDefinitions();
  core::Answers answers(definitions->catalogue());
  answers.set(definitions->catalogue().require("application.opinion.text"), std::string("不予通过"));
  const std::string text = textOf(overprintTestSheet(*definitions, answers, {.x = 150, .y = -5}));
  EXPECT_THAT(text, HasSubstr("横移+1.50毫米，纵移-0.05毫米"));
  EXPECT_THAT(text, HasSubstr("区卫生健康行政部门意见："));
  EXPECT_EQ(text.find("不予通过"), std::string::npos);
}

}  // namespace
}  // namespace guapai::papers
