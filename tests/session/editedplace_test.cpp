#include "session/editedplace.h"

#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::session {
namespace {

/// A list of three doctors, and what is done to it.
class EditedPlaceOfAList : public testing::Test {
protected:
  EditedPlaceOfAList() {
    list.rows = {answers.newRow(doctors), answers.newRow(doctors), answers.newRow(doctors)};
    core::applyChange(answers, core::SetList{.field = doctors, .list = list});
  }

  EditedPlace place(const std::optional<core::List>& wanted) {
    return place(core::SetList{.field = doctors, .list = wanted});
  }
  EditedPlace place(const core::Change& change) {
    const core::Changes changes{change};
    const core::Changes inverse = core::applyChanges(answers, changes);
    return editedPlace(answers, changes, inverse);
  }

  core::Answers answers{support::definitions()->catalogue()};
  const core::FieldId doctors = support::District::field("information.general_practitioners");
  const core::FieldId name = support::District::field("information.general_practitioners.name");
  core::List list;
};

TEST(EditedPlace, OfAValueIsItsBlank) {
  core::Answers answers(support::definitions()->catalogue());
  const core::FieldId visits = support::District::field("application.annual_visits");
  const core::Changes changes{core::SetValue{.field = visits, .value = core::Value(std::int64_t{7})}};
  const core::Changes inverse = core::applyChanges(answers, changes);
  const EditedPlace place = editedPlace(answers, changes, inverse);
  EXPECT_EQ(place.answer, (core::Place{visits, std::nullopt}));
  EXPECT_EQ(place.cursor, place.answer);
}

TEST_F(EditedPlaceOfAList, IsTheRowThatCame) {
  core::List longer = list;
  longer.rows.insert(longer.rows.begin() + 1, answers.newRow(doctors));
  const EditedPlace found = place(longer);
  EXPECT_EQ(found.cursor, (core::Place{name, longer.rows[1].id}));
  EXPECT_EQ(found.answer, (core::Place{doctors, std::nullopt}));
}

TEST_F(EditedPlaceOfAList, IsTheRowThatTookThePlaceOfTheOneThatWent) {
  core::List shorter = list;
  shorter.rows.erase(shorter.rows.begin() + 1);
  EXPECT_EQ(place(shorter).cursor, (core::Place{name, list.rows[2].id}));
  shorter.rows.pop_back();
  EXPECT_EQ(place(shorter).cursor, (core::Place{name, list.rows[0].id}));
  shorter.rows.clear();
  EXPECT_EQ(place(shorter).cursor, (core::Place{name, std::nullopt}));
}

TEST_F(EditedPlaceOfAList, IsTheRowThatAChangeNames) {
  const std::vector<core::Row> rows = list.rows;
  EXPECT_EQ(place(core::MoveRow{doctors, rows[0].id, 2}).cursor, (core::Place{name, rows[0].id}));
  EXPECT_EQ(place(core::RemoveRow{doctors, rows[1].id}).cursor, (core::Place{name, rows[2].id}));
  EXPECT_EQ(place(core::InsertRow{doctors, 1, rows[1]}).cursor, (core::Place{name, rows[1].id}));
  EXPECT_EQ(place(core::InsertRow{doctors, 0, answers.newRow(doctors)}).answer, (core::Place{doctors, std::nullopt}));
}

TEST_F(EditedPlaceOfAList, IsTheListItselfWhenItIsFinished) {
  core::List finished = list;
  finished.finished = true;
  EXPECT_EQ(place(finished).cursor, (core::Place{doctors, std::nullopt}));
}

}  // namespace
}  // namespace guapai::session
