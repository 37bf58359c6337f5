#include "app/mainwindow.h"

#include <fstream>
#include <map>

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"
#include "editors/answereditor.h"
#include "entry/formpage.h"
#include "entry/formview.h"
#include "ledger/ledgerpage.h"
#include "ledger/ledgerview.h"
#include "shell/messagebar.h"
#include "shell/sentences.h"
#include "support/ink.h"
#include "support/pictures.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

const char* const kVisits = "application.annual_visits";

class Window : public testing::Test {
protected:
  /// Opens the sample district and the center whose name holds these words.
  void openCenter(const QString& words) {
    m_bench.open(m_library);
    WindowBench::press(Qt::Key_F, Qt::ControlModifier);
    WindowBench::type(words);
    WindowBench::press(Qt::Key_Return);
    WindowBench::press(Qt::Key_Return);
    ASSERT_TRUE(m_bench.text("centerName").contains(words)) << qUtf8Printable(m_bench.text("centerName"));
  }
  /// Goes to the blank by key alone: Enter, blank after blank.
  static void walkTo(const char* field) {
    for (int step = 0; step < 60 && WindowBench::focusName() != QLatin1String(field); ++step)
      WindowBench::press(Qt::Key_Return);
    ASSERT_EQ(WindowBench::focusName(), QLatin1String(field));
  }
  QString typed(const char* field) { return m_bench.find<QWidget>(field).findChild<QLineEdit*>()->text(); }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
  core::FixedClock m_clock{core::Date(2021, 11, 22)};
};

/// So what is typed counts for each command (DistrictPage::commit), whoever connects it and when.
TEST(WindowCommands, TellOfThemselvesBeforeTheyAreCarriedOut) {
  QMainWindow window;
  Actions actions(&window);
  actions.addPage(QStringLiteral("page"));
  QAction* const command = actions.pages.back();
  QStringList heard;
  QObject::connect(command, &QAction::triggered, &window, [&heard] { heard.append(QStringLiteral("done")); });
  QObject::connect(&actions, &Actions::aboutToAct, &window, [&heard] { heard.append(QStringLiteral("told")); });
  command->setEnabled(true);
  command->trigger();
  EXPECT_EQ(heard, (QStringList{QStringLiteral("told"), QStringLiteral("done")}));
}

TEST(WindowCommands, SayWhyTheirKeysDoNothing) {
  QMainWindow window;
  Actions actions(&window);
  const auto refusal = [&actions](Qt::Key key) {
    return actions.refusalOf(QKeyEvent(QEvent::KeyPress, key, Qt::ControlModifier)).toStdString();
  };
  for (const Qt::Key key : {Qt::Key_N, Qt::Key_I, Qt::Key_P, Qt::Key_T, Qt::Key_Z, Qt::Key_PageDown})
    EXPECT_THAT(refusal(key), HasSubstr("open a library")) << key;
  actions.setLibraryOpen(true, false);
  for (const Qt::Key key : {Qt::Key_N, Qt::Key_I}) EXPECT_THAT(refusal(key), HasSubstr("library can only be read"));
  for (const Qt::Key key : {Qt::Key_P, Qt::Key_T, Qt::Key_Z, Qt::Key_Y, Qt::Key_Return})
    EXPECT_THAT(refusal(key), HasSubstr("open a center")) << key;
  actions.setCenterOpen(true);
  for (const Qt::Key key : {Qt::Key_P, Qt::Key_T}) EXPECT_EQ(refusal(key), "") << key;
  actions.setLibraryOpen(true, true);
  for (const Qt::Key key : {Qt::Key_N, Qt::Key_I}) EXPECT_EQ(refusal(key), "") << key;
}

TEST_F(Window, SaysWhyItUndoesNothingOutsideOfTheForm) {
  openCenter(QStringLiteral("示例十街道"));
  m_bench.window().findChild<DistrictPage*>()->ledger().view().setFocus();
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("nothing to undo"));
  WindowBench::press(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("nothing to do again"));
}

