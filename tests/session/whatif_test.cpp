#include "session/whatif.h"

#include <QtTest/QSignalSpy>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "session/casesession.h"
#include "support/cases.h"
#include "support/district.h"

namespace guapai::session {
namespace {

using support::District;
using testing::ElementsAre;
using testing::IsEmpty;

class Trial : public testing::Test {
protected:
  void set(const char* field, const std::string& text) {
    const auto blank = District::field(field);
    ASSERT_TRUE(session.setAnswer({.field = blank, .row = std::nullopt},
                                  support::parsedValue(support::definitions()->catalogue()[blank], text)));
  }
  [[nodiscard]] std::string answer(const char* field) const {
    return core::valueText(session.answers().value(District::field(field)));
  }
  [[nodiscard]] std::string stored(const char* field) const {
    return core::valueText(district.library->answers(id).value(District::field(field)));
  }
  [[nodiscard]] std::size_t rows() const {
    return session.answers().list(District::field("information.general_practitioners"))->rows.size();
  }
  [[nodiscard]] std::vector<std::string> effects() const {
    return session.whatIf().effects(*support::definitions(), session.evaluation());
  }

  static constexpr auto kVisits = "review.verified.annual_visits";

  District district;
  core::CaseId id = district.addSample(2);
  CaseSession session{support::definitions(), *district.library, id, district.clock};
};

TEST_F(Trial, IsEvaluatedButNotRecorded) {
  session.beginTrial();
  QSignalSpy saved(&session, &CaseSession::saved);
  set(kVisits, "100");
  EXPECT_EQ(answer(kVisits), "100");
  EXPECT_EQ(stored(kVisits), "151906");
  EXPECT_EQ(core::valueText(session.record().value(District::field(kVisits))), "151906");
  EXPECT_EQ(session.evaluation().outcome, rules::Outcome::Fail);
  EXPECT_THAT(effects(), ElementsAre("第4项由达标变为不达标"));
  EXPECT_TRUE(saved.isEmpty());
}

TEST_F(Trial, IsForgottenWhenItIsDiscarded) {
  session.beginTrial();
  set(kVisits, "100");
  const auto doctors = District::field("information.general_practitioners");
  session.removeRow(doctors, session.answers().list(doctors)->rows.front().id);
  QSignalSpy changed(&session, &CaseSession::answerChanged);
  QSignalSpy lists(&session, &CaseSession::listChanged);
  session.discardTrial();
  EXPECT_FALSE(session.isTrying());
  EXPECT_EQ(answer(kVisits), "151906");
  EXPECT_EQ(rows(), 14U);
  EXPECT_EQ(changed.size(), 1);
  EXPECT_EQ(lists.size(), 1);
  EXPECT_EQ(session.evaluation().outcome, rules::Outcome::Pass);
  EXPECT_FALSE(session.undoStack().canUndo());
}

TEST_F(Trial, IsAdoptedAsOneStep) {
  session.beginTrial();
  set(kVisits, "100");
  set("review.verified.general_practitioner_count", "3");
  set(kVisits, "200");
  QSignalSpy evaluated(&session, &CaseSession::evaluationChanged);
  ASSERT_TRUE(session.adoptTrial(QStringLiteral("试算")));
  EXPECT_EQ(evaluated.size(), 1);
  EXPECT_FALSE(session.isTrying());
  EXPECT_EQ(stored(kVisits), "200");
  EXPECT_EQ(stored("review.verified.general_practitioner_count"), "3");
  EXPECT_EQ(session.undoStack().count(), 1);
  session.undo();
  EXPECT_EQ(stored(kVisits), "151906");
  EXPECT_EQ(stored("review.verified.general_practitioner_count"), "14");
}

TEST_F(Trial, EndsWithoutAStepWhereNothingWasTried) {
  session.beginTrial();
  QSignalSpy evaluated(&session, &CaseSession::evaluationChanged);
  QSignalSpy ended(&session, &CaseSession::trialChanged);
  ASSERT_TRUE(session.adoptTrial(QStringLiteral("试算")));
  EXPECT_FALSE(session.isTrying());
  EXPECT_EQ(session.undoStack().count(), 0);
  EXPECT_EQ(evaluated.size(), 1);
  EXPECT_EQ(ended.size(), 1);
}

TEST_F(Trial, HasUndoStepsOfItsOwn) {
  set(kVisits, "160000");
  session.beginTrial();
  EXPECT_FALSE(session.undoStack().canUndo()) << "the record stays as it is";
  set(kVisits, "100");
  session.undo();
  EXPECT_EQ(answer(kVisits), "160000");
  session.redo();
  EXPECT_EQ(answer(kVisits), "100");
  session.discardTrial();
  session.undo();
  EXPECT_EQ(stored(kVisits), "151906");
}

TEST_F(Trial, GoesOnWhereTheLibraryRefusesIt) {
  session.beginTrial();
  set(kVisits, "100");
  CaseSession other(support::definitions(), *district.library, id, district.clock);
  ASSERT_TRUE(other.setAnswer({.field = District::field(kVisits), .row = std::nullopt}, std::int64_t{7}));
  std::string heard;
  QObject::connect(&session, &CaseSession::contested,
                   [&] { heard = session.isTrying() ? "tries " + answer(kVisits) : "tries nothing"; });
  EXPECT_FALSE(session.adoptTrial(QStringLiteral("试算")));
  EXPECT_EQ(heard, "tries 100") << "whoever hears of the refusal finds the trial";
  EXPECT_TRUE(session.isTrying());
  EXPECT_EQ(answer(kVisits), "100");
  EXPECT_EQ(stored(kVisits), "7");
}

TEST_F(Trial, OfARoundThatALaterOneFollowsIsNotAdopted) {
  core::Answers next = session.answers();
  next.set(District::field("round"), std::int64_t{2});
  (void)district.add(next);
  CaseSession old(support::definitions(), *district.library, id, district.clock);
  old.beginTrial();
  ASSERT_TRUE(old.setAnswer({.field = District::field(kVisits), .row = std::nullopt}, std::int64_t{100}));
  EXPECT_FALSE(old.adoptTrial(QStringLiteral("试算")));
  EXPECT_TRUE(old.isTrying());
  EXPECT_EQ(stored(kVisits), "151906");
}

TEST_F(Trial, KeepsNoDraftsAndNoFiles) {
  session.beginTrial();
  session.saveDraft({.field = District::field(kVisits), .row = std::nullopt}, "12");
  EXPECT_THAT(session.drafts(), IsEmpty());
  QSignalSpy failed(&session, &CaseSession::failed);
  EXPECT_EQ(session.attach("a.png", QByteArray("x")), std::nullopt);
  EXPECT_EQ(failed.size(), 1);
}

TEST_F(Trial, TriesNothingThatTheCommissionDoes) {
  session.beginTrial();
  QSignalSpy failed(&session, &CaseSession::failed);
  EXPECT_FALSE(session.setFinished(District::field("progress.moves"), true));
  EXPECT_EQ(failed.size(), 1);
  EXPECT_EQ(session.answers().list(District::field("progress.moves")), nullptr);
}

TEST(ChangesBetween, TurnOneStateIntoTheOther) {
  auto from = core::Answers(support::definitions()->catalogue());
  auto to = from;
  to.set(District::field("round"), std::int64_t{2});
  core::List list;
  list.rows.push_back(to.newRow(District::field("records.accidents")));
  to.setList(District::field("records.accidents"), list);
  const auto changes = changesBetween(from, to);
  EXPECT_EQ(changes.size(), 2U);
  core::applyChanges(from, changes);
  EXPECT_TRUE(from.sameAsWritten(to));
  EXPECT_THAT(changesBetween(from, to), IsEmpty());
}

}  // namespace
}  // namespace guapai::session
