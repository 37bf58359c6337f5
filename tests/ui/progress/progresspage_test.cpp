#include "progress/progresspage.h"

#include <fstream>

#include <QtGui/QAccessible>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "editors/answereditor.h"
#include "exchange/casereader.h"
#include "support/resources.h"
#include "ui/app/fulldisk.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

/// A case that meets everything, each fact verified.
const char* const kCase =
    R"({"format":"guapai.case/1","center":{"name":"示例进程街道中心","kind":"community","grade":"A"},
  "application":{"applied_on":"2021-09-15"},
  "information":{"open_beds":30},
  "records":{"accidents":[],"insurance_penalties":[],"outsourced_departments":[]},
  "review":{"verified":{"grade":"A","meets_basic_standard":true,"specialty":{"district_level":true,"daily_visits":"42"},
   "resident_population":50000,"annual_visits":120000,"tcm":{"decoction_pieces":320,"prescription_share":"35"},
   "general_practitioner_count":12,"partner_hospitals":1,"two_way_referral":true,"technical_guidance":true,
   "elite_family_doctor_teams":1,"satisfaction":{"patients":"90","contracted_residents":"90","staff":"90"}}}})";

class ProgressPageTest : public testing::Test {
protected:
  ProgressPageTest() {
    const auto file = std::filesystem::path(m_bench.file("case.json").toStdString());
    std::ofstream(file) << kCase;
    const auto district = district::DistrictSession::create(WindowBench::definitions(), library(), m_clock);
    district->importFile(file);
  }

  [[nodiscard]] std::filesystem::path library() { return m_bench.file("district.guapai").toStdString(); }

  void open() {
    m_bench.open(QString::fromStdString(library().string()));
    WindowBench::press(Qt::Key_F, Qt::ControlModifier);
    WindowBench::type(QStringLiteral("进程"));
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_6, Qt::ControlModifier);
    ASSERT_TRUE(m_bench.isShown("progressPage"));
  }
  void openAct(const char* id) {
    const std::string name = std::string("act.") + id;
    m_bench.find<QPushButton>(name.c_str()).setFocus();
    WindowBench::press(Qt::Key_Return);
    ASSERT_EQ(WindowBench::focusName(), QStringLiteral("moveDate"));
  }
  /// And leaves the act undone.
  void typeNote(const char* id, const QString& note) {
    openAct(id);
    m_bench.find<QLineEdit>("moveNote").setFocus();
    WindowBench::type(note);
    WindowBench::press(Qt::Key_Escape);
  }
  /// The button of an act, pressed by key; the form filled by keys: date, person, document, and where the act sets
  /// what is to be put right, until when and what.
  void act(const char* id, const char* date, const char* person = "E", const char* deadline = nullptr,
           const QString& item = {}) {
    openAct(id);
    m_bench.find<QLineEdit>("moveDate").selectAll();
    WindowBench::type(QString::fromLatin1(date));
    WindowBench::press(Qt::Key_Return);
    WindowBench::type(QString::fromLatin1(person));
    WindowBench::press(Qt::Key_Return);
    WindowBench::type(QStringLiteral("2021-7"));
    WindowBench::press(Qt::Key_Return);
    if (deadline != nullptr) {
      ASSERT_EQ(WindowBench::focusName(), QStringLiteral("moveDeadline"));
      WindowBench::type(QString::fromLatin1(deadline));
      WindowBench::press(Qt::Key_Return);
      WindowBench::type(item);
      WindowBench::press(Qt::Key_Return);
    }
    ASSERT_EQ(WindowBench::focusName(), QStringLiteral("moveNote"));
    WindowBench::press(Qt::Key_Return);
  }
  [[nodiscard]] QString stage() { return m_bench.text("progressStage"); }
  [[nodiscard]] std::vector<std::string> offered() {
    std::vector<std::string> names;
    for (const auto* button : m_bench.window().findChildren<QPushButton*>()) {
      if (button->isVisible() && button->objectName().startsWith(QLatin1String("act.")))
        names.push_back(button->objectName().mid(4).toStdString());
    }
    return names;
  }
  void reopen() {
    m_bench.close();
    open();
  }
  /// The cases of the library as it is now: round, stage, since when.
  [[nodiscard]] std::vector<std::string> listed() {
    const auto district = district::DistrictSession::open(WindowBench::definitions(), library(), m_clock);
    std::vector<std::string> lines;
    for (const auto& line : district->ledger().lines())
      lines.push_back(std::to_string(line.head.round) + " " + line.stage + " " +
                      (line.since ? line.since->iso() : std::string()));
    return lines;
  }
  /// How many texts the library keeps that were typed and not taken up, of whichever case.
  [[nodiscard]] std::size_t drafts() {
    const auto district = district::DistrictSession::open(WindowBench::definitions(), library(), m_clock);
    std::size_t count = 0;
    for (const auto& line : district->ledger().lines()) count += district->openCase(line.head.id)->drafts().size();
    return count;
  }
  /// The evaluation of the exported case, read back from its file.
  [[nodiscard]] rules::Evaluation evaluated() {
    const auto district = district::DistrictSession::open(WindowBench::definitions(), library(), m_clock);
    const auto out = std::filesystem::path(m_bench.file("out.json").toStdString());
    district->exportTo(out);
    const auto answers =
        exchange::CaseReader(WindowBench::definitions()->catalogue()).read(support::fileText(out)).answers;
    return rules::evaluate(WindowBench::definitions()->standard(), *answers, std::nullopt, m_clock.today());
  }

  WindowBench m_bench;
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
};

