#include "session/merge.h"

#include <gmock/gmock.h>

#include "support/district.h"

namespace guapai::session {
namespace {

using core::List;
using core::Place;
using core::Row;
using core::RowId;
using core::Value;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

Value text(const char* words) {
  return Value(std::string(words));
}

/// A case with three doctors, in the numbers 1 to 3, that two people edit at the same time.
class Merging : public testing::Test {
protected:
  static core::FieldId field(const char* name) { return support::definitions()->catalogue().require(name); }

  Merging() : before(support::definitions()->catalogue()) {
    before.set(visits, Value(std::int64_t{100}));
    List list{.finished = false, .rows = {}};
    for (const char* const called : {"示例甲", "示例乙", "示例丙"}) {
      list.rows.push_back(before.newRow(doctors));
      list.rows.back().cells[0] = text(called);
    }
    before.setList(doctors, list);
    now = before;
  }

  /// What becomes of the edit when somebody else has brought the case to `now`.
  [[nodiscard]] MergedEdit edit(const core::Changes& changes) const { return merged(before, changes, now, 3); }
  /// The names of the doctors after the edit, in the order of the list.
  [[nodiscard]] std::string namesAfter(const core::Changes& changes) const {
    const MergedEdit merge = edit(changes);
    EXPECT_FALSE(merge.contested);
    core::Answers after = now;
    core::applyChanges(after, merge.changes);
    std::string names;
    for (const Row& row : after.list(doctors)->rows) names += core::valueText(row.cells[0]).substr(6);
    return names;
  }
  void others(const core::Change& change) { core::applyChange(now, change); }
  [[nodiscard]] Row newRow(const char* called, std::int64_t number) const {
    Row row{.id = {number}, .cells = std::vector<Value>(before.catalogue()[doctors].columns.size())};
    row.cells[0] = text(called);
    return row;
  }
  [[nodiscard]] core::Change insert(std::size_t position, const char* called, std::int64_t number = 4) const {
    return core::InsertRow{.list = doctors, .position = position, .row = newRow(called, number)};
  }
  [[nodiscard]] core::Change cell(std::int64_t row, const char* words) const {
    return core::SetCell{.column = name, .row = {row}, .value = text(words)};
  }
  [[nodiscard]] core::Change finish() const {
    List list = *before.list(doctors);
    list.finished = true;
    return core::SetList{.field = doctors, .list = list};
  }

