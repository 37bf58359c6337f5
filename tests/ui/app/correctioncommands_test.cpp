#include "app/correctioncommands.h"

#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <gmock/gmock.h>

#include "annotations/queries.h"
#include "app/casepage.h"
#include "app/districtpage.h"
#include "editors/answereditor.h"
#include "entry/formview.h"
#include "shell/messagebar.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using annotations::QueryState;

class Marking : public WindowBench, public testing::Test {
protected:
  Marking() {
    open(sampleLibrary());
    press(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("示例十一街道"));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
  }
  session::CaseSession& session() { return *window().findChild<DistrictPage*>()->session(); }
  void goTo(const char* field) {
    window().findChild<CasePage*>()->focusFirstOf({{core(field), std::nullopt}});
    QApplication::processEvents();
  }
  static core::FieldId core(const char* field) { return definitions()->catalogue().require(field); }
  std::optional<annotations::Query> mark(const char* field) {
    const annotations::Queries queries(session().answers());
    const annotations::Query* const found = queries.find({core(field), std::nullopt});
    return found == nullptr ? std::nullopt : std::optional(*found);
  }
};

constexpr auto kChord = Qt::ControlModifier | Qt::ShiftModifier;

TEST_F(Marking, AsksWhatADoubtIsAboutAndComesBack) {
  showTab("Application");
  goTo("application.annual_visits");
  press(Qt::Key_Y, kChord);
  ASSERT_TRUE(isShown("markForm"));
  EXPECT_EQ(focusName(), QStringLiteral("markNote"));
  type(QStringLiteral("看不清"));
  press(Qt::Key_Return);
  EXPECT_FALSE(isShown("markForm"));
  ASSERT_TRUE(mark("application.annual_visits"));
  EXPECT_EQ(mark("application.annual_visits")->note, "看不清");
  EXPECT_EQ(focusName(), QStringLiteral("application.annual_visits"));

  press(Qt::Key_Y, kChord);
  EXPECT_FALSE(mark("application.annual_visits")) << "the same key takes it back";
  press(Qt::Key_Y, kChord);
  press(Qt::Key_Escape);
  EXPECT_FALSE(mark("application.annual_visits"));
  EXPECT_EQ(focusName(), QStringLiteral("application.annual_visits"));
}

TEST_F(Marking, GivesABlankOfThePaperANoteLater) {
  showTab("Application");
  goTo("application.mailing_address");
  session().setAnswer({core("application.mailing_address"), std::nullopt}, {});
  press(Qt::Key_K, kChord);
  ASSERT_TRUE(mark("application.mailing_address"));
  EXPECT_FALSE(isShown("markForm")) << "what is blank is keyed on quickly";
  press(Qt::Key_N, kChord);
  type(QStringLiteral("abc"));
  press(Qt::Key_Return);
  EXPECT_EQ(mark("application.mailing_address")->note, "abc");
  EXPECT_EQ(mark("application.mailing_address")->state, QueryState::PaperBlank);
}

TEST_F(Marking, MarksAListFromItsNewRowAndFromItsTick) {
  const char* const list = "information.general_practitioners";
  session().removeList(core(list));
  showTab("Information");
  goTo("information.general_practitioners.name");
  press(Qt::Key_K, kChord);
  ASSERT_TRUE(mark(list));
  EXPECT_EQ(mark(list)->state, QueryState::PaperBlank);
  auto& tick = find<QWidget>("information.general_practitioners:finished");
  tick.setFocus();
  press(Qt::Key_K, kChord);
  EXPECT_FALSE(mark(list));
}

TEST_F(Marking, AcceptsADoubtedFigureWithItsReasonOnly) {
  showTab("Application");
  goTo("application.partner_hospitals");
  press(Qt::Key_J, kChord);
  EXPECT_FALSE(isShown("markForm")) << "nothing is doubted";
  session().setAnswer({core("application.partner_hospitals"), std::nullopt}, guapai::core::Value(std::int64_t{9999}));
  press(Qt::Key_J, kChord);
  ASSERT_TRUE(isShown("markForm"));
  press(Qt::Key_Return);
  EXPECT_TRUE(isShown("markTrouble")) << "without a reason nobody knows why";
  EXPECT_FALSE(mark("application.partner_hospitals"));
  type(QStringLiteral("已电话核实"));
  press(Qt::Key_Return);
  EXPECT_FALSE(isShown("markForm"));
  ASSERT_TRUE(mark("application.partner_hospitals"));
  EXPECT_EQ(mark("application.partner_hospitals")->state, QueryState::Accepted);
  EXPECT_TRUE(
      std::ranges::none_of(session().problems(), [](const auto& each) { return each.code == "figure.doubtful"; }));

  session().setAnswer({core("application.partner_hospitals"), std::nullopt}, guapai::core::Value(std::int64_t{9998}));
  EXPECT_FALSE(mark("application.partner_hospitals"));
  EXPECT_TRUE(
      std::ranges::any_of(session().problems(), [](const auto& each) { return each.code == "figure.doubtful"; }));
}

