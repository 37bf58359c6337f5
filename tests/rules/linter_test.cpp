#include "rules/linter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> lintChanged(std::string_view from, std::string_view to) {
  const std::string changed = core::replaced(support::standardDocument(), from, to);
  EXPECT_TRUE(changed != support::standardDocument()) << from;
  return lint(Standard::load(changed, support::catalogue()));
}

TEST(Linter, FindsTheOfficialStandardInOrderAndItsExamplesTrue) {
  EXPECT_THAT(lint(support::standard()), IsEmpty());
}

TEST(Linter, SeesAnExampleThatIsNotTrue) {
  EXPECT_THAT(lintChanged(R"("application.elite_family_doctor_teams": "0"}, "result": "not_met")",
                          R"("application.elite_family_doctor_teams": "0"}, "result": "met")"),
              Contains(HasSubstr("C8: example 2 claims met")));
}

TEST(Linter, SeesAThresholdThatWasChangedWithoutItsExamples) {
  EXPECT_THAT(lintChanged(R"("fact": "tcm.decoction_pieces", "value": "300")",
                          R"("fact": "tcm.decoction_pieces", "value": "301")"),
              Contains(HasSubstr("C5: example 1")));
}

TEST(Linter, SeesAnUnknownPlaceInASentence) {
  EXPECT_THAT(lintChanged("有{have}支精品", "有{haves}支精品"), Contains(HasSubstr("unknown place {haves}")));
}

TEST(Linter, SeesAWindowOfNoYears) {
  EXPECT_THAT(lintChanged(R"("window_years": 2)", R"("window_years": 0)"), Contains(HasSubstr("window_years")));
}

TEST(Linter, SeesAMissingSentence) {
  EXPECT_THAT(lintChanged(R"("none": "没有区县级特色科室")", R"("nobody": "没有区县级特色科室")"),
              Contains(HasSubstr("no sentence none")));
}

}  // namespace
}  // namespace guapai::rules
