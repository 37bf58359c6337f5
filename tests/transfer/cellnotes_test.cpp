#include "transfer/cellnotes.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::transfer {
namespace {

const NotedCell kCell{.name = "台账!B3", .pointer = "/application/annual_visits", .line = "3"};

CellDoubt doubt() {
  return {.problem = {.sentence = "workbook.share", .arguments = {{"number", "0.85"}, {"percent", "85"}}},
          .readings = {std::int64_t{85}, std::int64_t{1}}};
}

TEST(CellNotes, NotesEachFaultWithItsPlace) {
  const Chosen chosen;
  CellNotes notes(support::messages(), chosen);
  EXPECT_EQ(notes.taken(core::Value(std::int64_t{5}), {}, kCell), core::Value(std::int64_t{5}));
  EXPECT_TRUE(notes.problems.empty());
  EXPECT_FALSE(core::isKnown(notes.taken(core::Problem{.sentence = "workbook.formula"}, {}, kCell)));
  ASSERT_EQ(notes.problems.size(), 1U);
  EXPECT_EQ(notes.problems[0].code, "workbook");
  EXPECT_EQ(notes.problems[0].path, kCell.pointer);
  EXPECT_EQ(notes.problems[0].arguments.at("line"), "3");
  EXPECT_EQ(support::messages().sentence(notes.problems[0]), "台账!B3：这里是公式，请改为填写结果");
  EXPECT_TRUE(notes.questions.empty());
}

TEST(CellNotes, AsksUntilSomebodyHasChosen) {
  Chosen chosen;
  CellNotes open(support::messages(), chosen);
  EXPECT_FALSE(core::isKnown(open.taken(doubt(), {}, kCell)));
  ASSERT_EQ(open.questions.size(), 1U);
  EXPECT_EQ(open.questions[0].cell, "台账!B3");
  EXPECT_EQ(open.problems.size(), 1U) << "a question keeps the center out, too";

  chosen["台账!B3"] = 1;
  CellNotes answered(support::messages(), chosen);
  EXPECT_EQ(answered.taken(doubt(), {}, kCell), core::Value(std::int64_t{1}));
  EXPECT_TRUE(answered.problems.empty() && answered.questions.empty());

  chosen["台账!B3"] = 2;
  CellNotes other(support::messages(), chosen);
  EXPECT_FALSE(core::isKnown(other.taken(doubt(), {}, kCell))) << "there is no such reading";
  EXPECT_EQ(other.questions.size(), 1U);
}

}  // namespace
}  // namespace guapai::transfer
