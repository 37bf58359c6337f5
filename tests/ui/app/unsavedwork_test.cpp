#include "app/unsavedwork.h"

#include <QtGui/QAction>
#include <gmock/gmock.h>

#include "app/casepage.h"
#include "editors/tickbox.h"
#include "ui/app/refusedbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr auto kAddress = "application.mailing_address";
constexpr auto kBasic = "application.meets_basic_standard";
constexpr auto kVisits = "application.annual_visits";
constexpr auto kTyped = "示例新路九号";

TEST_F(Refused, StaysInItsBlankWhileOtherCentersAreShown) {
  enter(kAddress, kTyped);
  leave();
  EXPECT_THAT(header(), Not(HasSubstr("Everything saved")));
  WindowBench::press(Qt::Key_S, Qt::ControlModifier);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), Not(HasSubstr("Everything is saved")));
  openFirst();
  EXPECT_EQ(shown(kAddress), kTyped);
  EXPECT_EQ(m_bench.find<AnswerEditor>(kAddress).note().tone, AnswerEditor::Tone::Wrong);
  EXPECT_THAT(header(), HasSubstr("not saved"));
}

TEST_F(Refused, IsStoredWhenTheLibraryTakesItAgain) {
  enter(kAddress, kTyped);
  m_disk.recover();
  unsaved().retry();
  EXPECT_EQ(stored(kAddress), kTyped);
  EXPECT_FALSE(m_bench.find<AnswerEditor>(kAddress).isOpen());
}

TEST_F(Refused, IsStoredWhenTheLibraryTakesItAgainAndAnotherCenterIsShown) {
  enter(kAddress, kTyped);
  leave();
  m_disk.recover();
  unsaved().retry();
  EXPECT_EQ(stored(kAddress), kTyped);
  EXPECT_THAT(header(), HasSubstr("Everything saved"));
  openFirst();
  EXPECT_EQ(shown(kAddress), kTyped);
  page().session()->undo();
  EXPECT_NE(stored(kAddress), kTyped) << "undone like any other edit";
}

TEST_F(Refused, IsStoredAfterTheNextEditThatIs) {
  enter(kAddress, kTyped);
  m_disk.recover();
  enter(kVisits, "4321");
  QApplication::processEvents();
  EXPECT_EQ(stored(kVisits), "4321");
  EXPECT_EQ(stored(kAddress), kTyped);
}

TEST_F(Refused, IsStoredWhenItsCenterIsOpenedAgain) {
  enter(kAddress, kTyped);
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);  // the overview
  m_disk.recover();
  openFirst();
  EXPECT_EQ(stored(kAddress), kTyped);
}

TEST_F(Refused, IsEmptiedToo) {
  ASSERT_NE(stored(kVisits), "");
  m_bench.find<AnswerEditor>(kVisits).takeFocus();
  WindowBench::press(Qt::Key_Delete);
  WindowBench::press(Qt::Key_Tab);
  leave();
  openFirst();
  EXPECT_EQ(shown(kVisits), "");
  leave();
  m_disk.recover();
  unsaved().retry();
  EXPECT_EQ(stored(kVisits), "");
}

TEST_F(Refused, MarkIsKeptLikeAText) {
  ASSERT_NE(stored(kBasic), "false");
  m_bench.find<AnswerEditor>(kBasic).takeFocus();
  WindowBench::press(Qt::Key_2);
  EXPECT_THAT(header(), HasSubstr("not saved"));
  EXPECT_EQ(unsaved().names().size(), 1);
  leave();
  openFirst();
  EXPECT_EQ(m_bench.find<AnswerEditor>(kBasic).typedText(), QStringLiteral("false"));
  EXPECT_EQ(m_bench.find<AnswerEditor>(kBasic).note().tone, AnswerEditor::Tone::Wrong);
  m_disk.recover();
  unsaved().retry();
  EXPECT_EQ(stored(kBasic), "false");
  EXPECT_FALSE(m_bench.find<AnswerEditor>(kBasic).isOpen());
}

