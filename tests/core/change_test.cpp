#include "core/change.h"

#include <gtest/gtest.h>

#include "support/definitions.h"

namespace guapai::core {
namespace {

class Change : public testing::Test {
protected:
  const FieldCatalogue& catalogue = support::catalogue();
  Answers answers{catalogue};
  FieldId visits = catalogue.require("application.annual_visits");
  FieldId doctors = catalogue.require("information.general_practitioners");
  FieldId name = catalogue.require("information.general_practitioners.name");
};

TEST_F(Change, IsTakenBackByItsInverse) {
  applyChange(answers, SetValue{visits, Value(std::int64_t{5})});
  const auto before = answers;
  List list{.finished = true, .rows = {answers.newRow(doctors)}};
  const RowId row = list.rows[0].id;
  const Changes inverse = applyChanges(answers, Changes{SetValue{visits, Value()}, SetList{doctors, list},
                                                        SetCell{name, row, Value(std::string("示例"))}});
  EXPECT_FALSE(answers.sameAsWritten(before));
  EXPECT_EQ(valueText(answers.cell(name, row)), "示例");

  applyChanges(answers, inverse);
  EXPECT_TRUE(answers.sameAsWritten(before));
  EXPECT_EQ(answers.list(doctors), nullptr);
}

TEST_F(Change, NamesItsField) {
  EXPECT_EQ(fieldOf(SetCell{name, RowId{1}, Value()}), name);
  EXPECT_EQ(fieldOf(SetList{doctors, {}}), doctors);
}

}  // namespace
}  // namespace guapai::core