TEST_F(Window, LeadsFindingsToTheDeskWhileItIsShown) {
  openCenter(QStringLiteral("示例三街道"));
  m_bench.showTab("Verification");
  WindowBench::press(Qt::Key_F8);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("review.verified.annual_visits"));
}

/// A page is many widgets. What its blanks are called is known before it is made, and is the same when it is there.
TEST_F(Window, NamesBlanksWithoutMakingTheirPages) {
  openCenter(QStringLiteral("示例二"));
  auto& forms = m_bench.find<CasePage>("casePage");
  const auto made = forms.findChildren<FormView*>().size();
  std::map<core::FieldId, QString> names;
  for (const core::Field& field : WindowBench::definitions()->catalogue().fields())
    names[field.id] = forms.nameOf({.field = field.id, .row = std::nullopt});
  EXPECT_EQ(forms.findChildren<FormView*>().size(), made);
  const QStringList tabs = forms.tabNames();
  for (int tab = 0; tab < tabs.size(); ++tab) forms.showTab(tab);
  std::map<core::FieldId, QString> tabOf;
  for (const QString& tab : tabs)
    for (const FormView* const view : forms.findChildren<FormView*>())
      for (const auto& [field, name] : names)
        if (view->accessibleName() == tab && view->holds(field)) tabOf.emplace(field, tab);
  EXPECT_GT(tabOf.size(), 100U);
  for (const auto& [field, tab] : tabOf)
    EXPECT_TRUE(names[field].startsWith(tab + u' ')) << names[field].toStdString() << " on " << tab.toStdString();
}

