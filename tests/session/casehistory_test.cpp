#include "session/casehistory.h"

#include <gtest/gtest.h>

#include "district/districtsession.h"
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
