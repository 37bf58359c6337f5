#include "session/casesession.h"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/database.h"
#include "support/district.h"

namespace guapai::session {
namespace {

using core::Value;
using testing::ElementsAre;

Value number(std::int64_t count) {
  return Value(count);
}

class Session : public testing::Test {
protected:
  Session() {
    QObject::connect(&session, &CaseSession::answerChanged, [this](const core::Place& place) {
      heard.push_back("answer " + support::definitions()->catalogue()[place.field].name);
    });
    QObject::connect(&session, &CaseSession::listChanged, [this](core::FieldId list) {
      heard.push_back("list " + support::definitions()->catalogue()[list].name);
    });
    QObject::connect(&session, &CaseSession::evaluationChanged, [this] { heard.emplace_back("evaluation"); });
    QObject::connect(&session, &CaseSession::saved, [this] { heard.emplace_back("saved"); });
    QObject::connect(&session, &CaseSession::failed, [this](const QString& sentence) {
      heard.emplace_back("failed");
      lastSentence = sentence.toStdString();
    });
  }

  [[nodiscard]] std::string stored(const std::string& field) const {
    return core::valueText(district.library->answers(id).value(support::District::field(field)));
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    if (const core::List* list = session.answers().list(doctors)) {
      for (const core::Row& row : list->rows) found.push_back(core::valueText(row.cells[0]));
    }
    return found;
  }
  [[nodiscard]] rules::CriterionResult criterion(std::size_t number) const {
    return session.evaluation().criteria[number - 1].result;
  }