TEST_F(Window, StaysWithTheTwoReviewersWhenAFindingThatWasTakenOverIsUndone) {
  openCenter(QStringLiteral("示例三街道"));
  WindowBench::press(Qt::Key_0, Qt::AltModifier);
  m_bench.find<AnswerEditor>("worksheets.reviewers.first.verified.annual_visits").takeFocus();
  WindowBench::type(QStringLiteral("100000"));
  WindowBench::press(Qt::Key_Return);
  m_bench.find<QWidget>("annual_visits:adopt").setFocus();
  WindowBench::press(Qt::Key_Space);
  EXPECT_FALSE(m_bench.isShown("annual_visits:adopt"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("annual_visits:adopt"));
  EXPECT_TRUE(m_bench.isShown("reviewers"));
}

/// Whoever follows the session asks the one that he knows until he hears of the next.
TEST_F(Window, KeepsTheCenterBeforeUntilEverybodyHasHeardOfTheNext) {
  m_bench.open(m_library);
  WindowBench::press(Qt::Key_Down);
  WindowBench::press(Qt::Key_Return);
  auto& page = *m_bench.window().findChild<DistrictPage*>();
  std::vector<std::string> order;
  QObject::connect(&page, &DistrictPage::sessionChanged, [&order] { order.emplace_back("heard"); });
  const auto goes = [&order, &page] {
    QObject::connect(page.session(), &QObject::destroyed, [&order] { order.emplace_back("gone"); });
  };
  goes();
  WindowBench::press(Qt::Key_PageDown, Qt::ControlModifier);
  goes();
  ASSERT_TRUE(page.closeCase());
  EXPECT_THAT(order, testing::ElementsAre("heard", "gone", "heard", "gone"));
}

TEST_F(Window, BeginsWithAWelcomeWhereThereIsNoLibrary) {
  m_bench.open();
  EXPECT_TRUE(m_bench.isShown("welcomePage"));
  m_bench.dialogs.file = m_bench.file("new.guapai");
  WindowBench::press(Qt::Key_Space);
  EXPECT_TRUE(QFile::exists(m_bench.dialogs.file));
  EXPECT_TRUE(m_bench.isShown("emptyLibraryPage"));
}

TEST_F(Window, NeverStartsALibraryAnewInSilence) {
  m_bench.open();
  m_bench.dialogs.file = m_library;
  WindowBench::press(Qt::Key_Space);
  EXPECT_TRUE(m_bench.isShown("messageBar"));
  EXPECT_TRUE(m_bench.isShown("welcomePage"));
}

TEST_F(Window, TakesACenterFromItsNameToItsForm) {
  m_bench.open();
  m_bench.dialogs.file = m_bench.file("new.guapai");
  WindowBench::press(Qt::Key_Space);
  WindowBench::press(Qt::Key_N, Qt::ControlModifier);
  WindowBench::activate(m_bench.find<QDialog>("newCenterDialog"));
  WindowBench::type(QStringLiteral("示例街道社区卫生服务中心"));
  for (int blank = 0; blank < 3; ++blank) WindowBench::press(Qt::Key_Return);
  WindowBench::activate(m_bench.window());
  EXPECT_EQ(m_bench.text("centerName"), QStringLiteral("示例街道社区卫生服务中心"));
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.institution_name"));
}

TEST_F(Window, ShowsADateAsThePaperDoesOnceItIsLeft) {
  openCenter(QStringLiteral("示例十一街道"));
  const char* const grade = "application.grade_a_awarded_on";
  walkTo(grade);
  WindowBench::type(QStringLiteral("2020.12"));
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(typed(grade), QStringLiteral("2020年12月"));
}

TEST_F(Window, IsWholeOnItsScreenWithItsFrame) {
  MainWindow first(WindowBench::definitions(), m_clock,
                   {m_bench.dialogs, m_bench.printers, m_bench.preferences(), m_bench.keyring});
  const QSize screen = first.screen()->availableSize();
  EXPECT_LT(first.width(), screen.width());
  EXPECT_LT(first.height(), screen.height()) << "a frame has room";
  first.showOnScreen();
  EXPECT_TRUE(first.isMaximized()) << "at the first start a small screen is all its";
  first.setWindowState(Qt::WindowNoState);
  first.resize(2 * screen);
  first.close();
  MainWindow second(WindowBench::definitions(), m_clock,
                    {m_bench.dialogs, m_bench.printers, m_bench.preferences(), m_bench.keyring});
  second.showOnScreen();
  EXPECT_FALSE(second.isMaximized());
  EXPECT_LT(second.width(), screen.width());
  EXPECT_LT(second.height(), screen.height());
}

TEST_F(Window, CountsANewCenterThatASearchHidesAndSaysSo) {
  openCenter(QStringLiteral("示例十街道"));
  EXPECT_EQ(m_bench.text("ledgerCount"), QStringLiteral("1 of 11 centers"));
  EXPECT_FALSE(m_bench.isShown("hiddenCenter"));
  WindowBench::press(Qt::Key_N, Qt::ControlModifier);
  WindowBench::activate(m_bench.find<QDialog>("newCenterDialog"));
  WindowBench::type(QStringLiteral("示例新设社区卫生服务中心"));
  for (int blank = 0; blank < 3; ++blank) WindowBench::press(Qt::Key_Return);
  WindowBench::activate(m_bench.window());
  EXPECT_EQ(m_bench.text("ledgerCount"), QStringLiteral("1 of 12 centers"));
  EXPECT_EQ(m_bench.text("hiddenCenter"), QStringLiteral("Not among what is searched: 示例新设社区卫生服务中心"));
  m_bench.find<QLineEdit>("ledgerSearch").clear();
  EXPECT_FALSE(m_bench.isShown("hiddenCenter"));
}

TEST_F(Window, KeepsWhatIsTypedWhenItIsClosed) {
  openCenter(QStringLiteral("示例十街道"));
  walkTo(kVisits);
  WindowBench::type(QStringLiteral("88888"));
  m_bench.close();
  m_bench.open(m_library);
  EXPECT_TRUE(m_bench.text("centerName").contains(QStringLiteral("示例十街道")));
  EXPECT_EQ(typed(kVisits), QStringLiteral("88888"));
}

TEST_F(Window, SaysThatEverythingIsSaved) {
  openCenter(QStringLiteral("示例十街道"));
  walkTo(kVisits);
  WindowBench::type(QStringLiteral("77777"));
  WindowBench::press(Qt::Key_S, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("messageBar"));
  EXPECT_THAT(m_bench.text("savedAt").toStdString(), HasSubstr("Saved "));
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
}

TEST_F(Window, KeepsTheRoomOfTheLineAboutSaving) {
  openCenter(QStringLiteral("示例十街道"));
  auto& line = m_bench.find<QLabel>("savedAt");
  const QRect before = line.geometry();
  const QString text = line.text();
  walkTo(kVisits);
  WindowBench::type(QStringLiteral("77777"));
  WindowBench::press(Qt::Key_S, Qt::ControlModifier);
  EXPECT_NE(line.text(), text);
  EXPECT_EQ(line.geometry(), before);
}

TEST_F(Window, UndoesAndRedoesByKey) {
  openCenter(QStringLiteral("示例十街道"));
  walkTo(kVisits);
  const QString before = typed(kVisits);
  WindowBench::type(QStringLiteral("66666"));
  WindowBench::press(Qt::Key_Return);
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(typed(kVisits), before);
  WindowBench::press(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_EQ(typed(kVisits), QStringLiteral("66666"));
}

TEST_F(Window, HasTheNameThatItsCenterHasNow) {
  openCenter(QStringLiteral("示例十街道"));
  const std::string before = m_bench.window().windowTitle().toStdString();
  m_bench.showTab("Register");
  m_bench.find<AnswerEditor>("center.name").takeFocus();
  WindowBench::type(QStringLiteral("示例更名社区卫生服务中心"));
  WindowBench::press(Qt::Key_Tab);
  EXPECT_THAT(m_bench.window().windowTitle().toStdString(), HasSubstr("示例更名社区卫生服务中心"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(m_bench.window().windowTitle().toStdString(), before);
}

TEST_F(Window, TakesUpTheOpenEditorWhenTheTabIsSwitched) {
  openCenter(QStringLiteral("示例十街道"));
  walkTo(kVisits);
  WindowBench::type(QStringLiteral("55555"));
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("information.institution_name"));
  EXPECT_THAT(m_bench.text("savedAt").toStdString(), HasSubstr("Saved "));
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  EXPECT_EQ(typed(kVisits), QStringLiteral("55555"));
}

TEST_F(Window, LeadsToWhatDecidesTheNextUnmetFinding) {
  openCenter(QStringLiteral("示例九街道"));
  WindowBench::press(Qt::Key_F8);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.satisfaction.patients"));
  WindowBench::press(Qt::Key_F8);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.satisfaction.contracted_residents"));
}

TEST_F(Window, LeadsFirstToWhatIsNotSaved) {
  openCenter(QStringLiteral("示例九街道"));
  walkTo(kVisits);
  WindowBench::type(QStringLiteral("12x"));
  WindowBench::press(Qt::Key_Return);
  WindowBench::press(Qt::Key_F8);
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  WindowBench::press(Qt::Key_F8);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.satisfaction.patients"));
  WindowBench::press(Qt::Key_F8, Qt::ShiftModifier);
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  WindowBench::press(Qt::Key_Return);
  WindowBench::press(Qt::Key_Return, Qt::ShiftModifier);
  WindowBench::press(Qt::Key_F8);
  EXPECT_NE(WindowBench::focusName(), QLatin1String(kVisits));
}

TEST_F(Window, LeadsToWhatIsOpenAfterWhatIsNotMet) {
  openCenter(QStringLiteral("示例四街道"));
  WindowBench::press(Qt::Key_F8);
  const QString first = WindowBench::focusName();
  WindowBench::press(Qt::Key_F8);
  EXPECT_NE(WindowBench::focusName(), first);
  WindowBench::press(Qt::Key_F8, Qt::ShiftModifier);
  EXPECT_EQ(WindowBench::focusName(), first);
}

TEST_F(Window, GoesToTheNextCenterAndBack) {
  m_bench.open(m_library);
  WindowBench::press(Qt::Key_Down);
  WindowBench::press(Qt::Key_Return);
  const QString first = m_bench.text("centerName");
  WindowBench::press(Qt::Key_PageDown, Qt::ControlModifier);
  EXPECT_NE(m_bench.text("centerName"), first);
  WindowBench::press(Qt::Key_PageUp, Qt::ControlModifier);
  EXPECT_EQ(m_bench.text("centerName"), first);
}

TEST_F(Window, StaysAtAFigureFromCenterToCenter) {
  openCenter(QStringLiteral("示例八街道"));
  WindowBench::press(Qt::Key_F, Qt::ControlModifier);
  WindowBench::press(Qt::Key_Escape);
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  walkTo(kVisits);
  WindowBench::press(Qt::Key_PageDown, Qt::ControlModifier);
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
}

TEST_F(Window, HidesAndShowsTheFindingsByKey) {
  openCenter(QStringLiteral("示例九街道"));
  ASSERT_TRUE(m_bench.isShown("findingsPanel"));
  WindowBench::press(Qt::Key_F9);
  EXPECT_FALSE(m_bench.isShown("findingsPanel"));
  WindowBench::press(Qt::Key_F9);
  EXPECT_TRUE(m_bench.isShown("findingsPanel"));
}

TEST_F(Window, SaysThatTheLastBlankIsReached) {
  openCenter(QStringLiteral("示例九街道"));
  WindowBench::press(Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("first blank"));
}

TEST_F(Window, OffersRowsOnlyWhereThereIsAList) {
  openCenter(QStringLiteral("示例九街道"));
  const auto isEnabled = [this](const char* name) {
    return m_bench.window().findChild<QAction*>(QLatin1String(name))->isEnabled();
  };
  EXPECT_FALSE(isEnabled("addRow"));
  EXPECT_FALSE(isEnabled("removeRow"));
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  EXPECT_FALSE(isEnabled("addRow"));
  m_bench.find<AnswerEditor>("information.general_practitioners.name#1").takeFocus();
  EXPECT_TRUE(isEnabled("addRow"));
  EXPECT_TRUE(isEnabled("removeRow"));
}

TEST_F(Window, GivesTheFormItsRoomBeforeTheLedger) {
  openCenter(QStringLiteral("示例九街道"));
  const auto formWidth = [this] { return m_bench.find<QWidget>("casePage").width(); };
  ASSERT_TRUE(m_bench.isShown("ledger"));
  EXPECT_GE(formWidth(), FormPage::kLeastRoom);
  for (const QSize size : {QSize(1093, 614), QSize(911, 512)}) {  // 1366 x 768 at 125 and 150 %
    m_bench.window().resize(size);
    EXPECT_FALSE(m_bench.isShown("ledger")) << size.width();
    EXPECT_GE(formWidth(), FormPage::kLeastRoom) << size.width();
  }
  WindowBench::press(Qt::Key_F7);
  EXPECT_TRUE(m_bench.isShown("ledger"));
  WindowBench::press(Qt::Key_F7);
  EXPECT_FALSE(m_bench.isShown("ledger"));
  WindowBench::press(Qt::Key_F7);
  m_bench.window().resize(1366, 768);
  m_bench.window().resize(911, 512);
  EXPECT_FALSE(m_bench.isShown("ledger"));
  m_bench.close();
  EXPECT_TRUE(m_bench.preferences().ledgerShown());
}

TEST_F(Window, LeavesTheLedgerHiddenThatThePersonHid) {
  openCenter(QStringLiteral("示例九街道"));
  WindowBench::press(Qt::Key_F7);
  m_bench.window().resize(911, 512);
  m_bench.window().resize(1366, 768);
  EXPECT_FALSE(m_bench.isShown("ledger"));
}

TEST_F(Window, ReturnsToTheOverview) {
  openCenter(QStringLiteral("示例九街道"));
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_FALSE(m_bench.isShown("casePage"));
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("ledger"));
}

TEST_F(Window, TellsWhyAFileIsNotTakenIn) {
  m_bench.open(m_library);
  const QString broken = m_bench.file("broken.json");
  QFile file(broken);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(R"({"format":"guapai.case/1","center":{"kind":"community"}})");
  file.close();
  m_bench.dialogs.files = QStringList{broken};
  WindowBench::press(Qt::Key_I, Qt::ControlModifier);
  m_bench.await<QDialog>("importDialog");
  auto& problems = m_bench.find<QTableView>("importProblems");
  EXPECT_TRUE(support::blankLines(problems).isEmpty());
  EXPECT_THAT(problems.model()->index(0, 0).data().toString().toStdString(), HasSubstr("broken.json"));
  WindowBench::press(Qt::Key_Escape);
}

TEST_F(Window, TakesInWhatItHandedOut) {
  m_bench.open(m_library);
  m_bench.dialogs.file = m_bench.file("all.jsonl");
  WindowBench::press(Qt::Key_E, Qt::ControlModifier);
  ASSERT_TRUE(QFile::exists(m_bench.dialogs.file));
  m_bench.dialogs.files = QStringList{m_bench.dialogs.file};
  WindowBench::press(Qt::Key_I, Qt::ControlModifier);
  m_bench.acceptImport();
  EXPECT_EQ(m_bench.find<QTableView>("ledger").model()->rowCount(), 11);
}

TEST_F(Window, TakesAFloorPlanThatIsChosen) {
  const std::string plan = support::png(support::plan(40, 20));
  m_bench.dialogs.file = m_bench.file("一层.png");
  std::ofstream(m_bench.dialogs.file.toStdString(), std::ios::binary) << plan;
  openCenter(QStringLiteral("示例十一街道"));
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  auto& blank = m_bench.find<AnswerEditor>("information.floor_plan.file#1");
  blank.takeFocus();
  WindowBench::press(Qt::Key_Space);
  EXPECT_EQ(core::valueText(blank.value()), "一层.png");
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(m_bench.find<AnswerEditor>("information.floor_plan.file#1").value(), core::Value());
}

TEST_F(Window, OffersOnlyWhatWorks) {
  m_bench.open();
  for (const char* const name : {"newCenter", "exportCases", "printPapers", "undo", "addRow", "nextLooseEnd"})
    EXPECT_FALSE(m_bench.window().findChild<QAction*>(QLatin1String(name))->isEnabled()) << name;
  for (const char* const name : {"newLibrary", "openLibrary", "quit", "about"})
    EXPECT_TRUE(m_bench.window().findChild<QAction*>(QLatin1String(name))->isEnabled()) << name;
}

TEST_F(Window, PutsBackWhatWasTypedWhenTheProgramDied) {
  {
    const auto district = district::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock);
    const auto id = district->library().cases().front().id;
    const auto field = WindowBench::definitions()->catalogue().require(kVisits);
    district->library().saveDraft({id, field, core::RowId{}, "12x", {}});
    m_bench.preferences().setLastCenter(district->key(id));
  }
  m_bench.open(m_library);
  EXPECT_EQ(typed(kVisits), QStringLiteral("12x"));
  EXPECT_TRUE(m_bench.isShown("messageBar"));
}

TEST_F(Window, LeavesADraftADraftUntilThePersonAgrees) {
  openCenter(QStringLiteral("示例十街道"));
  walkTo(kVisits);
  const QString before = typed(kVisits);
  const auto drafts = [this] {
    return district::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock)
        ->library()
        .drafts()
        .size();
  };
  {
    const auto district = district::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock);
    const auto id = district->find(m_bench.preferences().lastCenter());
    const auto field = WindowBench::definitions()->catalogue().require(kVisits);
    district->library().saveDraft({*id, field, core::RowId{}, "4321", {}});
  }
  m_bench.close();
  m_bench.open(m_library);
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("Application"));
  EXPECT_THAT(m_bench.text("savedAt").toStdString(), HasSubstr("not saved"));
  WindowBench::press(Qt::Key_S, Qt::ControlModifier);
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  WindowBench::press(Qt::Key_PageDown, Qt::ControlModifier);
  m_bench.close();
  EXPECT_EQ(drafts(), 1U);
  m_bench.open(m_library);
  WindowBench::press(Qt::Key_PageUp, Qt::ControlModifier);
  EXPECT_EQ(typed(kVisits), QStringLiteral("4321"));
  WindowBench::press(Qt::Key_PageDown, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.isShown("messageBar")) << "it is about the center before";
  WindowBench::press(Qt::Key_PageUp, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("messageBar"));
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(drafts(), 0U);
  EXPECT_THAT(m_bench.text("savedAt").toStdString(), HasSubstr("Saved "));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(typed(kVisits), before);
}

