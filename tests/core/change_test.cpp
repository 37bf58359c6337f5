#include "core/change.h"

#include <gtest/gtest.h>

#include "support/resources.h"

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

TEST_F(Change, OfAListIsOneOfItsRowsOrOfItAsAWhole) {
  EXPECT_FALSE(isOfList(SetValue{visits, Value()}));
  EXPECT_FALSE(isOfList(SetCell{name, RowId{1}, Value()}));
  EXPECT_TRUE(isOfList(SetList{doctors, std::nullopt}));
  EXPECT_TRUE(isOfList(InsertRow{doctors, 0, answers.newRow(doctors)}));
  EXPECT_TRUE(isOfList(RemoveRow{doctors, RowId{1}}));
  EXPECT_TRUE(isOfList(MoveRow{doctors, RowId{1}, 0}));
}

TEST_F(Change, LetsARowComeGoAndMoveAndTakesItBack) {
  List list{.finished = true, .rows = {answers.newRow(doctors), answers.newRow(doctors), answers.newRow(doctors)}};
  answers.setList(doctors, list);
  const Answers before = answers;
  const std::vector<Row> rows = list.rows;
  Row fresh = answers.newRow(doctors);
  fresh.cells[0] = Value(std::string("示例"));
  const auto order = [this] {
    std::vector<std::int64_t> numbers;
    for (const Row& row : answers.list(doctors)->rows) numbers.push_back(row.id.number);
    return numbers;
  };
  const Changes inverse = applyChanges(
      answers, Changes{InsertRow{doctors, 1, fresh}, MoveRow{doctors, rows[2].id, 0}, RemoveRow{doctors, rows[0].id},
                       InsertRow{doctors, 99, rows[0]}, MoveRow{doctors, rows[2].id, 2}});
  EXPECT_EQ(order(), (std::vector<std::int64_t>{4, 2, 3, 1}));
  applyChanges(answers, inverse);
  EXPECT_EQ(order(), (std::vector<std::int64_t>{1, 2, 3}));
  EXPECT_TRUE(answers.sameAsWritten(before));
  EXPECT_EQ(answers.newRow(doctors).id.number, 5) << "the number of a row that was taken back is not given again";
}

TEST_F(Change, TellsWhatTheListWillBe) {
  const List list{.finished = true, .rows = {answers.newRow(doctors)}};
  answers.setList(doctors, list);
  const auto after = listAfter(answers, RemoveRow{doctors, list.rows[0].id});
  ASSERT_TRUE(after);
  EXPECT_TRUE(after->finished);
  EXPECT_TRUE(after->rows.empty());
  EXPECT_EQ(answers.list(doctors)->rows.size(), 1U) << "nothing is changed yet";
  EXPECT_FALSE(listAfter(answers, SetList{doctors, {}}));
}

TEST_F(Change, NamesItsField) {
  EXPECT_EQ(fieldOf(RemoveRow{doctors, RowId{1}}), doctors);
  EXPECT_EQ(fieldOf(SetCell{name, RowId{1}, Value()}), name);
  EXPECT_EQ(fieldOf(SetList{doctors, {}}), doctors);
}

}  // namespace
}  // namespace guapai::core
