#include "workspace/paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace guapai::workspace {
namespace {

using testing::HasSubstr;

TEST(Paper, HoldsAnswersAndResults) {
  const auto definitions = Definitions::load();
  core::Answers answers(definitions->catalogue());
  answers.set(definitions->catalogue().require("center.name"), std::string("示例中心"));
  answers.set(definitions->catalogue().require("application.phone"), std::string("023-63000001"));
  answers.set(definitions->catalogue().require("application.partner_hospitals"), std::int64_t{2});
  const auto evaluation = rules::evaluate(definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 20));
  const auto textOf = [&](const std::string& form) {
    std::string text;
    for (const forms::Page& page : paperOf(*definitions, form, answers, evaluation).pages) {
      for (const forms::PageText& run : page.texts) text += run.text;
    }
    return text;
  };
  EXPECT_THAT(textOf("annex4"), HasSubstr("023-63000001"));
  for (const auto& criterion : definitions->standard().criteria())
    EXPECT_THAT(textOf("annex1"), HasSubstr(criterion.text.substr(0, 6))) << criterion.id;
  EXPECT_NE(textOf("annex1"), textOf("annex2"));
}

}  // namespace
}  // namespace guapai::workspace