TEST_F(ProgressPageTest, GoesFromTheClaimToThePlaqueByKeysAlone) {
  open();
  EXPECT_EQ(stage(), QStringLiteral("已申请 · 2021年9月15日"));
  EXPECT_THAT(offered(), testing::ElementsAre("received", "supplement", "refused", "withdrawn"));
  act("received", "2021-9-20");
  act("accepted", "2021-10-20");
  EXPECT_TRUE(m_bench.text("outcome").contains(QStringLiteral("达标")));
  act("passed", "2021-10-25");
  EXPECT_EQ(stage(), QStringLiteral("验收合格 · 2021年10月25日"));
  EXPECT_THAT(m_bench.text("sinceAcceptance").toStdString(), HasSubstr("与验收时一致"));
  EXPECT_EQ(m_bench.text("decision"), QStringLiteral("验收合格 · 2021年10月25日"));
  EXPECT_THAT(m_bench.text("overdueDates").toStdString(), HasSubstr("2021年11月10日"));
  reopen();
  EXPECT_EQ(stage(), QStringLiteral("验收合格 · 2021年10月25日"));
  EXPECT_THAT(m_bench.text("caseState").toStdString(), HasSubstr("验收合格"));
  act("plaque", "2021-11-1");
  reopen();
  EXPECT_EQ(stage(), QStringLiteral("已加挂 · 2021年11月1日"));
  m_bench.close();
  EXPECT_THAT(listed(), testing::ElementsAre("1 plaque 2021-11-01"));
  EXPECT_EQ(evaluated().outcome, rules::Outcome::Pass);
  EXPECT_EQ(evaluated().basis, rules::Basis::Verified);
  EXPECT_EQ(evaluated().days.evaluation, core::Date(2021, 10, 20));
}

TEST_F(ProgressPageTest, SaysHowTheWayBegins) {
  open();
  EXPECT_FALSE(m_bench.isShown("startOfWay")) << "the application is dated";
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  m_bench.find<AnswerEditor>("application.applied_on").takeFocus();
  WindowBench::press(Qt::Key_Delete);
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("startOfWay"));
}

TEST_F(ProgressPageTest, SaysAtThePlaceWhyAMoveCannotBe) {
  open();
  act("received", "2021-9-1");
  EXPECT_THAT(m_bench.text("moveTrouble").toStdString(), HasSubstr("2021年9月15日"));
  WindowBench::press(Qt::Key_Escape);
  EXPECT_EQ(stage(), QStringLiteral("已申请 · 2021年9月15日"));
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("act.received"));
  act("received", "soon");
  EXPECT_FALSE(m_bench.text("moveTrouble").isEmpty());
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("moveDate")) << "the cursor is in the blank that is to blame";
  WindowBench::type(QStringLiteral("2021-9-20"));
  EXPECT_FALSE(m_bench.isShown("moveTrouble")) << "its cause is being mended";
}