TEST_F(Refused, TickOfAListIsKeptLikeAText) {
  const auto list = WindowBench::definitions()->catalogue().require("information.general_practitioners");
  constexpr auto kTick = "information.general_practitioners:finished";
  m_bench.showTab("Information");
  ASSERT_TRUE(m_bench.find<TickBox>(kTick).isChecked());
  m_bench.find<TickBox>(kTick).setFocus();
  WindowBench::press(Qt::Key_Space);
  EXPECT_FALSE(m_bench.find<TickBox>(kTick).isChecked());
  EXPECT_THAT(header(), HasSubstr("not saved"));
  EXPECT_EQ(unsaved().names().size(), 1);
  leave();
  openFirst();
  EXPECT_FALSE(m_bench.find<TickBox>(kTick).isChecked());
  EXPECT_THAT(header(), HasSubstr("not saved"));
  m_disk.recover();
  unsaved().retry();
  const auto answers = seen()->answers(id(0));
  EXPECT_FALSE(answers.list(list)->finished);
  EXPECT_THAT(header(), Not(HasSubstr("not saved")));
}

TEST_F(Refused, TickOfAListIsStoredWhileAnotherCenterIsShown) {
  const auto list = WindowBench::definitions()->catalogue().require("information.general_practitioners");
  m_bench.showTab("Information");
  m_bench.find<TickBox>("information.general_practitioners:finished").setFocus();
  WindowBench::press(Qt::Key_Space);
  leave();
  m_disk.recover();
  unsaved().retry();
  const auto answers = seen()->answers(id(0));
  EXPECT_FALSE(answers.list(list)->finished);
}

TEST_F(Refused, TickOfAListIsGivenUp) {
  constexpr auto kTick = "information.general_practitioners:finished";
  m_bench.showTab("Information");
  m_bench.find<TickBox>(kTick).setFocus();
  WindowBench::press(Qt::Key_Space);
  unsaved().giveUp();
  EXPECT_TRUE(m_bench.find<TickBox>(kTick).isChecked());
  EXPECT_TRUE(unsaved().names().isEmpty());
}

/// Two cells of a new row are refused, in a list that had no row.
class RefusedRow : public Refused {
protected:
  RefusedRow() {
    m_disk.recover();
    page().session()->removeList(m_list);
    m_bench.showTab("Information");
    m_full = std::make_unique<FullDisk>();
    enter("information.general_practitioners.name#1", "示例一");
    enter("information.general_practitioners.category#1", "临床");
    leave();
    m_full->recover();
  }
  [[nodiscard]] std::size_t storedRows() const {
    const auto library = seen();
    const auto answers = library->answers(library->cases().front().id);
    return answers.list(m_list) == nullptr ? 0 : answers.list(m_list)->rows.size();
  }

  const core::FieldId m_list = WindowBench::definitions()->catalogue().require("information.general_practitioners");
  std::unique_ptr<FullDisk> m_full;
};

TEST_F(RefusedRow, IsOneRow) {
  unsaved().retry();
  EXPECT_EQ(storedRows(), 1U);
}

TEST_F(RefusedRow, IsOneRowWhenItsCenterIsOpenedAgain) {
  openFirst();
  EXPECT_EQ(storedRows(), 1U);
}

TEST_F(Refused, NewRowOfAFinishedListStaysWhereItIs) {
  m_bench.showTab("Information");
  m_bench.find<AnswerEditor>("information.general_practitioners.name#1").takeFocus();
  WindowBench::press(Qt::Key_Return, Qt::ControlModifier);
  WindowBench::type(QStringLiteral("zhang"));
  WindowBench::press(Qt::Key_Tab);
  ASSERT_EQ(unsaved().names().size(), 1);
  EXPECT_THAT(unsaved().names().front().toStdString(), HasSubstr("row 2"));
  leave();
  openFirst();
  EXPECT_EQ(shown("information.general_practitioners.name#2"), "zhang");
  EXPECT_EQ(unsaved().names().size(), 1);
  EXPECT_THAT(header(), HasSubstr("not saved"));
  leave();
  m_disk.recover();
  unsaved().retry();
  const auto list = WindowBench::definitions()->catalogue().require("information.general_practitioners");
  const auto answers = seen()->answers(id(0));
  EXPECT_EQ(core::valueText(answers.list(list)->rows.at(1).cells.at(0)), "zhang");
}

TEST_F(Refused, DraftOfANewRowOfAFinishedListIsTakenUp) {
  const auto name = WindowBench::definitions()->catalogue().require("information.general_practitioners.name");
  leave();
  m_disk.recover();
  seen()->saveDraft({.caseId = id(0), .field = name, .row = {}, .text = "zhang", .savedAt = m_clock.now()});
  openFirst();
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("is in its blank again"));
  EXPECT_THAT(header(), HasSubstr("not saved"));
}

