#include <QtGui/QClipboard>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/districtpage.h"
#include "board/todopanel.h"
#include "district/todomodel.h"
#include "ledger/ledgerview.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using district::LedgerModel;

class Overview : public testing::Test {
protected:
  Overview() { m_bench.open(m_library); }

  WindowBench m_bench;
  QString m_library = m_bench.sampleLibrary();
};

TEST(NothingDue, LeadsToTheLedger) {
  district::TodoModel model(WindowBench::definitions());
  TodoPanel panel;
  panel.setModel(&model);
  const auto* const words = panel.findChild<QLabel*>(QStringLiteral("nothingDue"));
  ASSERT_NE(words, nullptr);
  EXPECT_FALSE(words->isHidden());
  EXPECT_TRUE(words->text().contains(QStringLiteral("list below")));
}

TEST_F(Overview, ShowsWhatIsToBeDoneAboveTheMatrix) {
  const auto& todo = m_bench.find<QTableView>("todo");
  const auto& ledger = m_bench.find<QTableView>("ledger");
  EXPECT_GT(todo.model()->rowCount(), 0);
  EXPECT_EQ(ledger.model()->rowCount(), 11);
  EXPECT_LT(todo.mapToGlobal(QPoint()).y(), ledger.mapToGlobal(QPoint()).y());
  EXPECT_GE(ledger.height(), 11 * ledger.rowHeight(0)) << "the whole sample district at 1366x768";
}

TEST_F(Overview, OpensTheCenterOfALineByEnter) {
  auto& todo = m_bench.find<QTableView>("todo");
  todo.setFocus();
  WindowBench::press(Qt::Key_Down);
  const QString center = todo.model()->index(1, district::TodoModel::Center).data().toString();
  WindowBench::press(Qt::Key_Return);
  EXPECT_EQ(m_bench.text("centerName"), center);
  EXPECT_FALSE(m_bench.isShown("todoPanel"));
}

TEST_F(Overview, SortsByTheDistanceToPassing) {
  auto& ledger = m_bench.find<QTableView>("ledger");
  ledger.sortByColumn(LedgerModel::Distance, Qt::DescendingOrder);
  EXPECT_EQ(ledger.model()->index(0, LedgerModel::Distance).data().toString(), QStringLiteral("—"));
  EXPECT_EQ(ledger.model()->index(1, LedgerModel::Distance).data().toString(), QStringLiteral("12项"));
  EXPECT_EQ(ledger.model()->index(10, LedgerModel::Distance).data().toString(), QStringLiteral("0项"));
}

TEST_F(Overview, GoesFromACellToWhatDecidesIt) {
  auto& ledger = m_bench.find<QTableView>("ledger");
  const QModelIndex cell = ledger.model()->index(0, LedgerModel::FirstResult + 3);
  QTest::mouseClick(ledger.viewport(), Qt::LeftButton, {}, ledger.visualRect(cell).center());
  QApplication::processEvents();
  EXPECT_TRUE(m_bench.isShown("casePage"));
  EXPECT_EQ(m_bench.find<QAbstractItemView>("findings").currentIndex().row(), 3);
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("application.annual_visits"));
}

TEST_F(Overview, ShowsChartsByKeyAndGoesBack) {
  WindowBench::press(Qt::Key_G, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.isShown("chartsPage"));
  EXPECT_FALSE(m_bench.isShown("ledger"));
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_FALSE(m_bench.isShown("chartsPage"));
  EXPECT_EQ(WindowBench::focusName(), QStringLiteral("ledger"));
}

TEST_F(Overview, CountsAnEditOfACenterWhenItIsSeenAgain) {
  const int before = m_bench.find<QTableView>("todo").model()->rowCount();
  m_bench.find<LedgerView>("ledger").setFocus();
  WindowBench::press(Qt::Key_End, Qt::ControlModifier);
  WindowBench::press(Qt::Key_Return);
  const int waiting = m_bench.window().findChild<QTableView*>(QStringLiteral("todo"))->model()->rowCount();
  EXPECT_EQ(waiting, before);
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_EQ(m_bench.find<QTableView>("todo").model()->rowCount(), before);
}

TEST_F(Overview, PrintsAChart) {
  m_bench.printers.file = m_bench.file("chart.pdf");
  WindowBench::press(Qt::Key_G, Qt::ControlModifier);
  auto& print = m_bench.find<QToolButton>("planPrint");
  QTest::mouseClick(&print, Qt::LeftButton);
  WindowBench::activate(m_bench.find<QDialog>("pagesDialog"));
  QTest::mouseClick(&m_bench.find<QPushButton>("printPages"), Qt::LeftButton);
  EXPECT_EQ(m_bench.printers.title, QStringLiteral("建设计划与完成情况"));
  EXPECT_TRUE(QFile::exists(m_bench.printers.file));
  m_bench.dialogs.file = m_bench.file("saved.pdf");
  QTest::mouseClick(&m_bench.find<QPushButton>("savePages"), Qt::LeftButton);
  EXPECT_TRUE(QFile::exists(m_bench.dialogs.file));
}