TEST_F(ProgressPageTest, AsksWhoAndForOfficialDocumentsWhichNumber) {
  open();
  openAct("refused");
  WindowBench::press(Qt::Key_Return);
  for (int blank = 0; blank < 3; ++blank) WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("movePerson"));
  WindowBench::type(QStringLiteral("示例经办人"));
  for (int blank = 0; blank < 3; ++blank) WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("moveDocument"));
  EXPECT_THAT(m_bench.text("moveTrouble").toStdString(), HasSubstr("文号"));
  WindowBench::type(QStringLiteral("2021-7"));
  for (int blank = 0; blank < 2; ++blank) WindowBench::press(Qt::Key_Return);
  EXPECT_TRUE(stage().startsWith(QStringLiteral("不予受理")));
  m_bench.find<QPushButton>("takeBack").setFocus();
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(m_bench.find<QLineEdit>("movePerson").text(), QStringLiteral("示例经办人")) << "offered again";
}

TEST_F(ProgressPageTest, KeepsWhatWasTypedForAnActThatWasNotDone) {
  open();
  openAct("refused");
  m_bench.find<QLineEdit>("moveNote").setFocus();
  WindowBench::type(QStringLiteral("材料不全"));
  EXPECT_EQ(m_bench.text("savedAt"), QStringLiteral("Something typed is not saved"));
  WindowBench::press(Qt::Key_Escape);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("act.refused")) << "where the form was opened";
  EXPECT_TRUE(m_bench.text("unfinishedMoves").contains(QStringLiteral("不予受理")));
  openAct("received");
  EXPECT_TRUE(m_bench.find<QLineEdit>("moveNote").text().isEmpty()) << "of another act";
  WindowBench::press(Qt::Key_Escape);
  m_bench.close();
  open();
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("moveDate")) << "it is there again after a restart";
  EXPECT_EQ(m_bench.find<QLineEdit>("moveNote").text(), QStringLiteral("材料不全"));
  EXPECT_TRUE(m_bench.isShown("messageSentence")) << "what was not done is told of";
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_FALSE(m_bench.isShown("messageSentence")) << "of the case that was left";
  m_bench.close();
  open();
  WindowBench::press(Qt::Key_Escape);
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  WindowBench::press(Qt::Key_F8);
  EXPECT_EQ(m_bench.find<QLineEdit>("moveNote").text(), QStringLiteral("材料不全")) << "a loose end leads to it";
  QTest::mouseClick(&m_bench.find<QPushButton>("leaveMove"), Qt::LeftButton);
  EXPECT_FALSE(m_bench.isShown("unfinishedMoves"));
  m_bench.close();
  open();
  openAct("refused");
  EXPECT_TRUE(m_bench.find<QLineEdit>("moveNote").text().isEmpty()) << "it was thrown away";
}

TEST_F(ProgressPageTest, KeepsWhatAScreenReaderSets) {
  open();
  openAct("refused");
  EXPECT_EQ(m_bench.text("savedAt").indexOf(QStringLiteral("not saved")), -1) << "nobody has set anything";
  QAccessible::queryAccessibleInterface(&m_bench.find<QLineEdit>("moveNote"))
      ->editableTextInterface()
      ->insertText(0, QStringLiteral("材料不全"));
  EXPECT_EQ(m_bench.text("savedAt"), QStringLiteral("Something typed is not saved"));
  m_bench.close();
  open();
  EXPECT_EQ(m_bench.find<QLineEdit>("moveNote").text(), QStringLiteral("材料不全"));
}

TEST_F(ProgressPageTest, KeepsOfAnActOnlyWhatWasTypedAndOffersTheRestAnew) {
  open();
  typeNote("withdrawn", QStringLiteral("机构来函"));
  act("received", "2021-9-20", "E");
  openAct("withdrawn");
  EXPECT_EQ(m_bench.find<QLineEdit>("moveNote").text(), QStringLiteral("机构来函"));
  EXPECT_EQ(m_bench.find<QLineEdit>("movePerson").text(), QStringLiteral("E")) << "who acts is not who acted then";
  m_bench.find<QLineEdit>("moveNote").selectAll();
  m_bench.find<QLineEdit>("moveNote").setFocus();
  WindowBench::press(Qt::Key_Delete);
  EXPECT_EQ(m_bench.text("savedAt").indexOf(QStringLiteral("not saved")), -1) << "nothing but what was offered";
}

