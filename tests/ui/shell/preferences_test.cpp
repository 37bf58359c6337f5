#include "shell/preferences.h"

#include <array>
#include <filesystem>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <gmock/gmock.h>

namespace guapai::ui {
namespace {

TEST(Preferences, LieInAHomeFolderThatIsNoText) {
  const QTemporaryDir folder;
  const QByteArray before = qgetenv("XDG_CONFIG_HOME");
  const QByteArray home = QFile::encodeName(folder.path()) + "/h\xFF";
  qputenv("XDG_CONFIG_HOME", home);
  Preferences().setPerson(QStringLiteral("示例"));
  EXPECT_EQ(Preferences().person(), QStringLiteral("示例"));
  if (before.isNull())
    qunsetenv("XDG_CONFIG_HOME");
  else
    qputenv("XDG_CONFIG_HOME", before);
  EXPECT_TRUE(std::filesystem::exists(home.toStdString() + "/guapai/guapai.ini"));
  const std::filesystem::directory_iterator all(folder.path().toStdString());
  EXPECT_EQ(std::distance(begin(all), end(all)), 1) << "nothing lies in a folder with a changed name";
}

TEST(Preferences, ShowFormsInTheUsualSizeWhereTheFileNamesNoOther) {
  const QTemporaryDir folder;
  const QString file = folder.filePath(QStringLiteral("preferences.ini"));
  EXPECT_EQ(Preferences(file).formZoom(), 100);
  for (const char* const damaged : {"0", "-125", "99999", "large", "@Invalid()"}) {
    QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("form/zoom"), QString::fromLatin1(damaged));
    EXPECT_EQ(Preferences(file).formZoom(), 100) << damaged;
  }
  Preferences(file).setFormZoom(125);
  EXPECT_EQ(Preferences(file).formZoom(), 125);
}

TEST(Preferences, KeepTheWidthsOfColumnsByTable) {
  const QTemporaryDir folder;
  const QString file = folder.filePath(QStringLiteral("preferences.ini"));
  const QString ledger = QStringLiteral("ledger");
  EXPECT_TRUE(Preferences(file).columnWidths(ledger).empty());
  Preferences(file).setColumnWidths(ledger, {0, 350, 1200});
  EXPECT_EQ(Preferences(file).columnWidths(ledger), (std::vector<int>{0, 350, 1200}));
  EXPECT_TRUE(Preferences(file).columnWidths(QStringLiteral("backupsTable")).empty());
  Preferences(file).setColumnWidths(ledger, {});
  EXPECT_TRUE(Preferences(file).columnWidths(ledger).empty());
}

TEST(Preferences, TakeNoWidthsThatCannotBe) {
  const QTemporaryDir folder;
  const QString file = folder.filePath(QStringLiteral("preferences.ini"));
  const QString many = QStringLiteral("100 ").repeated(200);
  for (const QString& damaged : {QStringLiteral("0 -5 100"), QStringLiteral("0 wide"), QStringLiteral("99999999999"),
                                 QStringLiteral("1000000"), many}) {
    QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("columns/ledger"), damaged);
    EXPECT_TRUE(Preferences(file).columnWidths(QStringLiteral("ledger")).empty()) << damaged.toStdString();
  }
}

TEST(Preferences, KeepAFolderForEachKindOfFileAsLongAsItIsThere) {
  constexpr std::array kKinds{FileKind::Library,  FileKind::Import, FileKind::Export,
                              FileKind::Paper,    FileKind::Table,  FileKind::EntryBook,
                              FileKind::Evidence, FileKind::Backup, FileKind::Sample};
  const QTemporaryDir folder;
  const QString file = folder.filePath(QStringLiteral("preferences.ini"));
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const auto folderOf = [&](FileKind kind) {
    return folder.filePath(QStringLiteral("示例%1").arg(static_cast<int>(kind)));
  };
  for (const FileKind kind : kKinds) {
    EXPECT_EQ(Preferences(file).folder(kind), documents) << "none was used yet";
    ASSERT_TRUE(QDir().mkpath(folderOf(kind)));
    Preferences(file).setFolder(kind, folderOf(kind));
  }
  for (const FileKind kind : kKinds) EXPECT_EQ(Preferences(file).folder(kind), folderOf(kind));
  for (const FileKind kind : kKinds) {
    ASSERT_TRUE(QDir().rmdir(folderOf(kind)));
    EXPECT_EQ(Preferences(file).folder(kind), documents) << "it is gone";
  }
}

TEST(Preferences, AreThereAgainTheNextDay) {
  const QTemporaryDir folder;
  const QString file = folder.filePath(QStringLiteral("preferences.ini"));
  {
    Preferences today(file);
    EXPECT_TRUE(today.lastLibrary().isEmpty());
    EXPECT_TRUE(today.findingsShown());
    EXPECT_FALSE(today.trailHeadPrinted());
    today.setLastLibrary(QStringLiteral("/资料库/渝中.guapai"));
    EXPECT_TRUE(today.recentLibraries().isEmpty());
    today.setRecentLibraries({QStringLiteral("/资料库/渝中.guapai")});
    today.setLastCenter(QStringLiteral("sample-01"));
    today.setOverprintOffset({150, -25});
    today.setPerson(QStringLiteral("示例"));
    today.setFindingsShown(false);
    EXPECT_EQ(today.idleMinutes(), 10);
    today.setIdleMinutes(0);
    today.setTrailHeadPrinted(true);
    today.setGeometry("abc");
  }
  const Preferences tomorrow(file);
  EXPECT_EQ(tomorrow.lastLibrary(), QStringLiteral("/资料库/渝中.guapai"));
  EXPECT_EQ(tomorrow.recentLibraries(), QStringList(QStringLiteral("/资料库/渝中.guapai")));
  EXPECT_EQ(tomorrow.lastCenter(), QStringLiteral("sample-01"));
  EXPECT_EQ(tomorrow.overprintOffset(), QPoint(150, -25));
  EXPECT_EQ(tomorrow.person(), QStringLiteral("示例"));
  EXPECT_FALSE(tomorrow.findingsShown());
  EXPECT_EQ(tomorrow.idleMinutes(), 0);
  EXPECT_TRUE(tomorrow.trailHeadPrinted());
  EXPECT_TRUE(tomorrow.ledgerShown());
  EXPECT_EQ(tomorrow.geometry(), QByteArray("abc"));
}

}  // namespace
}  // namespace guapai::ui
