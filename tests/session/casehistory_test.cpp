#include "session/casehistory.h"

#include <gtest/gtest.h>

#include "district/districtsession.h"
#include "session/editcommand.h"
#include "support/district.h"

namespace guapai::session {
namespace {

class CaseHistories : public testing::Test {
protected:
  CaseHistories() { session = district->openCase(id); }

  [[nodiscard]] std::string visits() const { return core::valueText(library.library->answers(id).value(field)); }
  void edit(std::int64_t number) { session->setAnswer({.field = field, .row = {}}, core::Value(number)); }
  /// Leaves the case and opens it again.
  void comeBack() {
    session.reset();
    session = district->openCase(id);
  }

  support::District library;
  core::CaseId id = library.addSample(2);
  core::FieldId field = support::District::field("application.annual_visits");
  std::unique_ptr<district::DistrictSession> district =
      district::DistrictSession::open(support::definitions(), library.file, library.clock);
  std::unique_ptr<CaseSession> session;
};

TEST_F(CaseHistories, AreUndoneAfterTheCaseWasLeft) {
  const std::string before = visits();
  edit(7);
  edit(8);
  comeBack();
  EXPECT_FALSE(session->hasLostHistory());
  ASSERT_TRUE(session->undo());
  EXPECT_EQ(visits(), "7");
  comeBack();
  ASSERT_TRUE(session->undo());
  EXPECT_EQ(visits(), before);
  comeBack();
  ASSERT_TRUE(session->redo());
  ASSERT_TRUE(session->redo());
  EXPECT_EQ(visits(), "8");
}

TEST_F(CaseHistories, BringRowsBackUnderTheirIds) {
  const core::FieldId doctors = support::District::field("information.general_practitioners");
  const core::Answers before = session->answers();
  const core::RowId first = before.list(doctors)->rows.front().id;
  session->removeRow(doctors, first);
  comeBack();
  session->insertRow(doctors, 0);
  comeBack();
  while (session->undo()) comeBack();
  EXPECT_TRUE(session->answers().sameAsWritten(before));
  EXPECT_EQ(session->answers().list(doctors)->rows.front().id, first);
}

TEST_F(CaseHistories, EndWhereSomebodyElseHasEditedTheCase) {
  edit(7);
  session.reset();
  library.library->apply(id, {core::SetValue{.field = field, .value = core::Value(std::int64_t{9})}});
  session = district->openCase(id);
  EXPECT_TRUE(session->hasLostHistory());
  EXPECT_FALSE(session->undo());
  EXPECT_EQ(visits(), "9");
  comeBack();
  EXPECT_FALSE(session->hasLostHistory()) << "said once";
}

TEST_F(CaseHistories, KeepTheStepsThatSomebodyElseHasNotTouched) {
  const std::string before = visits();
  const core::FieldId teams = support::District::field("application.elite_family_doctor_teams");
  edit(7);
  session->setAnswer({.field = teams, .row = {}}, core::Value(std::int64_t{2}));
  session->undo();
  session.reset();
  const core::FieldId population = support::District::field("information.resident_population");
  library.library->apply(id, {core::SetValue{.field = population, .value = core::Value(std::int64_t{9})}});
  comeBack();
  EXPECT_FALSE(session->hasLostHistory());
  ASSERT_TRUE(session->redo());
  EXPECT_EQ(core::valueText(library.library->answers(id).value(teams)), "2");
  ASSERT_TRUE(session->undo());
  ASSERT_TRUE(session->undo());
  EXPECT_EQ(visits(), before);
  EXPECT_EQ(core::valueText(library.library->answers(id).value(population)), "9");
}

TEST_F(CaseHistories, DoNotMoveRowsUnderAnEntryThatNamesThem) {
  const core::FieldId doctors = support::District::field("information.general_practitioners");
  session->insertRow(doctors, 0);
  const core::FieldId queries = support::District::field("worksheets.queries");
  core::Answers now = session->answers();
  core::List entries{.finished = true, .rows = {now.newRow(queries)}};
  CaseHistory history;
  history.steps.push(new EditCommand({core::RemoveRow{.list = doctors, .row = now.list(doctors)->rows[1].id}},
                                     {core::RemoveRow{.list = doctors, .row = now.list(doctors)->rows[0].id}}, {}));
  now.setList(queries, entries);
  EXPECT_EQ(history.follow(session->answers(), now), 1) << "the entry would then be about another row";
  EXPECT_EQ(history.steps.count(), 0);
}

TEST_F(CaseHistories, AreNoneOfAnotherCase) {
  const auto other = library.addSample(3);
  edit(7);
  session = district->openCase(other);
  EXPECT_FALSE(session->undo());
  EXPECT_EQ(visits(), "7");
}

TEST_F(CaseHistories, LeaveATrialOut) {
  edit(7);
  session->beginTrial();
  edit(8);
  session->discardTrial();
  comeBack();
  ASSERT_TRUE(session->undo());
  EXPECT_FALSE(session->undo());
}

}  // namespace
}  // namespace guapai::session
