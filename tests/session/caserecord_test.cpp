#include "session/caserecord.h"

#include <cstdlib>
#include <random>

#include <gtest/gtest.h>

#include "procedure/progress.h"
#include "session/casesession.h"
#include "session/rounds.h"
#include "storage/database.h"
#include "support/district.h"
#include "support/refusal.h"

// Two programs on one library: what two people enter at the same time, through sessions of their own.
namespace guapai::session {
namespace {

using core::Place;
using core::RowId;
using core::Value;
using support::District;

Value number(std::int64_t count) {
  return Value(count);
}

Value text(const std::string& words) {
  return Value(words);
}

/// One of two programs that have the same case open.
class Desk {
public:
  Desk(const District& district, core::CaseId id)
      : library(storage::Library::open(district.file, support::definitions()->catalogue(), district.clock,
                                       std::chrono::milliseconds(0))),
        session(support::definitions(), *library, id, district.clock) {
    const auto hearRefusal = [this](const QString& sentence) {
      said = sentence.toStdString();
      ++refusals;
    };
    QObject::connect(&session, &CaseSession::failed, hearRefusal);
    QObject::connect(&session, &CaseSession::contested, hearRefusal);
    QObject::connect(&session, &CaseSession::overtaken, [this] { ++overtaken; });
    QObject::connect(&session, &CaseSession::stepsDropped, [this] { ++dropped; });
    QObject::connect(&session, &CaseSession::evaluationChanged, [this] { ++evaluations; });
    const auto hear = [this] { (session.isCatchingUp() ? others : own) += 1; };
    QObject::connect(&session, &CaseSession::answerChanged, hear);
    QObject::connect(&session, &CaseSession::listChanged, hear);
  }
  /// Looks whether the other one has written.
  void look() {
    library->lookAgain([this] { session.catchUp(library->state(session.id())); });
  }

  std::unique_ptr<storage::Library> library;
  CaseSession session;
  std::string said;
  int refusals = 0, overtaken = 0, dropped = 0, evaluations = 0, own = 0, others = 0;
};

class TwoDesks : public testing::Test {
protected:
  [[nodiscard]] static std::string names(const core::Answers& answers) {
    std::string all;
    for (const core::Row& row : answers.list(District::field("information.general_practitioners"))->rows)
      all += core::valueText(row.cells[0]) + ",";
    return all;
  }
  [[nodiscard]] core::Answers stored() const { return district.library->answers(id); }
  [[nodiscard]] std::string storedAt(const Place& place) const {
    const core::Answers answers = stored();
    return core::valueText(place.row ? answers.cell(place.field, *place.row) : answers.value(place.field));
  }
  [[nodiscard]] RowId rowAt(std::size_t position) const { return stored().list(doctors)->rows[position].id; }
  void expectBothAsStored() {
    a.look();
    b.look();
    EXPECT_TRUE(a.session.answers().sameAsWritten(stored()));
    EXPECT_TRUE(b.session.answers().sameAsWritten(stored()));
    EXPECT_EQ(a.session.head().revision, district.library->head(id).revision);
    EXPECT_EQ(b.session.head().revision, district.library->head(id).revision);
  }

