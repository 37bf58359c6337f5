#include "app/backupcommands.h"

#include <fstream>

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/backupsdialog.h"
#include "app/districtpage.h"
#include "app/librarycommands.h"
#include "shell/messagebar.h"
#include "shell/sentences.h"
#include "storage/database.h"
#include "support/ink.h"
#include "support/resources.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using district::BackupsModel;

/// The window over the sample district, whose backups are in reach.
class SafeLibrary : public WindowBench, public testing::Test {
protected:
  void trigger(const char* action) {
    window().findChild<QAction*>(QLatin1String(action))->trigger();
    QApplication::processEvents();
  }
  BackupsDialog& openBackups() {
    trigger("backups");
    auto& dialog = find<BackupsDialog>("backups");
    activate(dialog);
    return dialog;
  }
  void click(const char* button) {
    QTest::keyClick(&find<QPushButton>(button), Qt::Key_Space);
    QApplication::processEvents();
  }
  QTableView& table() { return find<QTableView>("backupsTable"); }
  QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
  MessageBar& bar() { return *window().findChild<MessageBar*>(); }
  /// Opens the library as at the first opening of a day, and waits for the backup of it.
  void openWithBackup() {
    open(m_library);
    QTRY_VERIFY_WITH_TIMEOUT(!backupFiles().empty(), 20000);
  }
  [[nodiscard]] std::vector<std::string> backupFiles() const {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(pathOf(file("sample-备份")), none))
      if (!entry.path().filename().string().starts_with('.')) names.push_back(entry.path().filename().string());
    return names;
  }
  /// Overwrites one of the pages that hold answers, as a failing disk does.
  void spoil() {
    constexpr std::streamoff kPage = 4096;
    const std::string all = support::fileText(pathOf(m_library));
    std::vector<std::streamoff> answers;
    for (std::streamoff at = 0; at < std::ssize(all); at += kPage)
      if (all.substr(static_cast<std::size_t>(at), kPage).find("information.") != std::string::npos)
        answers.push_back(at);
    ASSERT_GT(answers.size(), 4U);
    {
      std::fstream bytes(pathOf(m_library), std::ios::binary | std::ios::in | std::ios::out);
      bytes.seekp(answers[answers.size() / 2]);
      bytes << std::string(kPage, '\xEE');
    }
  }
  void removeFirstCenter() {
    press(Qt::Key_Return);
    dialogs.agrees = true;
    trigger("removeCenter");
  }
  [[nodiscard]] int centers() {
    return window().findChild<QAbstractItemView*>(QStringLiteral("ledger"))->model()->rowCount();
  }

  QString m_library = sampleLibrary();
};

TEST_F(SafeLibrary, IsBackedUpWhenItIsOpenedAndBeforeARemoval) {
  openWithBackup();
  const int before = centers();
  removeFirstCenter();
  EXPECT_EQ(centers(), before - 1);
  BackupsDialog& dialog = openBackups();
  ASSERT_GE(table().model()->rowCount(), 1);
  EXPECT_TRUE(support::blankLines(table()).isEmpty());
  EXPECT_THAT(cell(0, BackupsModel::Content).toStdString(), testing::StartsWith("11份案卷"));
  EXPECT_GT(support::ink(dialog), 1000);
}

TEST_F(SafeLibrary, IsGivenBackAsItWas) {
  openWithBackup();
  const int before = centers();
  removeFirstCenter();
  openBackups();
  click("restoreBackup");
  EXPECT_THAT(dialogs.asked.last().toStdString(), testing::HasSubstr("Restore the backup of"));
  EXPECT_EQ(centers(), before);
  EXPECT_TRUE(support::blankLines(*window().findChild<QAbstractItemView*>(QStringLiteral("ledger"))).isEmpty());
  EXPECT_EQ(bar().kind(), MessageBar::Kind::Reminder);
  EXPECT_TRUE(bar().isVisible());
  trigger("verifyLibrary");
  EXPECT_THAT(bar().sentence().toStdString(), testing::HasSubstr("is as Guapai left it"));
}

TEST_F(SafeLibrary, StaysAsItIsWhereTheUserDeclines) {
  openWithBackup();
  removeFirstCenter();
  const int before = centers();
  openBackups();
  dialogs.agrees = false;
  click("restoreBackup");
  find<BackupsDialog>("backups").close();
  EXPECT_EQ(centers(), before);
}

TEST_F(SafeLibrary, IsBackedUpOnRequestAndIntoAFile) {
  openWithBackup();
  openBackups();
  click("backUpNow");
  EXPECT_EQ(text("backupsExplanation"),
            QStringLiteral("The newest backup has everything already. No other one is needed."));
  dialogs.file = file("stick.guapai");
  click("backUpTo");
  EXPECT_THAT(text("backupsExplanation").toStdString(), testing::HasSubstr("stick.guapai"));
  EXPECT_TRUE(std::filesystem::exists(pathOf(dialogs.file)));
  click("backUpTo");
  EXPECT_TRUE(dialogs.proposed.startsWith(QFileInfo(dialogs.file).absolutePath() + u'/')) << "the folder is remembered";
  EXPECT_THAT(text("backupsExplanation").toStdString(), testing::HasSubstr("无法写入文件")) << "it is there already";
  click("showBackups");
  EXPECT_EQ(dialogs.shown, QStringList{file("sample-备份")});
}

