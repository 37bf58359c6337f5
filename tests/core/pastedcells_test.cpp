#include "core/pastedcells.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"

namespace guapai::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PastedInto : public testing::Test {
protected:
  static core::FieldId doctors(const char* column) {
    return support::catalogue().require(std::string("information.general_practitioners.") + column);
  }
  [[nodiscard]] CellsTarget target(std::optional<core::RowId> row = {}, std::size_t position = 0) const {
    return {.list = list,
            .row = row,
            .position = position,
            .columns = {doctors("name"), doctors("category"), doctors("license_no")}};
  }
  /// The rows as they would be.
  [[nodiscard]] std::vector<std::string> rowsAfter(const PastedCells& pasted) const {
    core::Answers after = answers;
    core::applyChanges(after, pasted.changes);
    std::vector<std::string> rows;
    if (const core::List* found = after.list(list))
      for (const core::Row& row : found->rows) {
        std::string line;
        for (const core::Value& cell : row.cells) line += (line.empty() ? "" : "|") + core::valueText(cell);
        rows.push_back(line);
      }
    return rows;
  }
  [[nodiscard]] core::RowId row(std::size_t at) const { return answers.list(list)->rows.at(at).id; }

  core::FieldId list = support::catalogue().require("information.general_practitioners");
  core::Answers answers = support::answersOf({});
};

TEST_F(PastedInto, ANewRowBecomesRows) {
  const auto pasted =
      pastedCells(answers, target(), {{"示例甲", "临床", "1"}, {"示例乙", "中医", "2"}, {"示例丙", "临床", "3"}});
  EXPECT_THAT(rowsAfter(pasted), ElementsAre("示例甲|临床|1", "示例乙|中医|2", "示例丙|临床|3"));
  EXPECT_EQ(pasted.filled, 9U);
  EXPECT_EQ(pasted.beyond, 0U);
  core::Answers after = answers;
  core::applyChanges(after, pasted.changes);
  EXPECT_FALSE(after.list(list)->finished) << "half a list is no list";
}

TEST_F(PastedInto, ANewRowWithinALeavesTheRowsBehindIt) {
  support::setRows(answers, "information.general_practitioners", {{{"name", "一"}}, {{"name", "二"}}});
  EXPECT_THAT(rowsAfter(pastedCells(answers, target({}, 1), {{"甲"}, {"乙"}})),
              ElementsAre("一||", "甲||", "乙||", "二||"));
}

TEST_F(PastedInto, ARowFillsFromThereOn) {
  support::setRows(answers, "information.general_practitioners",
                   {{{"name", "一"}, {"category", "临床"}}, {{"name", "二"}}});
  const auto pasted = pastedCells(answers, target(row(1)), {{"甲", "", "7"}, {"乙"}});
  EXPECT_THAT(rowsAfter(pasted), ElementsAre("一|临床|", "甲||7", "乙||"));
  auto from = target(row(0));
  from.columns.erase(from.columns.begin());
  EXPECT_THAT(rowsAfter(pastedCells(answers, from, {{"中医", "9"}, {"", "8"}})), ElementsAre("一|中医|9", "二||8"));
}

TEST_F(PastedInto, WhatDoesNotFitIsCounted) {
  const auto pasted = pastedCells(answers, target(), {{"甲", "临床", "1", "多", " "}, {"乙", "中医", "2", "", "余"}});
  EXPECT_EQ(pasted.filled, 6U);
  EXPECT_EQ(pasted.beyond, 2U);
  const core::Cells many(kMostPastedRows + 2, {"甲", "乙"});
  const auto most = pastedCells(answers, target(), many);
  EXPECT_EQ(rowsAfter(most).size(), kMostPastedRows);
  EXPECT_EQ(most.beyond, 4U);
}

TEST_F(PastedInto, WhatIsNoAnswerIsRefusedInItsPlace) {
  list = support::catalogue().require("information.equipment");
  const auto field = [](const char* column) {
    return support::catalogue().require(std::string("information.equipment.") + column);
  };
  const CellsTarget from{
      .list = list, .row = {}, .position = 0, .columns = {field("name"), field("model"), field("quantity")}};
  const auto pasted = pastedCells(answers, from, {{"示例仪", "X1", "2台"}, {"示例床", "", "两张"}, {"", "", "十"}});
  EXPECT_THAT(rowsAfter(pasted), ElementsAre("示例仪|X1|2|", "示例床|||")) << "an empty row never counts";
  ASSERT_EQ(pasted.refused.size(), 2U);
  EXPECT_EQ(pasted.refused[0].column, field("quantity"));
  EXPECT_EQ(pasted.refused[0].text, "两张");
  EXPECT_TRUE(pasted.refused[0].row);
  EXPECT_FALSE(pasted.refused[1].row);
}

TEST_F(PastedInto, NothingChangesWhereNothingIsTaken) {
  list = support::catalogue().require("information.equipment");
  const CellsTarget from{.list = list,
                         .row = {},
                         .position = 0,
                         .columns = {support::catalogue().require("information.equipment.quantity")}};
  EXPECT_THAT(pastedCells(answers, from, {{"一"}, {"二"}}).changes, IsEmpty());
  EXPECT_THAT(pastedCells(answers, from, {{""}, {" "}}).changes, IsEmpty());
}

}  // namespace
}  // namespace guapai::core
