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

TEST(Paper, ShowsThePicturesItIsGiven) {
  const auto definitions = Definitions::load();
  core::Answers answers(definitions->catalogue());
  const core::FieldId list = definitions->catalogue().require("information.floor_plan");
  core::Row row = answers.newRow(list);
  const core::Field& field = definitions->catalogue()[definitions->catalogue().require("information.floor_plan.file")];
  row.cells[field.column] = std::get<core::Value>(core::parseValue(field, "plan.png"));
  answers.editList(list).rows.push_back(row);
  const auto evaluation = rules::evaluate(definitions->standard(), answers, std::nullopt, core::Date(2021, 10, 20));
  const auto images = [&](const PaperOptions& options) {
    std::size_t count = 0;
    for (const forms::Page& page : paperOf(*definitions, "annex2", answers, evaluation, options).pages)
      count += page.images.size();
    return count;
  };
  PaperOptions options;
  EXPECT_EQ(images(options), 0U);
  options.pictures["plan.png"] = {forms::Picture::State::Good, {{1'000, 1'000}}, nullptr};
  EXPECT_EQ(images(options), 1U);
}

}  // namespace
}  // namespace guapai::workspace
