#include "app/districtpage.h"

#include <fstream>

#include <QtCore/QPointer>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/casepage.h"
#include "procedure/progress.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

constexpr auto kRedo = Qt::ControlModifier | Qt::ShiftModifier;

const char* const kRefused = R"({"format":"guapai.case/1","center":{"name":"示例街道中心","kind":"community"},
  "application":{"applied_on":"2021-09-15"},
  "progress":{"moves":[{"to":"refused","on":"2021-09-20","person":"示例经办人","document_no":"2021-7"}]}})";

/// A center whose application was refused, so that its next round can be opened.
class NextRound : public testing::Test {
protected:
  NextRound() {
    const auto file = std::filesystem::path(m_bench.file("case.json").toStdString());
    std::ofstream(file) << kRefused;
    const auto district = district::DistrictSession::create(WindowBench::definitions(), library(), m_clock);
    district->importFile(file);
    m_first = district->ledger().lines().at(0).head.id;
    m_bench.open(QString::fromStdString(library().string()));
    page().openCase(m_first);
  }

  [[nodiscard]] std::filesystem::path library() { return m_bench.file("district.guapai").toStdString(); }
  [[nodiscard]] DistrictPage& page() { return *m_bench.window().findChild<DistrictPage*>(); }
  [[nodiscard]] session::CaseSession& session() { return *page().session(); }
  [[nodiscard]] std::int64_t round() { return session().head().round; }
  [[nodiscard]] static core::Place place(const char* field) {
    return {.field = WindowBench::definitions()->catalogue().require(field), .row = std::nullopt};
  }
  void openRound() {
    page().openRound();
    ASSERT_EQ(round(), 2);
  }
  void enter(const char* text) {
    ASSERT_TRUE(session().setAnswer(place("information.address"), core::Value(std::string(text))));
  }
  static void undo() { WindowBench::press(Qt::Key_Z, Qt::ControlModifier); }
  static void redo() { WindowBench::press(Qt::Key_Z, kRedo); }
  /// As another program sees it.
  [[nodiscard]] std::unique_ptr<storage::Library> seen() {
    return storage::Library::open(library(), WindowBench::definitions()->catalogue(), m_clock);
  }

  WindowBench m_bench;
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
  core::CaseId m_first;
};

TEST_F(NextRound, IsNotOpenedAgainAfterAnEditOfTheRoundBefore) {
  openRound();
  undo();
  ASSERT_EQ(round(), 1);
  const procedure::Progress progress(*WindowBench::definitions(), session().answers());
  ASSERT_TRUE(session().act(progress.takeBack("示例理由", "示例撤销人", m_clock.today()), QStringLiteral("x")));
  redo();
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(seen()->cases().size(), 1U) << "the application goes on";
  EXPECT_FALSE(page().canRedoRound());
}

TEST_F(NextRound, IsNotOpenedAgainAfterTheCenterWasLeft) {
  openRound();
  undo();
  ASSERT_TRUE(page().canRedoRound());
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  page().openCase(m_first);
  redo();
  EXPECT_EQ(round(), 1);
}

TEST_F(NextRound, IsRefusedWhereAnotherProgramHasTakenTheDecisionBack) {
  const auto other = seen();
  const procedure::Progress progress(*WindowBench::definitions(), session().answers());
  (void)other->apply(m_first, progress.takeBack("示例理由", "示例撤销人", m_clock.today()));
  page().openRound();
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(seen()->cases().size(), 1U);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("示例街道中心"));
  EXPECT_TRUE(m_bench.isShown("messageOffer")) << "the way out is to open it again";
}

TEST_F(NextRound, WaitsForTheEndOfATrial) {
  openRound();
  undo();
  session().beginTrial();
  enter("示例路1号");
  redo();
  EXPECT_EQ(round(), 1);
  page().openRound();  // "Go on trying"
  EXPECT_TRUE(session().isTrying());
  EXPECT_EQ(seen()->cases().size(), 1U) << "the round before could be edited still";
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("nothing to do again"));
  m_bench.dialogs.choice = 1;  // discard
  page().openRound();
  EXPECT_EQ(round(), 2);
}

TEST_F(NextRound, IsNotTakenBackByTheFirstUndoOfATrial) {
  openRound();
  enter("示例路1号");
  session().beginTrial();
  const QPointer<session::CaseSession> before(&session());
  undo();
  ASSERT_FALSE(before.isNull());
  EXPECT_TRUE(session().isTrying());
  session().discardTrial();
  EXPECT_TRUE(session().undoStack().canUndo());
}

TEST_F(NextRound, StaysAsItIsOpenWhereItCannotBeTakenBack) {
  openRound();
  const QPointer<session::CaseSession> before(&session());
  const core::Change edit =
      core::SetValue{.field = place("information.address").field, .value = core::Value(std::string("示例路1号"))};
  (void)seen()->apply(session().id(), {edit});
  undo();
  EXPECT_EQ(m_bench.text("messageSentence"), QStringLiteral("Round 2 stays: something was entered in it."));
  EXPECT_FALSE(before.isNull());
  seen()->remove(session().id());
  undo();
  EXPECT_FALSE(before.isNull()) << "who works in it hears of it";
  EXPECT_TRUE(m_bench.isShown("messageSentence"));
}

TEST_F(NextRound, TellsOfWhatIsTypedInTheRoundBefore) {
  session().saveDraft(place("information.address"), "示例路");
  openRound();
  undo();
  EXPECT_EQ(round(), 1);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("is in its blank again"));
  EXPECT_EQ(page().casePage().focusedPlace(), place("information.address"));
}

}  // namespace
}  // namespace guapai::ui
