#include "rules/everyanswer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"

namespace guapai::rules {
namespace {

std::vector<std::string> visitedIn(const core::Answers& answers) {
  std::vector<std::string> visited;
  visitAnswers(answers, [&](const core::Field& field, const core::Value& value, std::optional<std::size_t> row) {
    visited.push_back(answers.catalogue().pointer(field.id, row) + " " + core::valueText(value));
  });
  return visited;
}

TEST(VisitAnswers, GoesThroughWhatIsAnsweredInTheOrderOfThePapers) {
  auto answers = support::answersOf({{"application.annual_visits", "1"}, {"information.address", "示例路"}});
  support::setRows(answers, "information.equipment", {{{"name", "甲"}}, {{"quantity", "2"}, {"model", "乙"}}}, false);
  EXPECT_THAT(visitedIn(answers),
              testing::ElementsAre("/information/address 示例路", "/information/equipment/0/name 甲",
                                   "/information/equipment/1/model 乙", "/information/equipment/1/quantity 2",
                                   "/application/annual_visits 1"));
}

TEST(VisitAnswers, TakesOfAnActWhatWasSaidOfItAndNotWhatItKeeps) {
  auto answers = support::answersOf({});
  support::setRows(answers, "worksheets.corrections",
                   {{{"field", "x"}, {"before", "1"}, {"after", "2"}, {"document", "函"}, {"corrected_by", "某"}}});
  support::setRows(answers, "progress.withdrawn_moves",
                   {{{"person", "某"}, {"document_no", "1号"}, {"note", "略"}, {"reason", "误记"}}});
  support::setRows(answers, "progress.acceptances",
                   {{{"person", "甲"}, {"results", "{}"}, {"answers", "{}"}},
                    {{"person", "乙"}, {"document_no", "2号"}, {"taken_back_on", "2021-10-20"}}});
  EXPECT_THAT(visitedIn(answers),
              testing::ElementsAre("/worksheets/corrections/0/field x", "/worksheets/corrections/0/document 函",
                                   "/worksheets/corrections/0/corrected_by 某",
                                   "/progress/withdrawn_moves/0/reason 误记", "/progress/acceptances/0/person 甲"));
}

}  // namespace
}  // namespace guapai::rules