TEST_F(ProgressPageTest, HasWhatWasTypedAgainWhenTheActCanBeDoneAgain) {
  open();
  act("received", "2021-9-20");
  typeNote("accepted", QStringLiteral("请示例专家同去"));
  EXPECT_EQ(m_bench.text("savedAt"), QStringLiteral("Something typed is not saved"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.isShown("unfinishedMoves"));
  EXPECT_NE(m_bench.text("savedAt"), QStringLiteral("Something typed is not saved")) << "nothing leads to it";
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_TRUE(m_bench.text("unfinishedMoves").contains(QStringLiteral("登记现场验收")));
  EXPECT_EQ(m_bench.text("savedAt"), QStringLiteral("Something typed is not saved"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  reopen();
  EXPECT_FALSE(m_bench.isShown("messageSentence")) << "no blank has it";
  act("received", "2021-9-20");
  openAct("accepted");
  EXPECT_EQ(m_bench.find<QLineEdit>("moveNote").text(), QStringLiteral("请示例专家同去"));
}

TEST_F(ProgressPageTest, DropsWhatWasTypedForActsThatAStepLeavesBehind) {
  open();
  typeNote("refused", QStringLiteral("材料不全"));
  typeNote("withdrawn", QStringLiteral("机构来函"));
  act("received", "2021-9-20");
  openAct("withdrawn");
  EXPECT_EQ(m_bench.find<QLineEdit>("moveNote").text(), QStringLiteral("机构来函")) << "it can still be done";
  QTest::mouseClick(&m_bench.find<QPushButton>("leaveMove"), Qt::LeftButton);
  m_bench.close();
  EXPECT_EQ(drafts(), 0U);
}

TEST_F(ProgressPageTest, LeavesNothingTypedInARoundThatIsOver) {
  open();
  act("refused", "2021-9-20");
  m_bench.find<QPushButton>("takeBack").click();
  WindowBench::type(QStringLiteral("登记错了机构"));
  WindowBench::press(Qt::Key_Escape);
  m_bench.find<QPushButton>("newRound").click();
  m_bench.find<QPushButton>("makeMove").click();
  ASSERT_TRUE(QTest::qWaitFor([this] { return m_bench.text("caseState").contains(QStringLiteral("第2次")); }));
  m_bench.close();
  EXPECT_EQ(drafts(), 0U);
}

TEST_F(ProgressPageTest, OffersTheReasonForTakingOneStepBackForNoOther) {
  open();
  act("received", "2021-9-20");
  act("accepted", "2021-10-10");
  const auto reason = [this] {
    m_bench.find<QPushButton>("takeBack").click();
    return m_bench.find<QLineEdit>("moveReason").text();
  };
  EXPECT_TRUE(reason().isEmpty());
  WindowBench::type(QStringLiteral("日期登记错了"));
  WindowBench::press(Qt::Key_Escape);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("takeBack"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(reason().isEmpty()) << "of the step before";
  WindowBench::press(Qt::Key_Escape);
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(reason(), QStringLiteral("日期登记错了"));
  reopen();
  EXPECT_EQ(m_bench.find<QLineEdit>("moveReason").text(), QStringLiteral("日期登记错了"));
  WindowBench::press(Qt::Key_Escape);
  act("passed", "2021-10-25");
  EXPECT_FALSE(m_bench.isShown("unfinishedMoves"));
  EXPECT_TRUE(reason().isEmpty()) << "of the step after";
}

TEST_F(ProgressPageTest, IsMadeAnewOnlyWhereItIsSeen) {
  open();
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  const auto* const stage = m_bench.window().findChild<QLabel*>(QStringLiteral("progressStage"));
  m_bench.find<AnswerEditor>("application.applied_on").takeFocus();
  WindowBench::type(QStringLiteral("2021-9-16"));
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(stage->text(), QStringLiteral("已申请 · 2021年9月15日")) << "nobody looks at it";
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  EXPECT_EQ(stage->text(), QStringLiteral("已申请 · 2021年9月16日"));
}

TEST_F(ProgressPageTest, MakesNoMoveWhileFiguresAreTried) {
  open();
  WindowBench::press(Qt::Key_5, Qt::ControlModifier);
  m_bench.find<QPushButton>("whatIf").click();
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.find<QPushButton>("act.received").isEnabled());
  EXPECT_TRUE(m_bench.isShown("noMovesWhileTrying"));
  m_bench.find<QPushButton>("whatIfDiscard").click();
  EXPECT_TRUE(m_bench.find<QPushButton>("act.received").isEnabled());
  EXPECT_FALSE(m_bench.isShown("noMovesWhileTrying"));
}

TEST_F(ProgressPageTest, DropsARefusalWhenItsCauseIsGone) {
  open();
  act("received", "2021-9-20");
  act("accepted", "2021-10-10");
  WindowBench::press(Qt::Key_5, Qt::ControlModifier);
  auto& teams = m_bench.find<AnswerEditor>("review.verified.elite_family_doctor_teams");
  const auto keyIn = [&teams](const char* figure) {
    teams.takeFocus();
    WindowBench::type(QString::fromLatin1(figure));
    WindowBench::press(Qt::Key_Tab);
  };
  keyIn("0");
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  openAct("passed");
  EXPECT_THAT(m_bench.text("moveWarning").toStdString(), HasSubstr("第8项"));
  WindowBench::press(Qt::Key_Escape);
  act("passed", "2021-10-12");
  EXPECT_THAT(m_bench.text("moveTrouble").toStdString(), HasSubstr("第8项"));
  WindowBench::press(Qt::Key_5, Qt::ControlModifier);
  keyIn("1");
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("moveForm"));
  EXPECT_FALSE(m_bench.isShown("moveTrouble"));
  EXPECT_FALSE(m_bench.isShown("moveWarning"));
}

TEST_F(ProgressPageTest, LeavesInSightThatAnActWasNotStoredWhenSomethingElseIs) {
  open();
  {
    const FullDisk full;
    act("received", "2021-9-20");
    EXPECT_EQ(m_bench.text("moveTrouble"), QStringLiteral("This was not stored."));
  }
  WindowBench::press(Qt::Key_5, Qt::ControlModifier);
  m_bench.find<AnswerEditor>("review.verified.elite_family_doctor_teams").takeFocus();
  WindowBench::type(QStringLiteral("2"));
  WindowBench::press(Qt::Key_Tab);
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  EXPECT_EQ(m_bench.text("moveTrouble"), QStringLiteral("This was not stored."));
  m_bench.find<QPushButton>("makeMove").click();
  EXPECT_FALSE(m_bench.isShown("moveTrouble"));
  EXPECT_FALSE(m_bench.isShown("moveForm"));
}

TEST_F(ProgressPageTest, SaysWhatIsBlankOfTheFormThatIsHandedIn) {
  open();
  for (const auto& [id, date] : std::vector<std::pair<const char*, const char*>>{
           {"received", "2021-9-20"}, {"accepted", "2021-10-10"}, {"passed", "2021-10-12"}, {"plaque", "2021-10-20"}})
    act(id, date);
  openAct("reported");
  EXPECT_THAT(m_bench.text("moveWarning").toStdString(), HasSubstr("处空白"));
  WindowBench::press(Qt::Key_Escape);
  act("reported", "2021-11-1");
  EXPECT_EQ(stage(), QStringLiteral("已报备 · 2021年11月1日"));
}

TEST_F(ProgressPageTest, UndoesAnActInOneStep) {
  open();
  act("received", "2021-9-20");
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("progressPage")) << "what is undone is shown";
  EXPECT_EQ(m_bench.text("messageSentence"), QStringLiteral("Undone: 受理"));
  EXPECT_EQ(stage(), QStringLiteral("已申请 · 2021年9月15日"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(stage(), QStringLiteral("已受理 · 2021年9月20日"));
  act("accepted", "2021-10-20");
  WindowBench::press(Qt::Key_3, Qt::ControlModifier);
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("progressPage")) << "not where the date stands that it wrote besides";
  EXPECT_EQ(m_bench.text("messageSentence"), QStringLiteral("Undone: 登记现场验收"));
}

TEST_F(ProgressPageTest, TakesAWrongStepBackWithAReason) {
  open();
  act("received", "2021-9-20");
  QTest::mouseClick(&m_bench.find<QPushButton>("takeBack"), Qt::LeftButton);
  WindowBench::press(Qt::Key_Return);
  WindowBench::press(Qt::Key_Return);
  EXPECT_FALSE(m_bench.text("moveTrouble").isEmpty()) << "a reason is asked for";
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("moveReason"));
  WindowBench::type(QStringLiteral("登记错了机构"));
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("movePerson"));
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(stage(), QStringLiteral("已申请 · 2021年9月15日"));
  reopen();
  bool told = false;
  for (const auto* label : m_bench.find<QWidget>("way").findChildren<QLabel*>())
    told = told || label->text().contains(QStringLiteral("登记错了机构"));
  EXPECT_TRUE(told);
}

