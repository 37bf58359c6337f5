#include "core/answers.h"

#include <gtest/gtest.h>

#include "core/rows.h"
#include "support/resources.h"

namespace guapai::core {
namespace {

class AnswersTest : public testing::Test {
protected:
  const FieldCatalogue& catalogue = support::catalogue();
  Answers answers{catalogue};
  FieldId visits = catalogue.require("application.annual_visits");
  FieldId doctors = catalogue.require("information.general_practitioners");
  FieldId name = catalogue.require("information.general_practitioners.name");
  FieldId license = catalogue.require("information.general_practitioners.license_no");

  RowId addRow() {
    Row row = answers.newRow(doctors);
    answers.editList(doctors).rows.push_back(row);
    return row.id;
  }
};

TEST_F(AnswersTest, AreNotKnownUntilGiven) {
  EXPECT_FALSE(isKnown(answers.value(visits)));
  EXPECT_EQ(known<std::int64_t>(answers.value(visits)), nullptr);
  answers.set(visits, Value(std::int64_t{0}));
  ASSERT_NE(known<std::int64_t>(answers.value(visits)), nullptr) << "zero is an answer";
  EXPECT_EQ(*known<std::int64_t>(answers.value(visits)), 0);
  answers.set(visits, Value());
  EXPECT_FALSE(isKnown(answers.value(visits)));
}

TEST_F(AnswersTest, TakeAnUnfinishedListForNoStatement) {
  EXPECT_EQ(answers.list(doctors), nullptr);
  EXPECT_EQ(answers.finishedRows(doctors), nullptr);
  addRow();
  ASSERT_NE(answers.list(doctors), nullptr);
  EXPECT_FALSE(answers.list(doctors)->finished);
  EXPECT_EQ(answers.finishedRows(doctors), nullptr);
  answers.editList(doctors).finished = true;
  ASSERT_NE(answers.finishedRows(doctors), nullptr);
  EXPECT_EQ(answers.finishedRows(doctors)->size(), 1U);
}

TEST_F(AnswersTest, TellAnEmptyListFromNone) {
  answers.setList(doctors, {.finished = true, .rows = {}});
  ASSERT_NE(answers.finishedRows(doctors), nullptr);
  EXPECT_TRUE(answers.finishedRows(doctors)->empty());
  answers.removeList(doctors);
  EXPECT_EQ(answers.list(doctors), nullptr);
}

TEST_F(AnswersTest, ShareAListUntilOneOfThemEditsIt) {
  const RowId row = addRow();
  Answers copy = answers;
  EXPECT_EQ(copy.list(doctors), answers.list(doctors)) << "a copy costs no rows";
  copy.setCell(name, row, Value(std::string("示例")));
  EXPECT_FALSE(isKnown(answers.cell(name, row)));
  const Answers third = copy;
  copy.editList(doctors).rows.clear();
  EXPECT_EQ(third.list(doctors)->rows.size(), 1U);
  EXPECT_EQ(answers.list(doctors)->rows.size(), 1U);
}

TEST_F(AnswersTest, NameRowsForGood) {
  EXPECT_FALSE(isKnown(answers.cell(name, RowId{1}))) << "the list is not begun";
  const RowId first = addRow();
  const RowId second = addRow();
  EXPECT_NE(first, second);
  answers.setCell(name, second, Value(std::string("示例乙")));
  std::erase_if(answers.editList(doctors).rows, [first](const Row& row) { return row.id == first; });
  EXPECT_EQ(valueText(answers.cell(name, second)), "示例乙");
  EXPECT_FALSE(isKnown(answers.cell(license, second)));
  EXPECT_FALSE(isKnown(answers.cell(name, first)));
  EXPECT_FALSE(isKnown(answers.cell(name, RowId{99})));
}

TEST_F(AnswersTest, NeverReuseTheNumberOfARow) {
  answers.setList(doctors, {.finished = true, .rows = {{.id = {7}, .cells = std::vector<Value>(3)}}});
  EXPECT_EQ(answers.newRow(doctors).id, RowId{8});
  answers.removeList(doctors);
  EXPECT_EQ(answers.newRow(doctors).id, RowId{9});
  EXPECT_EQ(answers.newRow(catalogue.require("records.accidents")).id, RowId{10});
}

TEST_F(AnswersTest, AreTheSameAsWrittenWhateverTheRowsAreNumbered) {
  Answers other(catalogue);
  other.setList(doctors, {.finished = true, .rows = {{.id = {7}, .cells = std::vector<Value>(3)}}});
  EXPECT_FALSE(answers.sameAsWritten(other));
  const RowId row = addRow();
  EXPECT_FALSE(answers.sameAsWritten(other)) << "one is not finished";
  answers.editList(doctors).finished = true;
  EXPECT_TRUE(answers.sameAsWritten(other));
  answers.setCell(name, row, Value(std::string("示例")));
  EXPECT_FALSE(answers.sameAsWritten(other));
  answers.setCell(name, row, Value());
  answers.set(visits, Value(std::int64_t{1}));
  EXPECT_FALSE(answers.sameAsWritten(other));
}

TEST_F(AnswersTest, HaveRowsWhetherTheListIsFinishedOrNot) {
  EXPECT_TRUE(rowsOf(answers, doctors).empty()) << "not begun";
  const RowId row = addRow();
  answers.editList(doctors).finished = false;
  ASSERT_EQ(rowsOf(answers, doctors).size(), 1U);
  EXPECT_EQ(rowsOf(answers, doctors)[0].id, row);
  answers.editList(doctors).rows[0].cells[catalogue[license].column] = std::string("110500103000001");
  EXPECT_EQ(valueText(cellOf(catalogue, rowsOf(answers, doctors)[0], license)), "110500103000001");
}

TEST_F(AnswersTest, StayWhereTheyAreWhileOthersAreGiven) {
  answers.set(visits, Value(std::int64_t{1}));
  const Value& first = answers.value(visits);
  for (const Field& field : catalogue.fields())
    if (!field.list && field.type == FieldType::Text) answers.set(field.id, Value(std::string("示例")));
  EXPECT_EQ(&answers.value(visits), &first);
  answers.set(visits, Value(std::int64_t{2}));
  EXPECT_EQ(first, Value(std::int64_t{2}));
}

TEST_F(AnswersTest, AreTheSameInWhateverOrderTheyWereGiven) {
  const FieldId centerName = catalogue.require("center.name");
  Answers other{catalogue};
  answers.set(visits, Value(std::int64_t{1}));
  answers.set(centerName, Value(std::string("示例")));
  other.set(centerName, Value(std::string("示例")));
  other.set(visits, Value(std::int64_t{1}));
  EXPECT_TRUE(answers.sameAsWritten(other));
  answers.set(visits, Value());
  EXPECT_FALSE(answers.sameAsWritten(other));
  other.set(visits, Value());
  EXPECT_TRUE(answers.sameAsWritten(other));
  Answers never{catalogue};
  never.set(centerName, Value(std::string("示例")));
  EXPECT_TRUE(answers.sameAsWritten(never)) << "what was taken back was never said";
}

}  // namespace
}  // namespace guapai::core