TEST_F(Window, KeepsWhatWasTypedWhenSomebodyElseEditedTheCenter) {
  openCenter(QStringLiteral("示例十街道"));
  walkTo(kVisits);
  {
    const auto district = district::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock);
    const auto id = district->find(m_bench.preferences().lastCenter());
    const auto field = WindowBench::definitions()->catalogue().require(kVisits);
    district->library().apply(*id, {core::SetValue{.field = field, .value = core::Value(std::int64_t{400022})}});
  }
  WindowBench::type(QStringLiteral("400033"));
  WindowBench::press(Qt::Key_Return);
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("机构年诊疗人次数"));
  WindowBench::press(Qt::Key_F8);
  EXPECT_EQ(typed(kVisits), QStringLiteral("400033"));
  const auto& editor = m_bench.find<AnswerEditor>(kVisits);
  EXPECT_THAT(editor.note().text.toStdString(), HasSubstr("400022"));
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  WindowBench::press(Qt::Key_Return);
  EXPECT_TRUE(editor.note().text.isEmpty());
  EXPECT_FALSE(m_bench.isShown("messageBar"));
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(typed(kVisits), QStringLiteral("400022"));
}

TEST_F(Window, ShowsAndNamesWhatIsUndone) {
  openCenter(QStringLiteral("示例十街道"));
  walkTo(kVisits);
  WindowBench::type(QStringLiteral("66666"));
  WindowBench::press(Qt::Key_Return);
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  WindowBench::press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(WindowBench::focusName(), QLatin1String(kVisits));
  const std::string label =
      WindowBench::definitions()->catalogue()[WindowBench::definitions()->catalogue().require(kVisits)].label;
  EXPECT_EQ(m_bench.text("messageSentence").toStdString(), "Undone: Application " + label);
}