TEST_F(Overview, LeavesTheMatrixItsRoomInALowWindow) {
  const auto& todo = m_bench.find<QTableView>("todo");
  const int lines = todo.height() / todo.rowHeight(0);
  m_bench.window().resize(911, 512);  // 1366 x 768 at 150 %
  QApplication::processEvents();
  EXPECT_LT(todo.height() / todo.rowHeight(0), lines);
  m_bench.window().resize(1366, 768);
  QApplication::processEvents();
  EXPECT_EQ(todo.height() / todo.rowHeight(0), lines);
}

TEST_F(Overview, GivesWhatIsToBeDoneTheRoomThereIs) {
  const auto& todo = m_bench.find<QTableView>("todo");
  m_bench.window().resize(1366, 1200);
  QApplication::processEvents();
  EXPECT_GE(todo.viewport()->height(), todo.model()->rowCount() * todo.rowHeight(0));
  const auto& ledger = m_bench.find<QTableView>("ledger");
  EXPECT_GE(ledger.viewport()->height(), ledger.model()->rowCount() * ledger.rowHeight(0)) << "centers come first";
}

TEST_F(Overview, CopiesWhatIsToBeDoneForASpreadsheet) {
  auto& todo = m_bench.find<QTableView>("todo");
  todo.setFocus();
  WindowBench::press(Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.text("messageSentence").startsWith(QStringLiteral("Copied.")));
  const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
  EXPECT_EQ(lines.size(), todo.model()->rowCount() + 1) << "with its head";
  EXPECT_EQ(lines.front().split(u'\t').size(), static_cast<qsizetype>(district::TodoModel::kColumns));
}

TEST_F(Overview, CopiesTheMatrixAsItIsShown) {
  auto& search = m_bench.find<QLineEdit>("ledgerSearch");
  search.setFocus();
  QTest::keyClicks(&search, QStringLiteral("sljjd"));
  WindowBench::press(Qt::Key_Down);
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  WindowBench::press(Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(m_bench.text("messageSentence").startsWith(QStringLiteral("Copied.")));
  const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
  ASSERT_EQ(lines.size(), 2) << "its head and the one center that the search leaves";
  EXPECT_TRUE(lines[1].startsWith(QStringLiteral("示例九街道"))) << lines[1].toStdString();
}

TEST_F(Overview, SaysThatAChartOrItsFiguresAreCopied) {
  WindowBench::press(Qt::Key_G, Qt::ControlModifier);
  for (const char* const button : {"planCopy", "resultsCopy"}) {
    m_bench.find<QToolButton>("planAsTable").toggle();
    QTest::mouseClick(&m_bench.find<QToolButton>(button), Qt::LeftButton);
    EXPECT_TRUE(m_bench.text("messageSentence").startsWith(QStringLiteral("Copied.")));
    QTest::mouseClick(&m_bench.find<QToolButton>("closeMessage"), Qt::LeftButton);
  }
}

TEST_F(Overview, PrintsTheMatrix) {
  m_bench.printers.file = m_bench.file("matrix.pdf");
  QTest::mouseClick(&m_bench.find<QToolButton>("printMatrix"), Qt::LeftButton);
  WindowBench::activate(m_bench.find<QDialog>("pagesDialog"));
  QTest::mouseClick(&m_bench.find<QPushButton>("printPages"), Qt::LeftButton);
  EXPECT_EQ(m_bench.printers.title, QStringLiteral("各机构评价结果一览"));
}

TEST_F(Overview, PrintsWhatIsToBeDone) {
  m_bench.printers.file = m_bench.file("todo.pdf");
  QTest::mouseClick(&m_bench.find<QToolButton>("printTodo"), Qt::LeftButton);
  WindowBench::activate(m_bench.find<QDialog>("pagesDialog"));
  QTest::mouseClick(&m_bench.find<QPushButton>("printPages"), Qt::LeftButton);
  EXPECT_EQ(m_bench.printers.title, QStringLiteral("待办"));
}

TEST_F(Overview, GivesALongNameTheRoomThatIsLeft) {
  m_bench.window().resize(1900, 900);
  auto& todo = m_bench.find<QTableView>("todo");
  const auto center = todo.model()->index(0, district::TodoModel::Center);
  auto& page = *m_bench.window().findChild<DistrictPage*>();
  page.openCase(center.data(district::TodoModel::CaseRole).value<core::CaseId>());
  const QString name = QStringLiteral("示例名称很长的社区卫生服务中心").repeated(2);
  page.session()->setAnswer({WindowBench::definitions()->catalogue().require("center.name"), std::nullopt},
                            core::Value(name.toStdString()));
  WindowBench::press(Qt::Key_Home, Qt::AltModifier);
  QApplication::processEvents();
  const int room = todo.horizontalHeader()->sectionSize(district::TodoModel::Center);
  EXPECT_GT(room, todo.fontMetrics().horizontalAdvance(name));
  m_bench.window().resize(860, 700);
  QApplication::processEvents();
  EXPECT_LT(todo.horizontalHeader()->sectionSize(district::TodoModel::Center), room) << "the sentence needs its own";
}

}  // namespace
}  // namespace guapai::ui