TEST_F(Refused, IsAskedAboutWhereItsRowIsGone) {
  m_bench.showTab("Information");
  enter("information.general_practitioners.name#1", "示例二");
  leave();
  m_disk.recover();
  const auto list = WindowBench::definitions()->catalogue().require("information.general_practitioners");
  const auto answers = seen()->answers(id(0));
  (void)seen()->apply(id(0), {core::RemoveRow{.list = list, .row = answers.list(list)->rows.front().id}});
  openFirst();
  EXPECT_EQ(unsaved().names().size(), 1);
  EXPECT_THAT(header(), HasSubstr("Not saved"));
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("its row is not in the library any more"));
  EXPECT_FALSE(m_bench.window().close()) << "stay";
  EXPECT_EQ(m_bench.dialogs.asked.size(), 1);
  m_bench.dialogs.choice = 1;
  EXPECT_TRUE(m_bench.window().close());
}

TEST_F(Refused, IsStoredBesideWhatSomebodyElseHasEditedElsewhere) {
  const auto visits = WindowBench::definitions()->catalogue().require(kVisits);
  const core::Changes others{core::SetValue{.field = visits, .value = core::Value(std::int64_t{77})}};
  enter(kAddress, kTyped);
  leave();
  m_disk.recover();
  (void)seen()->apply(id(0), others);
  unsaved().retry();
  EXPECT_EQ(stored(kAddress), kTyped);
  EXPECT_EQ(stored(kVisits), "77");
  EXPECT_TRUE(unsaved().names().isEmpty());
}

TEST_F(Refused, IsStoredBesideTheEditsOfOthersWhenItsCenterIsOpenedAgain) {
  const auto visits = WindowBench::definitions()->catalogue().require(kVisits);
  const core::Changes others{core::SetValue{.field = visits, .value = core::Value(std::int64_t{77})}};
  enter(kAddress, kTyped);
  leave();
  m_disk.recover();
  (void)seen()->apply(id(0), others);
  openFirst();
  EXPECT_EQ(stored(kAddress), kTyped);
  EXPECT_EQ(stored(kVisits), "77");
}

TEST_F(Refused, IsADraftWhereSomebodyElseHasEditedTheSamePlace) {
  enter(kAddress, kTyped);
  leave();
  m_disk.recover();
  const auto address = WindowBench::definitions()->catalogue().require(kAddress);
  (void)seen()->apply(id(0), {core::SetValue{.field = address, .value = core::Value(std::string("示例老路一号"))}});
  unsaved().retry();
  EXPECT_NE(stored(kAddress), kTyped);
  openFirst();
  EXPECT_EQ(shown(kAddress), kTyped) << "for the person to compare";
  EXPECT_NE(stored(kAddress), kTyped);
}

TEST_F(Refused, KeepsThePersonBeforeTheWindowIsClosed) {
  enter(kAddress, kTyped);
  leave();
  EXPECT_FALSE(m_bench.window().close()) << "stay";
  ASSERT_EQ(m_bench.dialogs.asked.size(), 1);
  EXPECT_THAT(m_bench.dialogs.asked.front().toStdString(), HasSubstr("示例"));
  m_bench.dialogs.choice = 0;  // save again, which the library refuses
  EXPECT_FALSE(m_bench.window().close());
  m_bench.dialogs.choice = 1;  // give it up
  EXPECT_TRUE(m_bench.window().close());
  m_disk.recover();
  m_bench.close();
  EXPECT_NE(stored(kAddress), kTyped);
}

TEST_F(Refused, IsGivenUpInTheOpenCenterToo) {
  enter(kAddress, kTyped);
  m_bench.dialogs.choice = 1;
  EXPECT_TRUE(m_bench.window().close());
  m_disk.recover();
  m_bench.close();
  EXPECT_NE(stored(kAddress), kTyped);
}

TEST_F(Refused, IsStoredBeforeTheWindowIsClosedWithoutAQuestion) {
  enter(kAddress, kTyped);
  leave();
  m_disk.recover();
  EXPECT_TRUE(m_bench.window().close());
  EXPECT_TRUE(m_bench.dialogs.asked.isEmpty());
  EXPECT_EQ(stored(kAddress), kTyped);
}