TEST_F(Window, ForgetsTheTroubleOfOpeningWhenOpeningSucceeds) {
  m_bench.open();
  m_bench.dialogs.file = m_bench.file("none.guapai");
  WindowBench::press(Qt::Key_O, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("messageBar"));
  m_bench.dialogs.file = m_library;
  WindowBench::press(Qt::Key_O, Qt::ControlModifier);
  EXPECT_FALSE(m_bench.isShown("messageBar"));
}

TEST_F(Window, ComesBackToTheBlankThatATabWasLeftAt) {
  openCenter(QStringLiteral("示例二街道"));
  const auto holder = [] { return QApplication::focusWidget(); };
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  WindowBench::press(Qt::Key_Tab);
  const QWidget* const left = holder();
  for (int twice = 0; twice < 2; ++twice) {
    WindowBench::press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_NE(holder(), left);
    WindowBench::press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(holder(), left);
  }
}

TEST_F(Window, RemovesACenterOnlyWhenAskedTwice) {
  openCenter(QStringLiteral("示例十一街道"));
  auto* const removeCenter = m_bench.window().findChild<QAction*>(QStringLiteral("removeCenter"));
  m_bench.dialogs.agrees = false;
  removeCenter->trigger();
  EXPECT_EQ(m_bench.text("centerName"), QStringLiteral("示例十一街道社区卫生服务中心"));
  m_bench.dialogs.agrees = true;
  removeCenter->trigger();
  m_bench.close();
  EXPECT_EQ(
      district::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock)->ledger().rowCount(), 10);
}

