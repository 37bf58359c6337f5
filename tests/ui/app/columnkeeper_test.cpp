#include "app/columnkeeper.h"

#include <QtGui/QAction>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <gtest/gtest.h>

#include "district/ledgermodel.h"
#include "ui/app/windowbench.h"
#include "widgets/columnwidths.h"

namespace guapai::ui {
namespace {

class KeptColumns : public WindowBench, public testing::Test {
protected:
  /// Drags the divider behind the column.
  static void drag(QTableView& table, int column, int by) {
    QHeaderView& heads = *table.horizontalHeader();
    const QPoint from(heads.sectionViewportPosition(column) + heads.sectionSize(column) - 1, heads.height() / 2);
    QTest::mousePress(heads.viewport(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(heads.viewport(), from + QPoint(by / 2, 0));
    QTest::mouseMove(heads.viewport(), from + QPoint(by, 0));
    QTest::mouseRelease(heads.viewport(), Qt::LeftButton, Qt::NoModifier, from + QPoint(by, 0));
    QApplication::processEvents();
  }
  void openBackups() {
    window().findChild<QAction*>(QStringLiteral("backups"))->trigger();
    static_cast<void>(await<QDialog>("backups"));
  }

  QString m_library = sampleLibrary();
};

TEST_F(KeptColumns, AreInTheLedgerAgainTheNextDay) {
  open(m_library);
  press(Qt::Key_Home, Qt::AltModifier);
  constexpr int kStage = district::LedgerModel::Stage;
  auto& today = find<QTableView>("ledger");
  const int usual = today.columnWidth(kStage);
  drag(today, kStage, 50);
  const int dragged = today.columnWidth(kStage);
  ASSERT_GT(dragged, usual + 30);
  close();
  open(m_library);
  press(Qt::Key_Home, Qt::AltModifier);
  auto& tomorrow = find<QTableView>("ledger");
  EXPECT_NEAR(tomorrow.columnWidth(kStage), dragged, 1);
  tomorrow.findChild<ColumnWidths*>()->choose({});
  Q_EMIT tomorrow.findChild<ColumnWidths*>()->chosenByPerson();
  close();
  open(m_library);
  press(Qt::Key_Home, Qt::AltModifier);
  EXPECT_EQ(find<QTableView>("ledger").columnWidth(kStage), usual);
}

TEST_F(KeptColumns, AreInADialogThatIsOpenedAgain) {
  open(m_library);
  openBackups();
  auto& first = find<QTableView>("backupsTable");
  drag(first, 0, 40);
  const int dragged = first.columnWidth(0);
  find<QDialog>("backups").close();
  QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  activate(window());
  openBackups();
  EXPECT_NEAR(find<QTableView>("backupsTable").columnWidth(0), dragged, 1);
  find<QDialog>("backups").close();
}

}  // namespace
}  // namespace guapai::ui