TEST_F(Refused, IsKeptWithoutAQuestionWhenTheProgramIsEnded) {
  enter(kAddress, kTyped);
  m_disk.recover();
  m_bench.find<AnswerEditor>(kVisits).takeFocus();
  WindowBench::type(QStringLiteral("4321"));
  m_bench.window().keepTyped();
  EXPECT_TRUE(m_bench.dialogs.asked.isEmpty());
  EXPECT_EQ(stored(kAddress), kTyped);
  EXPECT_EQ(stored(kVisits), "4321");
}

TEST_F(Refused, DraftIsKeptToo) {
  enter(kVisits, "12x");
  page().commit();
  leave();
  openFirst();
  EXPECT_EQ(shown(kVisits), "12x");
  m_disk.recover();
  leave();
  unsaved().retry();
  EXPECT_EQ(seen()->drafts().size(), 1U);
}

TEST_F(Refused, AsksBeforeAnotherLibraryIsOpened) {
  enter(kAddress, kTyped);
  m_bench.window().findChild<QAction*>(QStringLiteral("openLibrary"))->trigger();
  ASSERT_EQ(m_bench.dialogs.asked.size(), 1) << "and not for a file";
}

TEST_F(Refused, IsNamedInTheSameWordsWhileAnotherCenterIsShown) {
  m_bench.showTab("Information");
  enter("information.general_practitioners.license_no#2", "999");
  m_bench.showTab("Register");
  enter("center.subdistrict", kTyped);
  const QStringList names = unsaved().names();
  ASSERT_EQ(names.size(), 2);
  EXPECT_THAT(names.at(0).toStdString(), HasSubstr("row 2"));
  EXPECT_THAT(names.at(1).toStdString(), HasSubstr("Register"));
  leave();
  EXPECT_EQ(unsaved().names(), names);
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);  // the overview
  EXPECT_EQ(unsaved().names(), names);
}

TEST_F(Refused, IsNamedByCtrlSForEveryCenter) {
  enter(kAddress, kTyped);
  leave();
  enter(kAddress, kTyped);
  goTo(Qt::Key_S);
  const std::string said = m_bench.text("messageSentence").toStdString();
  const auto library = seen();
  const auto name =
      core::valueText(library->answers(id(0)).value(WindowBench::definitions()->catalogue().require("center.name")));
  for (const QString& each : unsaved().names()) EXPECT_THAT(said, HasSubstr(each.toStdString()));
  EXPECT_EQ(unsaved().names().size(), 2);
  EXPECT_THAT(said, HasSubstr(name));
  EXPECT_THAT(said, HasSubstr("Everything else is saved."));
}

/// A text is refused: the sentence says why, and later ones do not say less.
class Reason : public Refused {
protected:
  Reason() { enter(kAddress, kTyped); }
  [[nodiscard]] std::string message() { return m_bench.text("messageSentence").toStdString(); }
  /// The cause as the library says it, or the words for a full disk.
  [[nodiscard]] static auto saysWhy() {
    return testing::AnyOf(HasSubstr("无法写入文件：sample.guapai"), HasSubstr("The disk is full"));
  }
};

TEST_F(Reason, IsSaidAgainByCtrlS) {
  goTo(Qt::Key_S);
  EXPECT_THAT(message(), saysWhy());
  EXPECT_THAT(message(), HasSubstr(unsaved().names().front().toStdString()));
}

TEST_F(Reason, IsSaidByCtrlSAlsoWhereAnotherCenterIsShown) {
  leave();
  goTo(Qt::Key_S);
  EXPECT_THAT(message(), saysWhy());
}

TEST_F(Reason, StandsInTheQuestionBeforeTheWindowIsClosed) {
  EXPECT_FALSE(m_bench.window().close());
  ASSERT_EQ(m_bench.dialogs.asked.size(), 1);
  EXPECT_THAT(m_bench.dialogs.asked.front().toStdString(), saysWhy());
}

TEST_F(Reason, IsForgottenWhenAllIsSaved) {
  m_disk.recover();
  goTo(Qt::Key_S);
  EXPECT_FALSE(unsaved().refusal());
  EXPECT_THAT(message(), HasSubstr("Everything is saved"));
}

}  // namespace
}  // namespace guapai::ui
