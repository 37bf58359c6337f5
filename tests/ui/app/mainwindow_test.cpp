#include "app/mainwindow.h"

#include <fstream>

#include <QtCore/QFile>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/sentences.h"
#include "support/pictures.h"
#include "ui/app/windowbench.h"
#include "widgets/answereditor.h"

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
  WindowBench::press(Qt::Key_Return);
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

TEST_F(Window, ReturnsToTheOverview) {
  openCenter(QStringLiteral("示例九街道"));
  WindowBench::press(Qt::Key_0, Qt::ControlModifier);
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
  EXPECT_TRUE(m_bench.isShown("messageBar"));
  EXPECT_THAT(m_bench.text("messageSentence").toStdString(), HasSubstr("broken.json"));
}

TEST_F(Window, TakesInWhatItHandedOut) {
  m_bench.open(m_library);
  m_bench.dialogs.file = m_bench.file("all.jsonl");
  WindowBench::press(Qt::Key_E, Qt::ControlModifier);
  ASSERT_TRUE(QFile::exists(m_bench.dialogs.file));
  m_bench.dialogs.files = QStringList{m_bench.dialogs.file};
  WindowBench::press(Qt::Key_I, Qt::ControlModifier);
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
  for (const char* const name : {"newCenter", "exportCases", "printPapers", "undo", "addRow", "nextFinding"})
    EXPECT_FALSE(m_bench.window().findChild<QAction*>(QLatin1String(name))->isEnabled()) << name;
  for (const char* const name : {"newLibrary", "openLibrary", "quit", "about"})
    EXPECT_TRUE(m_bench.window().findChild<QAction*>(QLatin1String(name))->isEnabled()) << name;
}

TEST_F(Window, PutsBackWhatWasTypedWhenTheProgramDied) {
  {
    const auto district = workspace::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock);
    const auto id = district->library().cases().front().id;
    const auto field = WindowBench::definitions()->catalogue().require(kVisits);
    district->library().saveDraft({id, field, core::RowId{}, "12x", {}});
    m_bench.preferences().setLastCenter(district->key(id));
  }
  m_bench.open(m_library);
  EXPECT_EQ(typed(kVisits), QStringLiteral("12x"));
  EXPECT_TRUE(m_bench.isShown("messageBar"));
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
      workspace::DistrictSession::open(WindowBench::definitions(), pathOf(m_library), m_clock)->ledger().rowCount(),
      10);
}

}  // namespace
}  // namespace guapai::ui