/// What is typed beside the answers and not recorded: it is as safe as an answer.
class Aside : public Marking {
protected:
  Aside() {
    auto& filter = find<QLineEdit>("ledgerSearch");
    filter.clear();
    Q_EMIT filter.textEdited({});
  }
  void leaveAndComeBack() {
    press(Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_FALSE(isShown("correctionForm")) << "it is of the other center";
    press(Qt::Key_PageDown, Qt::ControlModifier);
  }
  std::int64_t drafts() { return static_cast<std::int64_t>(session().drafts().size()); }
};

TEST_F(Aside, KeepsAHalfFilledCorrectionWithItsCenter) {
  showTab("Application");
  goTo("application.annual_visits");
  press(Qt::Key_G, kChord);
  ASSERT_TRUE(isShown("correctionForm"));
  type(QStringLiteral("130001"));
  press(Qt::Key_Return);
  type(QStringLiteral("abc"));
  leaveAndComeBack();
  ASSERT_TRUE(isShown("correctionForm"));
  EXPECT_EQ(find<AnswerEditor>("correctedValue").typedText(), QStringLiteral("130001"));
  EXPECT_EQ(find<AnswerEditor>("correctionDocument").typedText(), QStringLiteral("abc"));
  const auto& stored = session().answer({core("application.annual_visits"), std::nullopt});
  EXPECT_NE(guapai::core::valueText(stored), "130001") << "nobody has recorded it";

  press(Qt::Key_F8);
  EXPECT_EQ(focusName(), QStringLiteral("correctedValue"));
  press(Qt::Key_Escape);
  EXPECT_FALSE(isShown("correctionForm"));
  leaveAndComeBack();
  EXPECT_FALSE(isShown("correctionForm")) << "it was given up";
  EXPECT_EQ(drafts(), 0);
}

/// The next blank is asked about while the form of the one before holds words.
TEST_F(Aside, GivesWayToNoOtherWhileItHoldsWords) {
  showTab("Application");
  goTo("application.annual_visits");
  press(Qt::Key_G, kChord);
  type(QStringLiteral("130001"));
  for (const auto key : {Qt::Key_G, Qt::Key_B, Qt::Key_Y}) {
    goTo("application.mailing_address");
    window().findChild<MessageBar*>()->clearNotice();
    press(key, kChord);
    EXPECT_TRUE(isShown("correctionForm"));
    EXPECT_FALSE(isShown("markForm"));
    EXPECT_EQ(find<AnswerEditor>("correctedValue").typedText(), QStringLiteral("130001"));
    EXPECT_EQ(focusName(), QStringLiteral("correctedValue"));
    EXPECT_THAT(window().findChild<MessageBar*>()->sentence().toStdString(), testing::HasSubstr("not recorded yet"));
  }
  press(Qt::Key_Escape);
  goTo("application.mailing_address");
  press(Qt::Key_Y, kChord);
  EXPECT_TRUE(isShown("markForm")) << "it was given up on purpose";
}

TEST_F(Aside, KeepsAHalfFilledCorrectionWhenTheProgramEnds) {
  showTab("Application");
  goTo("application.annual_visits");
  press(Qt::Key_G, kChord);
  type(QStringLiteral("130001"));
  window().keepTyped();
  EXPECT_EQ(drafts(), 1);
}

TEST_F(Aside, AsksNothingOfARowThatIsGone) {
  showTab("Information");
  goTo("information.general_practitioners.name");
  type(QStringLiteral("abc"));
  press(Qt::Key_Return);
  const auto place = window().findChild<DistrictPage*>()->casePage().focusedPlace();
  ASSERT_TRUE(place && place->row);
  press(Qt::Key_G, kChord);
  ASSERT_TRUE(isShown("correctionForm"));
  find<AnswerEditor>("correctionDocument").takeFocus();
  type(QStringLiteral("abc"));
  session().removeList(core("information.general_practitioners"));
  EXPECT_FALSE(isShown("correctionForm"));
  leaveAndComeBack();
  EXPECT_FALSE(isShown("correctionForm"));
  EXPECT_EQ(drafts(), 0);
}

TEST_F(Aside, LeavesTheWindowOnALowScreen) {
  window().resize(910, 490);  // 1366x768 at 150 %, without the frame
  showTab("Application");
  goTo("application.mailing_address");
  press(Qt::Key_K, kChord);  // a message, too
  press(Qt::Key_G, kChord);
  ASSERT_TRUE(isShown("correctionForm"));
  QApplication::processEvents();
  EXPECT_LE(window().minimumSizeHint().height(), 490);
  EXPECT_LE(window().height(), 490);
  const auto isInSight = [this](const char* name) {
    auto& blank = find<AnswerEditor>(name);
    return blank.visibleRegion().boundingRect().height() == blank.height();
  };
  EXPECT_TRUE(isInSight("correctedValue"));
  find<AnswerEditor>("correctionPerson").takeFocus();
  QApplication::processEvents();
  EXPECT_TRUE(isInSight("correctionPerson")) << "it is scrolled to";
}

/// A key of the menu that is not to be had.
TEST_F(Marking, SaysWhyAKeyIsNotTaken) {
  const auto said = [this](Qt::Key key) {
    auto& bar = *window().findChild<MessageBar*>();
    bar.clearNotice();
    press(key, kChord);
    EXPECT_TRUE(bar.isVisible());
    EXPECT_EQ(bar.kind(), MessageBar::Kind::Hint);
    return bar.sentence().toStdString();
  };
  showTab("Application");
  goTo("application.annual_visits");
  EXPECT_THAT(said(Qt::Key_J), testing::HasSubstr("No figure is doubted here"));
  EXPECT_THAT(said(Qt::Key_N), testing::HasSubstr("no mark"));
  press(Qt::Key_T, Qt::ControlModifier);
  showTab("Application");
  goTo("application.annual_visits");
  for (const auto key : {Qt::Key_B, Qt::Key_G, Qt::Key_K, Qt::Key_Y})
    EXPECT_THAT(said(key), testing::HasSubstr("Figures are being tried"));
  EXPECT_THAT(said(Qt::Key_A), testing::HasSubstr("evidence"));
}

}  // namespace
}  // namespace guapai::ui
