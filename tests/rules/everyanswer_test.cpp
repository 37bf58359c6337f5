#include "rules/everyanswer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"

namespace guapai::rules {
namespace {

TEST(VisitAnswers, GoesThroughWhatIsAnsweredInTheOrderOfThePapers) {
  auto answers = support::answersOf({{"application.annual_visits", "1"}, {"information.address", "示例路"}});
  support::setRows(answers, "information.equipment", {{{"name", "甲"}}, {{"quantity", "2"}, {"model", "乙"}}}, false);
  support::setRows(answers, "worksheets.corrections", {{{"before", "x"}}});
  std::vector<std::string> visited;
  visitAnswers(answers, [&](const core::Field& field, const core::Value& value, std::optional<std::size_t> row) {
    visited.push_back(answers.catalogue().pointer(field.id, row) + " " + core::valueText(value));
  });
  EXPECT_THAT(visited, testing::ElementsAre("/information/address 示例路", "/information/equipment/0/name 甲",
                                            "/information/equipment/1/model 乙", "/information/equipment/1/quantity 2",
                                            "/application/annual_visits 1"));
}

}  // namespace
}  // namespace guapai::rules