TEST_F(Window, AsksBeforeATrialIsLeftToRemoveItsCenter) {
  openCenter(QStringLiteral("示例十一街道"));
  WindowBench::press(Qt::Key_T, Qt::ControlModifier);
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  walkTo(kVisits);
  WindowBench::type(QStringLiteral("77777"));
  WindowBench::press(Qt::Key_Return);
  m_bench.dialogs.asked.clear();
  auto* const removeCenter = m_bench.window().findChild<QAction*>(QStringLiteral("removeCenter"));
  removeCenter->trigger();
  EXPECT_EQ(m_bench.dialogs.asked.size(), 1) << "about the trial, which goes on where nothing is chosen";
  EXPECT_EQ(m_bench.text("centerName"), QStringLiteral("示例十一街道社区卫生服务中心"));
  EXPECT_EQ(typed(kVisits), QStringLiteral("77777"));
  m_bench.dialogs.choice = 1;  // discard
  removeCenter->trigger();
  m_bench.close();
  EXPECT_EQ(
      district::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock)->ledger().rowCount(), 10);
}

TEST_F(Window, GivesNoTickToWhatWasNotDone) {
  openCenter(QStringLiteral("示例九街道"));
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  walkTo(kVisits);
  const auto kindOf = [this](Qt::Key key, Qt::KeyboardModifiers modifiers) {
    WindowBench::press(key, modifiers);
    return m_bench.window().findChild<MessageBar*>()->kind();
  };
  EXPECT_EQ(kindOf(Qt::Key_Z, Qt::ControlModifier), MessageBar::Kind::Hint);
  EXPECT_EQ(kindOf(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier), MessageBar::Kind::Hint);
  EXPECT_EQ(kindOf(Qt::Key_Up, Qt::AltModifier), MessageBar::Kind::Hint);
  EXPECT_EQ(kindOf(Qt::Key_PageDown, Qt::ControlModifier), MessageBar::Kind::Hint) << "the only center that is found";
}

