#include "core/casepointer.h"

#include <gtest/gtest.h>

#include "support/cases.h"

namespace guapai::core {
namespace {

FieldId field(const char* name) {
  return support::catalogue().require(name);
}

TEST(CasePointer, IsThatOfTheCatalogueForWhatIsStated) {
  auto answers = support::answersOf({{"review.rulings.C1.result", "met"}});
  support::setRows(answers, "information.equipment", {{{"name", "甲"}}});
  EXPECT_EQ(casePointer(answers, field("application.annual_visits")), "/application/annual_visits");
  EXPECT_EQ(casePointer(answers, field("information.equipment.name"), 0), "/information/equipment/0/name");
  EXPECT_EQ(casePointer(answers, field("information.floor_plan")), "/information/floor_plan") << "not begun";
  EXPECT_EQ(casePointer(answers, field("review.rulings.C1.reason")), "/review/rulings/C1/reason");
}

TEST(CasePointer, LeadsIntoTheWorksheetsForWhatIsHalfKeyedIn) {
  auto answers = support::answersOf({{"review.rulings.C1.result", "met"}});
  support::setRows(answers, "information.equipment", {{{"name", "甲"}}}, false);
  EXPECT_EQ(casePointer(answers, field("information.equipment")), "/worksheets/unfinished_lists/information.equipment");
  EXPECT_EQ(casePointer(answers, field("information.equipment.name"), 0),
            "/worksheets/unfinished_lists/information.equipment/0/name");
  EXPECT_EQ(casePointer(answers, field("review.rulings.C11.reason")),
            "/worksheets/unfinished_objects/review.rulings.C11/reason");
}

TEST(CasePointer, LeavesTheCenterWhereItIs) {
  EXPECT_EQ(casePointer(Answers(support::catalogue()), field("center.id")), "/center/id");
}

}  // namespace
}  // namespace guapai::core