  support::District district;
  core::CaseId id = district.addSample(1);
  CaseSession session{support::definitions(), *district.library, id, district.clock};
  const core::FieldId visits = support::District::field("application.annual_visits");
  const core::FieldId doctors = support::District::field("information.general_practitioners");
  const core::FieldId doctor = support::District::field("information.general_practitioners.name");
  std::vector<std::string> heard;
  std::string lastSentence;
};

TEST_F(Session, TellsWhatUndoAndRedoChanged) {
  EXPECT_FALSE(session.undo());
  session.setAnswer({.field = visits, .row = std::nullopt}, number(7));
  EXPECT_EQ(session.undo()->cursor, (core::Place{visits, std::nullopt}));
  EXPECT_EQ(session.redo()->answer, (core::Place{visits, std::nullopt}));
  EXPECT_FALSE(session.redo());
}

TEST_F(Session, TellsTheAuditTrailWhatAnEditIsCalled) {
  const auto reason = [this] {
    const auto newest = district.library->history({.caseId = id, .field = "application.annual_visits", .most = 1});
    return newest.at(0).reason.value_or("-");
  };
  session.setAnswer({.field = visits, .row = std::nullopt}, number(7));
  EXPECT_EQ(reason(), "-");
  (void)session.undo();
  EXPECT_EQ(reason(), "撤销");
  session.act({core::SetValue{visits, number(8)}}, QStringLiteral("更正录入"));
  EXPECT_EQ(reason(), "更正录入");
  (void)session.undo();
  EXPECT_EQ(reason(), "撤销：更正录入");
  (void)session.redo();
  EXPECT_EQ(reason(), "重做：更正录入");
  session.beginTrial();
  session.setAnswer({.field = visits, .row = std::nullopt}, number(9));
  EXPECT_TRUE(session.adoptTrial(QStringLiteral("采用试算")));
  EXPECT_EQ(reason(), "采用试算");
}

TEST_F(Session, StoresAnEditAndThenEvaluates) {
  EXPECT_FALSE(session.savedAt().isValid());
  EXPECT_TRUE(session.setAnswer({.field = visits, .row = {}}, number(7)));
  EXPECT_EQ(stored("application.annual_visits"), "7");
  EXPECT_NE(criterion(4), rules::CriterionResult::Met);
  EXPECT_THAT(heard, ElementsAre("answer application.annual_visits", "evaluation", "saved"));
  EXPECT_EQ(session.savedAt().toSecsSinceEpoch(), district.clock.now().time_since_epoch().count());
}

TEST_F(Session, DoesNothingForAnAnswerThatIsThereAlready) {
  const Value same = session.answer({.field = visits, .row = {}});
  EXPECT_TRUE(session.setAnswer({.field = visits, .row = {}}, same));
  EXPECT_EQ(session.undoStack().count(), 0);
  EXPECT_TRUE(heard.empty());
}

TEST_F(Session, TakesBlankTextForNoAnswer) {
  const core::FieldId address = support::District::field("information.address");
  session.setAnswer({.field = address, .row = {}}, Value(std::string("　 ")));
  EXPECT_FALSE(core::isKnown(session.answer({.field = address, .row = {}})));
}

TEST_F(Session, UndoesAndRedoesThroughTheLibrary) {
  const std::string before = stored("application.annual_visits");
  session.setAnswer({.field = visits, .row = {}}, number(7));
  session.undo();
  EXPECT_EQ(stored("application.annual_visits"), before);
  EXPECT_EQ(criterion(4), rules::CriterionResult::Met);
  session.redo();
  EXPECT_EQ(stored("application.annual_visits"), "7");
}

TEST_F(Session, WalksThroughAWholeListAndBack) {
  session.removeList(doctors);
  const core::Answers empty = session.answers();
  const auto first = session.insertRow(doctors, 0);
  const auto second = session.insertRow(doctors, 1);
  session.setAnswer({.field = doctor, .row = *first}, Value(std::string("示例甲")));
  session.setAnswer({.field = doctor, .row = *second}, Value(std::string("示例乙")));
  EXPECT_EQ(session.answers().finishedRows(doctors), nullptr) << "half a list is no list";
  session.setFinished(doctors, true);
  session.moveRow(doctors, *second, -1);
  EXPECT_THAT(names(), ElementsAre("示例乙", "示例甲"));
  session.removeRow(doctors, *second);
  EXPECT_THAT(names(), ElementsAre("示例甲"));
  EXPECT_TRUE(district.library->answers(id).sameAsWritten(session.answers()));
  session.undo();
  EXPECT_THAT(names(), ElementsAre("示例乙", "示例甲"));
  EXPECT_NE(session.answers().list(doctors)->find(*second), nullptr) << "the same row, not one that looks like it";
  while (session.undoStack().index() > 1) session.undo();
  EXPECT_TRUE(session.answers().sameAsWritten(empty));
  EXPECT_TRUE(district.library->answers(id).sameAsWritten(empty));
}

TEST_F(Session, InsertsARowWithItsFirstAnswerInOneStep) {
  const auto before = names();
  const int steps = session.undoStack().count();
  const auto row = session.insertRow(doctors, 0, {{doctor, Value(std::string("示例医师"))}});
  ASSERT_TRUE(row);
  EXPECT_EQ(core::valueText(session.answer({doctor, row})), "示例医师");
  EXPECT_EQ(session.undoStack().count(), steps + 1);
  session.undo();
  EXPECT_EQ(names(), before);
}

TEST_F(Session, DoesNotMoveARowBeyondTheEnds) {
  const core::RowId first = session.answers().list(doctors)->rows.front().id;
  EXPECT_TRUE(session.moveRow(doctors, first, -1));
  EXPECT_TRUE(session.moveRow(doctors, core::RowId{999}, 1));
  EXPECT_EQ(session.undoStack().count(), 0);
}

TEST_F(Session, TellsCheckedAndNoneFoundFromNotChecked) {
  const core::FieldId accidents = support::District::field("records.accidents");
  session.removeList(accidents);
  EXPECT_EQ(session.evaluation().disqualifiers[0].result, rules::DisqualifierResult::Undetermined);
  session.setFinished(accidents, true);
  EXPECT_EQ(session.evaluation().disqualifiers[0].result, rules::DisqualifierResult::Clear);
}

TEST_F(Session, KeepsTheAnswersAndTheStackWhenTheLibraryRefuses) {
  session.setAnswer({.field = visits, .row = {}}, number(7));
  session.setAnswer({.field = visits, .row = {}}, number(8));
  session.undo();
  heard.clear();
  {
    storage::Database other(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
    const storage::Transaction writing(other);
    EXPECT_FALSE(session.setAnswer({.field = visits, .row = {}}, number(9)));
    EXPECT_FALSE(session.undo());
    EXPECT_FALSE(session.redo());
    EXPECT_EQ(session.undoStack().index(), 1);
  }
  EXPECT_THAT(heard, ElementsAre("failed", "failed", "failed"));
  EXPECT_THAT(lastSentence, testing::HasSubstr("district.guapai"));
  EXPECT_EQ(core::valueText(session.answer({.field = visits, .row = {}})), "7");
  EXPECT_EQ(session.undoStack().index(), 1);
  session.redo();
  EXPECT_EQ(stored("application.annual_visits"), "8") << "the refused edit did not cost what could be redone";
  session.undo();
  session.undo();
  EXPECT_EQ(session.undoStack().index(), 0);
}

TEST_F(Session, ComesBackOnTheStackAfterARefusedUndo) {
  session.setAnswer({.field = visits, .row = {}}, number(7));
  {
    storage::Database other(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
    const storage::Transaction writing(other);
    EXPECT_FALSE(session.undo());
    EXPECT_EQ(session.undoStack().index(), 1);
  }
  EXPECT_EQ(stored("application.annual_visits"), "7");
  session.undo();
  EXPECT_NE(stored("application.annual_visits"), "7");
}

TEST_F(Session, AgreesWithTheLibraryWhereAListenerThrows) {
  const core::Place place{.field = visits, .row = {}};
  const std::string before = stored("application.annual_visits");
  const auto throwing =
      QObject::connect(&session, &CaseSession::answerChanged, [] { throw std::runtime_error("listener"); });
  EXPECT_THROW(session.setAnswer(place, number(7)), std::runtime_error);
  EXPECT_EQ(session.undoStack().index(), 1);
  EXPECT_EQ(core::valueText(session.answer(place)), "7");
  EXPECT_EQ(stored("application.annual_visits"), "7");
  EXPECT_THROW(session.undo(), std::runtime_error);
  EXPECT_EQ(session.undoStack().index(), 0);
  EXPECT_EQ(core::valueText(session.answer(place)), before);
  EXPECT_EQ(stored("application.annual_visits"), before);
  EXPECT_THROW(session.redo(), std::runtime_error);
  EXPECT_EQ(session.undoStack().index(), 1);
  EXPECT_EQ(stored("application.annual_visits"), "7");
  QObject::disconnect(throwing);
  EXPECT_TRUE(session.undo());
  EXPECT_EQ(stored("application.annual_visits"), before);
}

TEST_F(Session, PutsTheEditOfAListenerAboveTheEditItFollows) {
  const core::Place place{.field = visits, .row = {}};
  const core::Place address{.field = support::District::field("information.address"), .row = {}};
  const std::string before = stored("information.address");
  QObject::connect(&session, &CaseSession::answerChanged, [&](const core::Place& changed) {
    if (changed == place)
      session.setAnswer(address, Value(std::string("示例路") + stored("application.annual_visits")));
  });
  session.setAnswer(place, number(7));
  EXPECT_EQ(session.undo()->answer, address);
  EXPECT_EQ(stored("information.address"), before);
  EXPECT_EQ(stored("application.annual_visits"), "7");
  EXPECT_EQ(session.undo()->answer, place) << "although the listener edits the address once more";
  EXPECT_NE(stored("application.annual_visits"), "7");
  EXPECT_EQ(session.undoStack().index(), 1) << "the listener's edit";
}

TEST_F(Session, DoesNotOverwriteWhatSomebodyElseHasEntered) {
  CaseSession other(support::definitions(), *district.library, id, district.clock);
  other.setAnswer({.field = visits, .row = {}}, number(1));
  EXPECT_FALSE(session.setAnswer({.field = visits, .row = {}}, number(2)));
  EXPECT_EQ(stored("application.annual_visits"), "1");
}

TEST_F(Session, ShowsWhatWouldBeAndStoresNothing) {
  const auto would = session.provisional({.field = visits, .row = {}}, number(7));
  EXPECT_NE(would.criteria[3].result, session.evaluation().criteria[3].result);
  EXPECT_NE(stored("application.annual_visits"), "7");
  EXPECT_TRUE(heard.empty());
}

TEST_F(Session, ChecksWhatIsDoubtful) {
  const auto codes = [this] {
    std::vector<std::string> found;
    for (const core::Problem& problem : session.problems()) found.push_back(problem.code);
    return found;
  };
  EXPECT_THAT(codes(), testing::Not(testing::Contains("postal_code.format")));
  session.setAnswer({.field = support::District::field("application.postal_code"), .row = {}},
                    Value(std::string("4000")));
  EXPECT_THAT(codes(), testing::Contains("postal_code.format"));
}

TEST_F(Session, AsksForMoreChecksOnceWheneverItEvaluates) {
  int asked = 0;
  CaseSession checked(support::definitions(), *district.library, id, district.clock, nullptr,
                      [&asked](const core::Answers&) {
                        ++asked;
                        return core::Problems{core::Problem{.code = "more"}};
                      });
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(checked.problems().back().code, "more");
  const core::Changes signature{core::SetValue{.field = support::District::field("information.address"),
                                               .value = core::Value(std::string("示例路1号"))}};
  checked.setAnswer({.field = visits, .row = {}}, number(7), signature);
  EXPECT_EQ(asked, 2) << "one edit, however many places it changes";
  EXPECT_EQ(checked.problems().back().code, "more");
  static_cast<void>(checked.provisional({.field = visits, .row = {}}, number(71)));
  EXPECT_EQ(asked, 2) << "what is typed is evaluated, and not checked";
  checked.undo();
  EXPECT_EQ(asked, 3);
}

TEST_F(Session, KeepsTheTextOfAnOpenEditor) {
  session.saveDraft({.field = visits, .row = {}}, "15 未");
  const CaseSession again(support::definitions(), *district.library, id, district.clock);
  ASSERT_EQ(again.drafts().size(), 1);
  EXPECT_EQ(again.drafts()[0].text, QStringLiteral("15 未"));
  EXPECT_EQ(again.drafts()[0].place, (core::Place{.field = visits, .row = std::nullopt}));
  session.saveDraft({.field = visits, .row = {}}, "");
  EXPECT_TRUE(again.drafts().empty());
}

TEST_F(Session, KeepsAFileUnderANameOfItsOwn) {
  EXPECT_EQ(session.attach("一层.png", "one"), "一层.png");
  EXPECT_EQ(session.attach("一层.png", "two"), "一层-2.png");
  EXPECT_EQ(session.attach("一层.png", "three"), "一层-3.png");
  EXPECT_EQ(session.attach("一层.png", "two"), "一层-2.png") << "it is there already";
  EXPECT_EQ(session.attach("plan", "one"), "plan");
  EXPECT_EQ(session.attach("plan", "two"), "plan-2");
  EXPECT_EQ(*session.files().bytes("一层-2.png"), "two");
  EXPECT_TRUE(heard.empty()) << "no answer has changed";
}

TEST_F(Session, SaysThatAFileWasNotKept) {
  district.library->remove(id);
  EXPECT_FALSE(session.attach("a.png", "one"));
  EXPECT_THAT(heard, ElementsAre("failed"));
}

TEST_F(Session, SaysWhichCaseItIs) {
  EXPECT_EQ(session.centerName(), QStringLiteral("示例一街道社区卫生服务中心"));
  session.setAnswer({.field = support::District::field("review.accepted_on"), .row = {}}, Value());
  session.setAnswer({.field = support::District::field("application.applied_on"), .row = {}},
                    Value(core::WrittenDate(core::Date(2021, 9, 5))));
  EXPECT_EQ(session.stateText(), QStringLiteral("第1次 · 已申请 · 2021年9月5日"));
}

TEST_F(Session, TakesNoEditOfARoundThatALaterOneFollows) {
  core::Answers next = session.answers();
  next.set(support::District::field("round"), number(2));
  (void)district.add(next);
  CaseSession old(support::definitions(), *district.library, id, district.clock);
  EXPECT_EQ(old.laterRound(), 2);
  EXPECT_TRUE(old.stateText().endsWith(QStringLiteral("只供查阅")));
  const std::string before = stored("application.annual_visits");
  EXPECT_FALSE(old.setAnswer({.field = support::District::field("application.annual_visits"), .row = {}}, number(7)));
  EXPECT_EQ(stored("application.annual_visits"), before);
}

TEST_F(Session, NamesAnActAndLeadsToItsFigureNotToItsSignature) {
  const auto field = [](const char* name) { return support::District::field(name); };
  ASSERT_TRUE(session.act(
      {core::SetValue{.field = field("worksheets.verification.C4.verified_by"), .value = std::string("示例审核人")},
       core::SetValue{.field = field("review.verified.annual_visits"), .value = std::int64_t{5}}},
      QStringLiteral("act")));
  const auto undone = session.undo();
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->name, QStringLiteral("act"));
  EXPECT_EQ(undone->answer.field, field("review.verified.annual_visits"));
}

}  // namespace
}  // namespace guapai::session