  const core::FieldId visits = field("application.annual_visits");
  const core::FieldId teams = field("application.elite_family_doctor_teams");
  const core::FieldId doctors = field("information.general_practitioners");
  const core::FieldId name = field("information.general_practitioners.name");
  const core::FieldId category = field("information.general_practitioners.category");
  const core::FieldId queries = field("worksheets.queries");
  core::Answers before;
  core::Answers now{support::definitions()->catalogue()};
};

TEST_F(Merging, LeavesAnEditAsItIsWhereOthersHaveEditedOtherPlaces) {
  others(core::SetValue{.field = teams, .value = Value(std::int64_t{2})});
  const MergedEdit merge =
      edit({core::SetValue{.field = visits, .value = Value(std::int64_t{7})}, insert(1, "示例丁")});
  EXPECT_FALSE(merge.contested);
  ASSERT_EQ(merge.changes.size(), 2);
  EXPECT_TRUE(std::holds_alternative<core::InsertRow>(merge.changes[1]));
}

TEST_F(Merging, TellsOfAValueThatBothHaveChanged) {
  const core::Changes mine{core::SetValue{.field = visits, .value = Value(std::int64_t{7})}};
  others(core::SetValue{.field = visits, .value = Value(std::int64_t{8})});
  EXPECT_EQ(edit(mine).contested, (Place{visits, std::nullopt}));
  EXPECT_TRUE(edit(mine).changes.empty());
  others(core::SetValue{.field = visits, .value = Value(std::int64_t{7})});
  EXPECT_FALSE(edit(mine).contested) << "both say the same";
  EXPECT_TRUE(edit(mine).changes.empty());
}

TEST_F(Merging, KeepsCellsApart) {
  others(core::SetCell{.column = category, .row = {2}, .value = text("临床")});
  others(cell(1, "示例戊"));
  EXPECT_EQ(namesAfter({cell(2, "示例己")}), "戊己丙");
  EXPECT_EQ(edit({cell(1, "示例己")}).contested, (Place{name, RowId{1}}));
}

TEST_F(Merging, GivesARowAnotherNumberThanThatOfTheOther) {
  others(insert(99, "示例戊"));
  const MergedEdit merge = edit({insert(99, "示例丁")});
  EXPECT_EQ(merge.renumbered, (std::map<RowId, RowId>{{{4}, {5}}}));
  EXPECT_EQ(namesAfter({insert(99, "示例丁")}), "甲乙丙戊丁");
  EXPECT_EQ(namesAfter({insert(0, "示例丁")}), "丁甲乙丙戊");
  EXPECT_EQ(namesAfter({insert(1, "示例丁"), cell(4, "示例辛")}), "甲辛乙丙戊");
}

TEST_F(Merging, GivesANumberAlsoWhereTheOtherRowIsInAnotherList) {
  now.reserveRows(4);
  const MergedEdit merge = edit({insert(99, "示例丁")});
  ASSERT_EQ(merge.changes.size(), 1);
  EXPECT_EQ(std::get<core::InsertRow>(merge.changes[0]).row.id, RowId{5});
}

TEST_F(Merging, BeginsAListTogether) {
  before.removeList(doctors);
  now = before;
  others(core::SetList{.field = doctors, .list = List{.finished = false, .rows = {newRow("示例戊", 4)}}});
  const core::Change begin =
      core::SetList{.field = doctors, .list = List{.finished = false, .rows = {newRow("示例丁", 4)}}};
  EXPECT_EQ(namesAfter({begin}), "戊丁");
  const core::Change none = core::SetList{.field = doctors, .list = List{.finished = true, .rows = {}}};
  EXPECT_EQ(edit({none}).contested, (Place{doctors, std::nullopt})) << "there are none, and there is one";
}

TEST_F(Merging, RemovesARowOnlyAsItWasSeen) {
  const core::Changes remove{core::RemoveRow{.list = doctors, .row = {2}}};
  others(cell(1, "示例戊"));
  EXPECT_EQ(namesAfter(remove), "戊丙");
  others(cell(2, "示例己"));
  EXPECT_EQ(edit(remove).contested, (Place{doctors, std::nullopt}));
  others(core::RemoveRow{.list = doctors, .row = {2}});
  EXPECT_EQ(namesAfter(remove), "戊丙") << "it is gone already";
}

TEST_F(Merging, TellsOfACellWhoseRowIsGone) {
  others(core::RemoveRow{.list = doctors, .row = {2}});
  EXPECT_EQ(edit({cell(2, "示例己")}).contested, (Place{name, RowId{2}}));
  EXPECT_EQ(namesAfter({cell(3, "示例己")}), "甲己");
}

TEST_F(Merging, LetsOnlyOneMoveTheRows) {
  const core::Changes move{core::MoveRow{.list = doctors, .row = {3}, .position = 0}};
  others(insert(1, "示例戊"));
  EXPECT_EQ(namesAfter(move), "丙甲戊乙");
  others(core::MoveRow{.list = doctors, .row = {1}, .position = 3});
  EXPECT_EQ(edit(move).contested, (Place{doctors, std::nullopt}));
  EXPECT_EQ(namesAfter({cell(2, "示例己")}), "戊己丙甲");
}

TEST_F(Merging, FinishesOnlyAListThatNobodyElseHasChanged) {
  others(core::SetCell{.column = category, .row = {2}, .value = text("临床")});
  EXPECT_EQ(edit({finish()}).contested, (Place{doctors, std::nullopt}));
  now = before;
  others(finish());
  EXPECT_TRUE(edit({finish()}).changes.empty()) << "both say the same";
  EXPECT_EQ(edit({insert(1, "示例丁")}).contested, (Place{doctors, std::nullopt}))
      << "the other has said that these are all";
  EXPECT_EQ(namesAfter({cell(2, "示例己")}), "甲己丙");
  EXPECT_EQ(edit({core::SetList{.field = doctors, .list = std::nullopt}}).contested, (Place{doctors, std::nullopt}));
}

TEST_F(Merging, DoesNotMoveAnEntryToAnotherRow) {
  Row mark{.id = {4}, .cells = std::vector<Value>(before.catalogue()[queries].columns.size())};
  const core::Changes entry{core::SetList{.field = queries, .list = List{.finished = true, .rows = {mark}}}};
  EXPECT_TRUE(namesPositions(before.catalogue(), queries));
  EXPECT_FALSE(namesPositions(before.catalogue(), doctors));
  others(insert(99, "示例戊", 5));
  EXPECT_FALSE(edit(entry).contested) << "every row has the position that it had";
  others(insert(0, "示例己", 6));
  EXPECT_EQ(edit(entry).contested, (Place{queries, std::nullopt}));
}

TEST_F(Merging, SaysWhereTwoStatesDiffer) {
  others(core::SetValue{.field = teams, .value = Value(std::int64_t{2})});
  others(cell(2, "示例己"));
  Differing places = differing(before, now);
  EXPECT_THAT(places.answers, UnorderedElementsAre(Place{teams, std::nullopt}, Place{name, RowId{2}}));
  EXPECT_TRUE(places.lists.empty());
  others(core::RemoveRow{.list = doctors, .row = {2}});
  places = differing(before, now);
  EXPECT_THAT(places.answers, ElementsAre(Place{teams, std::nullopt}));
  EXPECT_EQ(places.lists, std::vector<core::FieldId>{doctors});
}

}  // namespace
}  // namespace guapai::session
