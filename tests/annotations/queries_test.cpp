#include "annotations/queries.h"

#include <gtest/gtest.h>

#include "core/change.h"
#include "rules/doubtfulfigures.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::annotations {
namespace {

using State = QueryState;

class Marks : public testing::Test {
protected:
  Marks() {
    core::List list;
    for (int row = 0; row < 3; ++row) list.rows.push_back(answers.newRow(doctors));
    answers.setList(doctors, list);
    for (const core::Row& row : list.rows) rows.push_back(row.id);
  }

  void edit(core::Changes changes) {
    for (core::Change& mark : queriesFollowing(answers, changes)) changes.push_back(std::move(mark));
    core::applyChanges(answers, changes);
  }
  void mark(const core::Place& place, std::optional<State> state) {
    core::applyChanges(answers,
                       markChanges(answers, place, state ? std::optional(Query{.state = *state}) : std::nullopt));
  }
  [[nodiscard]] std::optional<State> state(const core::Place& place) const {
    const Queries queries(answers);
    const Query* const found = queries.find(place);
    return found == nullptr ? std::nullopt : std::optional(found->state);
  }
  [[nodiscard]] core::List doctorsNow() const { return *answers.list(doctors); }

  core::Answers answers{support::definitions()->catalogue()};
  const core::FieldId doctors = support::field("information.general_practitioners");
  const core::FieldId license = support::field("information.general_practitioners.license_no");
  const core::Place visits{support::field("application.annual_visits"), std::nullopt};
  std::vector<core::RowId> rows;
};

TEST_F(Marks, AreSetChangedAndTakenBack) {
  mark(visits, State::PaperBlank);
  EXPECT_EQ(state(visits), State::PaperBlank);
  mark(visits, State::Doubtful);
  EXPECT_EQ(state(visits), State::Doubtful);
  EXPECT_EQ(Queries(answers).all().size(), 1);
  EXPECT_TRUE(markChanges(answers, visits, Query{.state = State::Doubtful}).empty());
  mark(visits, std::nullopt);
  EXPECT_EQ(state(visits), std::nullopt);
  EXPECT_TRUE(markChanges(answers, visits, std::nullopt).empty());
  EXPECT_EQ(answers.list(support::field("worksheets.queries")), nullptr) << "nothing is said of marks again";
}

TEST_F(Marks, OfABlankPaperEndWithTheAnswer) {
  mark(visits, State::PaperBlank);
  edit({core::SetValue{.field = visits.field, .value = core::Value(std::int64_t{7})}});
  EXPECT_EQ(state(visits), std::nullopt);
  EXPECT_FALSE(canMark(answers, visits, State::PaperBlank));
  EXPECT_TRUE(canMark(answers, visits, State::Doubtful));
  edit({core::SetValue{.field = visits.field, .value = {}}});
  EXPECT_EQ(state(visits), std::nullopt) << "it was taken off, not hidden";
}

TEST_F(Marks, HaveANote) {
  const auto note = [this](const char* words) {
    core::applyChanges(answers, markChanges(answers, visits, Query{.state = State::Doubtful, .note = words}));
  };
  note(" 看不清 ");
  EXPECT_EQ(Queries(answers).find(visits)->note, "看不清");
  EXPECT_TRUE(markChanges(answers, visits, Query{.state = State::Doubtful, .note = "看不清"}).empty());
  note("与盖章件不同");
  EXPECT_EQ(Queries(answers).find(visits)->note, "与盖章件不同");
  for (const char* const unseen : {"", "\u200B\u3000"}) {
    note(unseen);
    EXPECT_EQ(Queries(answers).find(visits)->note, "");
  }
  EXPECT_EQ(Queries(answers).all().size(), 1U);
}

TEST_F(Marks, OfAListWithoutRowsEndWithItsRowsOrWithTheWordThatThereAreNone) {
  const core::FieldId plans = support::field("information.floor_plan");
  const core::Place list{plans, std::nullopt};
  ASSERT_TRUE(canMark(answers, list, State::PaperBlank));
  EXPECT_FALSE(canMark(answers, {doctors, std::nullopt}, State::PaperBlank)) << "it has rows";
  EXPECT_TRUE(canMark(answers, {doctors, std::nullopt}, State::Doubtful));
  mark(list, State::PaperBlank);
  EXPECT_EQ(state(list), State::PaperBlank);
  edit({core::SetList{.field = plans, .list = core::List{.finished = false, .rows = {}}}});
  EXPECT_EQ(state(list), State::PaperBlank) << "nothing is said yet";
  edit({core::SetList{.field = plans, .list = core::List{.finished = true, .rows = {}}}});
  EXPECT_EQ(state(list), std::nullopt);
  EXPECT_FALSE(canMark(answers, list, State::PaperBlank)) << "there are none, somebody says";
}

TEST_F(Marks, OfADoubtStayWithAnotherAnswer) {
  mark(visits, State::Doubtful);
  edit({core::SetValue{.field = visits.field, .value = core::Value(std::int64_t{7})}});
  EXPECT_EQ(state(visits), State::Doubtful);
}

TEST_F(Marks, FollowTheirRowsAndGoWithThem) {
  mark({license, rows[1]}, State::PaperBlank);
  mark({license, rows[2]}, State::Doubtful);
  core::List moved = doctorsNow();
  std::swap(moved.rows[0], moved.rows[1]);
  edit({core::SetList{.field = doctors, .list = moved}});
  EXPECT_EQ(state({license, rows[1]}), State::PaperBlank);
  EXPECT_EQ(state({license, rows[0]}), std::nullopt);
  moved.rows.erase(moved.rows.begin());
  edit({core::SetList{.field = doctors, .list = moved}});
  EXPECT_EQ(state({license, rows[2]}), State::Doubtful);
  EXPECT_EQ(Queries(answers).all().size(), 1);
  edit({core::SetList{.field = doctors, .list = std::nullopt}});
  EXPECT_TRUE(Queries(answers).all().empty());
}

TEST_F(Marks, AreForBlanksOfThePapersAlone) {
  EXPECT_TRUE(canMark(answers, visits, State::PaperBlank));
  EXPECT_TRUE(canMark(answers, {license, rows[0]}, State::PaperBlank));
  EXPECT_FALSE(canMark(answers, {support::field("review.accepted_on"), std::nullopt}, State::PaperBlank));
  EXPECT_FALSE(canMark(answers, {support::field("records.accidents"), std::nullopt}, State::Doubtful));
}

TEST_F(Marks, TellWhichOfThemChanged) {
  const auto queries = support::field("worksheets.queries");
  mark(visits, State::PaperBlank);
  const core::List before = *answers.list(queries);
  mark({license, rows[2]}, State::Doubtful);
  const core::List after = *answers.list(queries);
  EXPECT_EQ(markedPlace(answers, before, after), (core::Place{license, rows[2]}));
  EXPECT_EQ(markedPlace(answers, before, std::nullopt), visits);
  EXPECT_EQ(markedPlace(answers, after, after), std::nullopt);
}

TEST_F(Marks, OfAnAcceptedFigureBelongToItsValue) {
  const auto set = [this](std::int64_t figure) {
    edit({core::SetValue{.field = visits.field, .value = core::Value(figure)}});
  };
  EXPECT_FALSE(canMark(answers, visits, State::Accepted)) << "nothing is there to accept";
  set(99'999'999'999);
  ASSERT_TRUE(canMark(answers, visits, State::Accepted));
  EXPECT_FALSE(canMark(answers, core::Place{support::field("application.mailing_address"), {}}, State::Accepted));
  core::applyChanges(answers, markChanges(answers, visits, Query{.state = State::Accepted, .note = "已电话核实"}));
  EXPECT_EQ(state(visits), State::Accepted);
  set(99'999'999'998);
  EXPECT_EQ(state(visits), std::nullopt) << "a new value needs a new reason";
  EXPECT_EQ(answers.list(support::field("worksheets.queries")), nullptr);
}

TEST_F(Marks, OfAnAcceptedFigureFollowTheirRow) {
  const core::Place staff{support::field("information.specialties.staff"), {}};
  const core::FieldId list = support::field("information.specialties");
  core::List specialties;
  for (int row = 0; row < 2; ++row) specialties.rows.push_back(answers.newRow(list));
  answers.setList(list, specialties);
  const core::Place place{staff.field, specialties.rows[1].id};
  edit({core::SetCell{.column = staff.field, .row = *place.row, .value = core::Value(std::int64_t{9000})}});
  core::applyChanges(answers, markChanges(answers, place, Query{.state = State::Accepted, .note = "属实"}));
  core::List swapped = *answers.list(list);
  std::swap(swapped.rows[0], swapped.rows[1]);
  edit({core::SetList{.field = list, .list = swapped}});
  EXPECT_EQ(state(place), State::Accepted);
}

TEST(DoubtedFigure, IsFoundAlsoInAListThatIsBeingKeyedIn) {
  auto answers = support::answersOf({});
  for (const bool isFinished : {true, false}) {
    support::setRows(answers, "information.equipment", {{{"quantity", "5"}}, {{"quantity", "99999"}}}, isFinished);
    const auto& rows = answers.list(support::field("information.equipment"))->rows;
    const auto isDoubted = [&](const core::Row& row) {
      return isDoubtedFigure(answers, rules::findDoubtfulFigures(answers),
                             {support::field("information.equipment.quantity"), row.id});
    };
    EXPECT_FALSE(isDoubted(rows[0]));
    EXPECT_TRUE(isDoubted(rows[1])) << isFinished;
  }
}

}  // namespace
}  // namespace guapai::annotations