TEST_F(ProgressPageTest, PassesAfterARectificationWithASecondAcceptance) {
  open();
  act("received", "2021-9-20");
  act("accepted", "2021-10-10");
  act("rectification", "2021-10-12", "E", "2021-12-10", QStringLiteral("补齐中药饮片"));
  EXPECT_EQ(stage(), QStringLiteral("限期整改 · 2021年10月12日"));
  EXPECT_THAT(m_bench.text("dueDates").toStdString(), HasSubstr("2021年12月10日"));
  // Tab walks from what can be done into the list.
  m_bench.find<QPushButton>("takeBack").setFocus();
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(&m_bench.find<AnswerEditor>("progress.rectification.item#1"), QApplication::focusWidget()->parentWidget());
  m_bench.find<QCheckBox>("progress.rectification:finished").click();  // the act has said that these are all
  m_bench.find<AnswerEditor>("progress.rectification.item#2").takeFocus();
  WindowBench::type(QStringLiteral("增配医生"));
  WindowBench::press(Qt::Key_Tab);
  EXPECT_EQ(core::valueText(m_bench.find<AnswerEditor>("progress.rectification.set_by#2").value()), "district")
      << "the stage tells it";
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  reopen();
  EXPECT_THAT(m_bench.text("dueDates").toStdString(), HasSubstr("补齐中药饮片"));
  act("accepted", "2021-11-10");
  m_bench.find<AnswerEditor>("progress.rectification.result#1").takeFocus();
  WindowBench::press(Qt::Key_1);  // 已整改
  act("passed", "2021-11-12");
  reopen();
  EXPECT_EQ(stage(), QStringLiteral("验收合格 · 2021年11月12日"));
  EXPECT_EQ(m_bench.window().findChildren<QLabel*>(QStringLiteral("acceptance")).size(), 2);
}