TEST_F(Window, AsksBeforeATrialIsLeftInWhichSomethingIsTypedThatIsNoAnswer) {
  openCenter(QStringLiteral("示例九街道"));
  WindowBench::press(Qt::Key_T, Qt::ControlModifier);
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  walkTo(kVisits);
  WindowBench::type(QStringLiteral("abc"));
  WindowBench::press(Qt::Key_Tab);
  m_bench.dialogs.asked.clear();
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  ASSERT_EQ(m_bench.dialogs.asked.size(), 1) << "it stays where nothing is chosen";
  EXPECT_EQ(m_bench.find<AnswerEditor>(kVisits).typedText(), QStringLiteral("abc"));
}

TEST_F(Window, UnfoldsNoFindingWhenATabIsLeft) {
  openCenter(QStringLiteral("示例六街道"));
  m_bench.window().resize(910, 490);  // the ledger steps aside
  const auto& findings = m_bench.find<QListView>("findings");
  WindowBench::press(Qt::Key_6, Qt::ControlModifier);
  const QModelIndex before = findings.currentIndex();
  WindowBench::press(Qt::Key_7, Qt::ControlModifier);
  EXPECT_EQ(findings.currentIndex(), before);
}

TEST_F(Window, ChoosesTheTextOfTheFirstBlankOfATab) {
  openCenter(QStringLiteral("示例六街道"));
  WindowBench::press(Qt::Key_1, Qt::ControlModifier);
  const auto isChosen = [] {
    const auto* const line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    return line != nullptr && !line->text().isEmpty() && line->selectedText() == line->text();
  };
  WindowBench::press(Qt::Key_2, Qt::ControlModifier);
  EXPECT_TRUE(isChosen()) << WindowBench::focusName().toStdString();
  WindowBench::press(Qt::Key_4, Qt::ControlModifier);
  EXPECT_TRUE(isChosen()) << WindowBench::focusName().toStdString();
  auto& tabs = m_bench.find<QTabBar>("tabs");
  QTest::mouseClick(&tabs, Qt::LeftButton, Qt::NoModifier, tabs.tabRect(0).center());
  EXPECT_TRUE(isChosen()) << WindowBench::focusName().toStdString();
}

}  // namespace
}  // namespace guapai::ui
