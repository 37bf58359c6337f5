#include "app/backupsdialog.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <gtest/gtest.h>

#include "backups/backupfolder.h"
#include "platform/builtindefinitions.h"
#include "support/ink.h"
#include "support/temporarydirectory.h"

namespace guapai::ui {
namespace {

TEST(BackupsDialog, ShowsEachBackupAndHandsTheChosenOneOn) {
  const support::TemporaryDirectory directory;
  const auto definitions = platform::loadDefinitions();
  const core::FixedClock clock(core::Date(2021, 11, 20));
  const auto file = directory / "a.guapai";
  const auto library = storage::Library::create(file, definitions->catalogue(), clock);
  for (const int hour : {9, 10, 11}) {
    library->import({{.centerId = std::to_string(hour), .answers = core::Answers(definitions->catalogue())}});
    backups::BackupFolder(file).add(*library, backups::Occasion::Request,
                                    QDateTime(QDate(2021, 11, 20), QTime(hour, 0)));
  }
  BackupsDialog dialog(*definitions, file, clock, true);
  dialog.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
  auto& table = *dialog.findChild<QTableView*>(QStringLiteral("backupsTable"));
  EXPECT_EQ(table.model()->rowCount(), 3);
  EXPECT_TRUE(support::blankLines(table).isEmpty());
  QSignalSpy wanted(&dialog, &BackupsDialog::restoreWanted);
  QTest::keyClick(&table, Qt::Key_Down);
  QTest::keyClick(dialog.findChild<QPushButton*>(QStringLiteral("restoreBackup")), Qt::Key_Space);
  ASSERT_EQ(wanted.count(), 1);
  EXPECT_EQ(wanted.front().at(1).toString(), QStringLiteral("2021年11月20日 10:00"));
  EXPECT_EQ(wanted.front().at(2).toString(), QStringLiteral("将丢掉此后的1处改动"));
}

}  // namespace
}  // namespace guapai::ui