TEST_F(ProgressPageTest, NeverChangesADecisionWhenAFigureIsMendedLater) {
  open();
  act("received", "2021-9-20");
  act("accepted", "2021-10-10");
  act("passed", "2021-10-12");
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  auto& address = m_bench.find<QWidget>("information.address");
  address.findChildren<QWidget*>().constFirst()->setFocus();
  WindowBench::type(QStringLiteral("示例路1号"));
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  EXPECT_THAT(m_bench.text("sinceAcceptance").toStdString(), HasSubstr("与验收时不一致"));
  EXPECT_THAT(m_bench.text("sinceAcceptance").toStdString(), HasSubstr("机构地址"));
  EXPECT_THAT(m_bench.text("acceptance").toStdString(), HasSubstr("验收合格"));
}

TEST_F(ProgressPageTest, OpensANewRoundAfterTheCityHasRevoked) {
  open();
  for (const auto& [id, date] : std::vector<std::pair<const char*, const char*>>{{"received", "2021-9-20"},
                                                                                 {"accepted", "2021-10-10"},
                                                                                 {"passed", "2021-10-12"},
                                                                                 {"plaque", "2021-10-20"},
                                                                                 {"reported", "2021-11-1"},
                                                                                 {"reviewed", "2021-11-5"}})
    act(id, date);
  act("city_rectification", "2021-11-6", "E", "2021-11-19", QStringLiteral("消防"));
  act("revoked", "2021-11-20");
  EXPECT_EQ(stage(), QStringLiteral("取消资格 · 2021年11月20日"));
  reopen();
  m_bench.find<QPushButton>("newRound").setFocus();
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("makeMove")) << "it is said first what it does";
  EXPECT_TRUE(m_bench.text("caseState").contains(QStringLiteral("第1次")));
  WindowBench::press(Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([this] { return m_bench.text("caseState").contains(QStringLiteral("第2次")); }));
  EXPECT_EQ(stage(), QStringLiteral("录入"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.text("caseState").contains(QStringLiteral("第1次"))) << "opening a round is undone, too";
  EXPECT_TRUE(m_bench.isShown("newRound"));
  EXPECT_FALSE(m_bench.isShown("readOnlyRound"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_TRUE(m_bench.text("caseState").contains(QStringLiteral("第2次")));
  WindowBench::press(Qt::Key_PageUp, Qt::ControlModifier);
  ASSERT_TRUE(m_bench.text("caseState").contains(QStringLiteral("第1次")));
  EXPECT_TRUE(m_bench.text("caseState").contains(QStringLiteral("只供查阅")));
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("readOnlyRound"));
  EXPECT_THAT(offered(), testing::IsEmpty());
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.find<QWidget>("application.phone").isEnabled());
  WindowBench::press(Qt::Key_1);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("This round is kept as it was"));
  for (const Qt::Key key : {Qt::Key_Z, Qt::Key_T, Qt::Key_Return}) {
    WindowBench::press(key, Qt::ControlModifier);
    EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr(": This round is kept as it was")) << key;
  }
  m_bench.close();
  EXPECT_THAT(listed(), testing::ElementsAre("1 revoked 2021-11-20", "2 entry "));
}