  District district;
  core::CaseId id = district.addSample(2);
  const core::FieldId doctors = District::field("information.general_practitioners");
  const core::FieldId name = District::field("information.general_practitioners.name");
  const Place visits{.field = District::field("application.annual_visits"), .row = std::nullopt};
  const Place teams{.field = District::field("application.elite_family_doctor_teams"), .row = std::nullopt};
  Desk a{district, id};
  Desk b{district, id};
};

TEST_F(TwoDesks, MergeDifferentFieldsWithoutAQuestion) {
  ASSERT_TRUE(a.session.setAnswer(visits, number(131001)));
  ASSERT_TRUE(b.session.setAnswer(teams, number(7)));
  EXPECT_EQ(b.refusals, 0);
  EXPECT_EQ(b.others, 1) << "told of the other's edit";
  EXPECT_EQ(b.own, 1);
  EXPECT_EQ(b.evaluations, 1) << "evaluated once for both";
  EXPECT_EQ(core::valueText(b.session.answer(visits)), "131001");
  EXPECT_EQ(storedAt(visits) + "/" + storedAt(teams), "131001/7");
  expectBothAsStored();
}

TEST_F(TwoDesks, TellTheSecondOneOfTheSameField) {
  ASSERT_TRUE(a.session.setAnswer(visits, number(131001)));
  EXPECT_FALSE(b.session.setAnswer(visits, number(131002)));
  EXPECT_TRUE(b.session.wasContested());
  EXPECT_NE(b.said.find("年诊疗人次"), std::string::npos) << b.said;
  EXPECT_EQ(b.said.find("131001"), std::string::npos) << "no figure in a sentence";
  EXPECT_EQ(core::valueText(b.session.answer(visits)), "131001") << "what the other has entered is there to compare";
  EXPECT_EQ(storedAt(visits), "131001");
  EXPECT_EQ(b.overtaken, 0);
  ASSERT_TRUE(b.session.setAnswer(visits, number(131002))) << "chosen";
  EXPECT_FALSE(b.session.wasContested());
  EXPECT_EQ(storedAt(visits), "131002");
  expectBothAsStored();
}

TEST_F(TwoDesks, AgreeWhereBothEnterTheSame) {
  ASSERT_TRUE(a.session.setAnswer(visits, number(131001)));
  EXPECT_TRUE(b.session.setAnswer(visits, number(131001)));
  EXPECT_EQ(b.refusals, 0);
  EXPECT_EQ(b.session.undoStack().count(), 0) << "the other has made the edit";
  EXPECT_EQ(district.library->head(id).revision, 2);
  expectBothAsStored();
}

TEST_F(TwoDesks, NoticeWhatTheOtherHasStored) {
  b.look();
  EXPECT_EQ(b.evaluations, 0);
  ASSERT_TRUE(a.session.setAnswer(visits, number(100)));
  b.look();
  EXPECT_EQ(b.evaluations, 1);
  EXPECT_EQ(b.others, 1);
  EXPECT_EQ(b.session.undoStack().count(), 0);
  EXPECT_FALSE(b.session.savedAt().isValid());
  b.look();
  EXPECT_EQ(b.evaluations, 1) << "nothing new";
}

TEST_F(TwoDesks, AddRowsAtTheSameTime) {
  const auto first = a.session.insertRow(doctors, 99, {{name, text("示例甲")}});
  const auto second = b.session.insertRow(doctors, 99, {{name, text("示例乙")}});
  ASSERT_TRUE(first && second);
  EXPECT_NE(*first, *second);
  EXPECT_EQ(core::valueText(b.session.answer({name, *second})), "示例乙")
      << "known by the number that it was stored under";
  EXPECT_TRUE(names(stored()).ends_with("示例甲,示例乙,"));
  ASSERT_TRUE(b.session.undo());
  EXPECT_TRUE(names(stored()).ends_with("示例甲,"));
  expectBothAsStored();
  EXPECT_TRUE(district.library->verify().empty());
}

TEST_F(TwoDesks, KeepATextWhoseRowIsGone) {
  const RowId row = rowAt(1);
  ASSERT_TRUE(a.session.removeRow(doctors, row));
  EXPECT_FALSE(b.session.setAnswer({name, row}, text("示例丙")));
  EXPECT_TRUE(b.session.wasContested());
  EXPECT_NE(b.said.find("删除"), std::string::npos) << b.said;
  expectBothAsStored();
}

TEST_F(TwoDesks, DoNotFinishAListThatTheOtherHasChanged) {
  ASSERT_TRUE(a.session.setFinished(doctors, false));
  b.look();
  ASSERT_TRUE(a.session.insertRow(doctors, 0, {{name, text("示例甲")}}));
  EXPECT_FALSE(b.session.tickFinished(doctors, true));
  EXPECT_TRUE(b.session.wasContested());
  EXPECT_FALSE(stored().list(doctors)->finished);
  EXPECT_TRUE(b.session.tickFinished(doctors, true)) << "now that the row was seen";
  expectBothAsStored();
}

TEST_F(TwoDesks, DecideOnlyUponWhatWasSeen) {
  const auto withdrawal = [this] {
    const procedure::Move withdrawn{.to = support::definitions()->standard().stages().find("withdrawn"),
                                    .on = core::Date(2021, 11, 1),
                                    .person = "示例经办人"};
    const procedure::Progress progress(*support::definitions(), b.session.answers());
    return progress.make(withdrawn, b.session.evaluation(), district.clock.today());
  };
  ASSERT_TRUE(a.session.setAnswer(visits, number(100)));
  EXPECT_FALSE(b.session.act(withdrawal(), QStringLiteral("办理")));
  EXPECT_TRUE(b.session.wasContested());
  EXPECT_NE(b.said.find("没有办理"), std::string::npos) << b.said;
  EXPECT_EQ(core::valueText(b.session.answer(visits)), "100") << "now it can be seen";
  EXPECT_TRUE(b.session.act(withdrawal(), QStringLiteral("办理")));
  ASSERT_TRUE(a.session.setAnswer(visits, number(101)));
  EXPECT_FALSE(b.session.undo()) << "that takes a decision back";
  EXPECT_TRUE(b.session.undo());
  expectBothAsStored();
}

TEST_F(TwoDesks, UndoWhatTheOtherHasNotTouched) {
  const std::string before = storedAt(visits);
  ASSERT_TRUE(b.session.setAnswer(visits, number(131002)));
  ASSERT_TRUE(b.session.setAnswer(teams, number(7)));
  ASSERT_TRUE(b.session.undo());
  ASSERT_TRUE(b.session.redo());
  a.look();
  ASSERT_TRUE(a.session.setAnswer(teams, number(8)));
  EXPECT_FALSE(b.session.undo()) << "it would take back what the other has entered";
  EXPECT_EQ(b.dropped, 1);
  EXPECT_EQ(storedAt(teams), "8");
  ASSERT_TRUE(b.session.undo());
  EXPECT_EQ(storedAt(visits), before);
  EXPECT_EQ(storedAt(teams), "8");
  EXPECT_FALSE(b.session.undo());
  ASSERT_TRUE(b.session.redo());
  EXPECT_EQ(storedAt(visits), "131002");
  expectBothAsStored();
}

TEST_F(TwoDesks, UndoRowsAmongThoseOfTheOther) {
  const std::string before = names(stored());
  const auto own = b.session.insertRow(doctors, 1, {{name, text("示例乙")}});
  ASSERT_TRUE(b.session.setAnswer({name, *own}, text("示例丙")));
  a.look();
  const auto others = a.session.insertRow(doctors, 0, {{name, text("示例甲")}});
  ASSERT_TRUE(a.session.moveRow(doctors, rowAt(3), 1));
  const std::string with = names(stored());
  ASSERT_TRUE(b.session.undo());
  ASSERT_TRUE(b.session.undo());
  EXPECT_EQ(b.dropped, 0);
  EXPECT_EQ(names(stored()).find("示例丙"), std::string::npos);
  ASSERT_TRUE(b.session.redo());
  ASSERT_TRUE(b.session.redo());
  EXPECT_EQ(names(stored()), with);
  EXPECT_TRUE(stored().list(doctors)->find(*others) != nullptr);
  expectBothAsStored();
}

TEST_F(TwoDesks, AdoptATrialBesideTheOthersEdits) {
  b.session.beginTrial();
  ASSERT_TRUE(b.session.setAnswer(teams, number(7)));
  ASSERT_TRUE(a.session.setAnswer(visits, number(131001)));
  b.look();
  EXPECT_NE(core::valueText(b.session.answer(visits)), "131001")
      << "a trial stays with the record that it is tried against";
  ASSERT_TRUE(b.session.adoptTrial(QStringLiteral("试算")));
  EXPECT_EQ(storedAt(visits) + "/" + storedAt(teams), "131001/7");
  EXPECT_EQ(core::valueText(b.session.answer(visits)), "131001");
  b.session.beginTrial();
  ASSERT_TRUE(b.session.setAnswer(teams, number(9)));
  a.look();
  ASSERT_TRUE(a.session.setAnswer(teams, number(8)));
  EXPECT_FALSE(b.session.adoptTrial(QStringLiteral("试算")));
  EXPECT_TRUE(b.session.isTrying());
  b.session.discardTrial();
  EXPECT_EQ(core::valueText(b.session.answer(teams)), "8") << "taken over when the trial ends";
  expectBothAsStored();
}

TEST_F(TwoDesks, SayThatTheOtherHasRemovedTheCase) {
  a.library->remove(id);
  EXPECT_FALSE(b.session.setAnswer(visits, number(7)));
  EXPECT_EQ(b.overtaken, 1);
  EXPECT_NE(b.said.find(b.session.centerName().toStdString()), std::string::npos);
}

TEST_F(TwoDesks, TakeNoEditWhereTheOtherHasOpenedTheNextRound) {
  b.session.setLaterRound(2);
  EXPECT_EQ(b.overtaken, 1);
  EXPECT_TRUE(b.session.isReadOnly());
  EXPECT_FALSE(b.session.setAnswer(visits, number(7)));
  b.session.setLaterRound(std::nullopt);
  EXPECT_TRUE(b.session.setAnswer(visits, number(7)));
}

TEST_F(TwoDesks, EditNoRoundThatTheOtherHasJustClosed) {
  ASSERT_TRUE(b.session.setAnswer(visits, number(100)));
  (void)openRound(*support::definitions(), *a.library, id);
  EXPECT_FALSE(b.session.setAnswer(teams, number(7)));
  EXPECT_NE(b.said.find("已有第2次申请"), std::string::npos) << b.said;
  EXPECT_FALSE(b.session.wasContested());
  EXPECT_EQ(b.overtaken, 1);
  EXPECT_EQ(b.session.laterRound(), 2);
  EXPECT_NE(storedAt(teams), "7");
  expectBothAsStored();
}

TEST_F(TwoDesks, TakeNoStepBackInARoundThatTheOtherHasJustClosed) {
  ASSERT_TRUE(b.session.setAnswer(visits, number(100)));
  (void)openRound(*support::definitions(), *a.library, id);
  EXPECT_FALSE(b.session.undo());
  EXPECT_EQ(b.refusals, 1);
  EXPECT_EQ(b.session.laterRound(), 2);
  EXPECT_EQ(storedAt(visits), "100");
  EXPECT_EQ(b.session.undoStack().count(), 1);
}

TEST_F(TwoDesks, MergeNothingIntoARoundThatTheOtherHasJustClosed) {
  ASSERT_TRUE(a.session.setAnswer(visits, number(100)));
  (void)openRound(*support::definitions(), *a.library, id);
  EXPECT_FALSE(b.session.setAnswer(teams, number(7)));
  EXPECT_EQ(b.session.laterRound(), 2);
  EXPECT_NE(storedAt(teams), "7");
}

TEST_F(TwoDesks, KeepWhatTheyHadWhereTheLibraryIsBusy) {
  ASSERT_TRUE(a.session.setAnswer(visits, number(100)));
  storage::Database other(district.file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
  other.execute(QStringLiteral("BEGIN IMMEDIATE"));
  EXPECT_FALSE(b.session.setAnswer(teams, number(7)));
  EXPECT_FALSE(b.session.wasContested()) << "to be tried again";
  other.execute(QStringLiteral("ROLLBACK"));
  EXPECT_TRUE(b.session.setAnswer(teams, number(7)));
  expectBothAsStored();
}

/// Two people edit one case at random. No edit that was acknowledged is lost: whatever the library says at a place, one
/// of the two has entered last, with the other's answer before his eyes or the place untouched by the other.
class RandomDesks : public TwoDesks, public testing::WithParamInterface<std::uint32_t> {
protected:
  [[nodiscard]] std::size_t below(std::size_t end) { return random() % end; }

  /// Edits a value, and notes what was acknowledged.
  void editValue(Desk& desk, bool& wasTold) {
    const Place place{.field = fields[below(fields.size())], .row = std::nullopt};
    const std::string seen = core::valueText(desk.session.answer(place));
    const std::string before = storedAt(place);
    const auto value = static_cast<std::int64_t>(below(50));
    const int refusals = desk.refusals;
    const bool isStored = desk.session.setAnswer(place, number(value));
    wasTold = desk.refusals > refusals;
    if (seen == std::to_string(value)) return;
    EXPECT_EQ(isStored, seen == before || before == std::to_string(value)) << "stored unless somebody else was before";
    EXPECT_EQ(wasTold, !isStored);
    if (isStored) {
      EXPECT_EQ(storedAt(place), std::to_string(value));
    }
    if (!isStored) {
      EXPECT_EQ(storedAt(place), before);
    }
  }

  void editRows(Desk& desk) {
    const core::List* const list = desk.session.answers().list(doctors);
    const auto rows = list == nullptr ? std::vector<core::Row>() : list->rows;
    if (rows.empty() || below(3) == 0) {
      const std::string words = "示例" + std::to_string(++made);
      if (const auto row = desk.session.insertRow(doctors, below(rows.size() + 1), {{name, text(words)}})) {
        EXPECT_EQ(storedAt({name, *row}), words);
      }
      return;
    }
    const RowId row = rows[below(rows.size())].id;
    switch (below(4)) {
      case 0:
        desk.session.removeRow(doctors, row);
        break;
      case 1:
        desk.session.moveRow(doctors, row, below(2) == 0 ? -1 : 1);
        break;
      case 2:
        desk.session.tickFinished(doctors, below(2) == 0);
        break;
      default: {
        const std::string words = "示例" + std::to_string(++made);
        if (desk.session.setAnswer({name, row}, text(words))) {
          EXPECT_EQ(storedAt({name, row}), words);
        }
      }
    }
  }

  void turn(Desk& desk) {
    if (below(2) == 0)
      desk.session.undo();
    else
      desk.session.redo();
  }

  std::mt19937 random{GetParam()};
  int made = 0;
  const std::vector<core::FieldId> fields{visits.field, teams.field, District::field("application.partner_hospitals"),
                                          District::field("information.resident_population")};
};

TEST_P(RandomDesks, LoseNothingThatWasAcknowledged) {
  for (int i = 0; i < 80 && !HasFailure(); ++i) {
    SCOPED_TRACE("step " + std::to_string(i));
    Desk& desk = below(2) == 0 ? a : b;
    bool wasTold = false;
    switch (below(6)) {
      case 0:
        desk.look();
        break;
      case 1:
        turn(desk);
        break;
      case 2:
      case 3:
        editRows(desk);
        break;
      default:
        editValue(desk, wasTold);
    }
    if (desk.refusals > 0) {
      EXPECT_FALSE(desk.said.empty());
    }
  }
  expectBothAsStored();
  EXPECT_TRUE(district.library->verify().empty());
  for (Desk* const desk : {&a, &b}) {
    while (desk->session.undo()) {
    }
    expectBothAsStored();
  }
}

/// More seeds by GUAPAI_DESK_SEEDS=200.
std::uint32_t seeds() {
  const char* const wanted = std::getenv("GUAPAI_DESK_SEEDS");
  return wanted == nullptr ? 4 : static_cast<std::uint32_t>(std::atoi(wanted));
}

INSTANTIATE_TEST_SUITE_P(Seeded, RandomDesks, testing::Range(1U, seeds() + 1));

}  // namespace
}  // namespace guapai::session
