#include "storage/difference.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::storage {
namespace {

using core::Answers;
using core::List;
using core::Value;

class Difference : public testing::Test {
protected:
  const core::FieldCatalogue& catalogue = support::catalogue();
  const core::FieldId visits = catalogue.require("application.annual_visits");
  const core::FieldId doctors = catalogue.require("information.general_practitioners");
  const core::FieldId doctor = catalogue.require("information.general_practitioners.name");
  Answers before{catalogue};
  Answers after{catalogue};

  void addDoctor(Answers& answers, const std::string& name) const {
    core::Row row = answers.newRow(doctors);
    row.cells[0] = Value(name);
    answers.editList(doctors).rows.push_back(std::move(row));
  }
  [[nodiscard]] std::vector<std::int64_t> rowNumbers(const Answers& answers) const {
    std::vector<std::int64_t> numbers;
    for (const core::Row& row : answers.list(doctors)->rows) numbers.push_back(row.id.number);
    return numbers;
  }
  void apply() { core::applyChanges(before, difference(before, after)); }
};

TEST_F(Difference, IsNothingBetweenEqualCases) {
  before.set(visits, Value(std::int64_t{5}));
  after.set(visits, Value(std::int64_t{5}));
  (void)before.newRow(doctors);
  addDoctor(before, "示例甲");
  addDoctor(after, "示例甲");
  EXPECT_TRUE(difference(before, after).empty());
}

TEST_F(Difference, LeadsToTheOtherCase) {
  before.set(visits, Value(std::int64_t{5}));
  before.editList(catalogue.require("records.accidents")).finished = true;
  after.set(catalogue.require("center.name"), Value(std::string("示例")));
  addDoctor(after, "示例甲");
  apply();
  EXPECT_TRUE(before.sameAsWritten(after));
}

TEST_F(Difference, KeepsTheIdsOfRowsThatReadAlike) {
  for (const char* name : {"示例甲", "示例乙", "示例乙"}) addDoctor(before, name);
  for (const char* name : {"示例丙", "示例乙", "示例甲"}) addDoctor(after, name);
  apply();
  EXPECT_TRUE(before.sameAsWritten(after));
  EXPECT_EQ(rowNumbers(before), (std::vector<std::int64_t>{4, 2, 1}));
}

TEST_F(Difference, SeesThatAListWasFinished) {
  addDoctor(before, "示例甲");
  addDoctor(after, "示例甲");
  after.editList(doctors).finished = true;
  apply();
  EXPECT_NE(before.finishedRows(doctors), nullptr);
}

}  // namespace
}  // namespace guapai::storage