struct End {
  const char* name;
  std::vector<const char*> acts;  ///< one a day from 20 September on
  const char* stage;
  const char* decision;  ///< null where the commission decided nothing
  std::vector<std::string> offered;
};

void PrintTo(const End& end, std::ostream* out) {
  *out << end.name;
}

class EveryEnd : public ProgressPageTest, public testing::WithParamInterface<End> {};

TEST_P(EveryEnd, IsReachedByKeysAndSurvivesARestart) {
  open();
  int day = 20;
  for (const char* id : GetParam().acts) {
    const std::string on = "2021-9-" + std::to_string(day++);
    const bool sets = std::string_view(id).ends_with("rectification");
    act(id, on.c_str(), "E", sets ? "2021-12-1" : nullptr, QStringLiteral("消防"));
    ASSERT_FALSE(m_bench.isShown("moveForm")) << id;
    if (sets) {
      m_bench.find<AnswerEditor>("progress.rectification.result#1").takeFocus();
      WindowBench::press(Qt::Key_1);
    }
  }
  reopen();
  EXPECT_TRUE(stage().startsWith(QString::fromUtf8(GetParam().stage))) << stage().toStdString();
  EXPECT_EQ(offered(), GetParam().offered);
  EXPECT_EQ(m_bench.isShown("newRound"), GetParam().offered.empty());
  EXPECT_EQ(m_bench.isShown("decision"), GetParam().decision != nullptr);
  if (GetParam().decision == nullptr) return;
  EXPECT_TRUE(m_bench.text("decision").startsWith(QString::fromUtf8(GetParam().decision)));
}

INSTANTIATE_TEST_SUITE_P(
    OfACase, EveryEnd,
    testing::Values(End{"Refused", {"refused"}, "不予受理", nullptr, {}},
                    End{"WithdrawnAfterASupplement", {"supplement", "received", "withdrawn"}, "已撤回", nullptr, {}},
                    End{"Supplement", {"supplement"}, "待补正", nullptr, {"received", "refused", "withdrawn"}},
                    End{"Failed", {"received", "accepted", "failed"}, "验收不合格", "验收不合格", {}},
                    End{"FailedAfterRectification",
                        {"received", "accepted", "rectification", "failed"},
                        "验收不合格",
                        "验收不合格",
                        {}},
                    End{"PassedAfterRectification",
                        {"received", "accepted", "rectification", "accepted", "passed"},
                        "验收合格",
                        "验收合格",
                        {"plaque"}},
                    End{"Confirmed",
                        {"received", "accepted", "passed", "plaque", "reported", "reviewed", "confirmed"},
                        "复核通过",
                        "验收合格",
                        {"reviewed"}},
                    End{"ConfirmedAfterTheCitysRectification",
                        {"received", "accepted", "passed", "plaque", "reported", "reviewed", "city_rectification",
                         "confirmed"},
                        "复核通过",
                        "验收合格",
                        {"reviewed"}}),
    [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace guapai::ui