TEST_F(SafeLibrary, SaysWhatSomebodyElseHasChanged) {
  openWithBackup();
  storage::Database(pathOf(m_library), storage::Database::Access::ReadWrite, std::chrono::seconds(1))
      .execute(QStringLiteral("UPDATE answer SET value = '9' WHERE field = 'application.annual_visits'"));
  dialogs.choice = 0;
  trigger("verifyLibrary");
  EXPECT_THAT(dialogs.asked.last().toStdString(), testing::HasSubstr("的内容与保存时不一致"));
  find<BackupsDialog>("backups").close();
}

TEST_F(SafeLibrary, ComesBackFromABackupWhenItIsDamaged) {
  openWithBackup();
  close();
  std::ofstream(pathOf(m_library), std::ios::binary) << "not a library any more";
  open(m_library);
  EXPECT_EQ(bar().kind(), MessageBar::Kind::Trouble);
  auto& offer = *bar().findChild<QPushButton*>();
  ASSERT_TRUE(offer.isVisible());
  QTest::keyClick(&offer, Qt::Key_Space);
  activate(find<BackupsDialog>("backups"));
  EXPECT_FALSE(find<QPushButton>("backUpNow").isEnabled());
  click("restoreBackup");
  EXPECT_EQ(centers(), 11);
  EXPECT_THAT(bar().sentence().toStdString(), testing::HasSubstr("sample.damaged-2021-11-22.guapai"));
}

/// A page of the file is not what it was, as on a failing disk: what the others hold is still there to be seen.
TEST_F(SafeLibrary, IsShownAsFarAsItCanBeRead) {
  openWithBackup();
  close();
  // What the ledger has kept of each case would hide the damage until the case is opened.
  storage::Database(pathOf(m_library), storage::Database::Access::ReadWrite, std::chrono::seconds(1))
      .execute(QStringLiteral("DELETE FROM cached_result"));
  spoil();
  open(m_library);
  EXPECT_THAT(window().windowTitle().toStdString(), testing::HasSubstr("damaged"));
  EXPECT_THAT(bar().sentence().toStdString(), testing::StartsWith("The library is damaged."));
  EXPECT_EQ(centers(), 11);
  EXPECT_TRUE(support::blankLines(*window().findChild<QAbstractItemView*>(QStringLiteral("ledger"))).isEmpty());
  EXPECT_FALSE(window().findChild<QAction*>(QStringLiteral("importCases"))->isEnabled());
  dialogs.choice.reset();
  trigger("verifyLibrary");
  EXPECT_THAT(dialogs.asked.last().toStdString(), testing::HasSubstr("的内容与保存时不一致"));
  QTest::keyClick(bar().findChild<QPushButton*>(), Qt::Key_Space);
  activate(find<BackupsDialog>("backups"));
  click("restoreBackup");
  EXPECT_THAT(window().windowTitle().toStdString(), testing::Not(testing::HasSubstr("damaged")));
  trigger("verifyLibrary");
  EXPECT_THAT(bar().sentence().toStdString(), testing::HasSubstr("is as Guapai left it"));
}

TEST_F(SafeLibrary, LeadsToItsBackupsFromACenterThatCannotBeRead) {
  openWithBackup();
  close();
  spoil();
  open(m_library);
  auto& page = *window().findChild<DistrictPage*>();
  std::vector<core::CaseId> ids;
  for (const auto& line : window().findChild<LibraryCommands*>()->district()->ledger().lines())
    ids.push_back(line.head.id);
  for (std::size_t i = 0; i < ids.size() && bar().kind() != MessageBar::Kind::Trouble; ++i) page.openCase(ids[i]);
  ASSERT_EQ(bar().kind(), MessageBar::Kind::Trouble);
  QTest::keyClick(bar().findChild<QPushButton*>(), Qt::Key_Space);
  activate(find<BackupsDialog>("backups"));
  click("restoreBackup");
  EXPECT_THAT(bar().sentence().toStdString(), testing::HasSubstr("sample.damaged-2021-11-22.guapai"));
  trigger("verifyLibrary");
  EXPECT_THAT(bar().sentence().toStdString(), testing::HasSubstr("is as Guapai left it"));
}

TEST_F(SafeLibrary, SaysThatThereIsNoBackupYet) {
  open();
  close();
  const QString empty = file("empty.guapai");
  (void)district::DistrictSession::create(definitions(), pathOf(empty), core::FixedClock(core::Date(2021, 11, 22)));
  open(empty);
  openBackups();
  EXPECT_THAT(text("backupsExplanation").toStdString(), testing::HasSubstr("There is no backup yet"));
  EXPECT_FALSE(find<QPushButton>("restoreBackup").isEnabled());
}

}  // namespace
}  // namespace guapai::ui
