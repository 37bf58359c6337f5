#include "platform/librarylocation.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <gtest/gtest.h>

namespace guapai::platform {
namespace {

class LibraryLocation : public testing::Test {
protected:
  void SetUp() override {
    qunsetenv("GUAPAI_LIBRARY");
    qputenv("XDG_DATA_HOME", QByteArrayLiteral("/somebody/data"));
  }
  void TearDown() override {
    qunsetenv("GUAPAI_LIBRARY");
    qunsetenv("XDG_DATA_HOME");
    qputenv("HOME", m_home);
  }

private:
  QByteArray m_home = qgetenv("HOME");
};

TEST_F(LibraryLocation, IsTheUsersOwnWithoutMore) {
  EXPECT_EQ(libraryLocation(), "/somebody/data/guapai/library.guapai");
}

TEST_F(LibraryLocation, LiesInAHomeFolderThatIsNoText) {
  qputenv("HOME", QByteArrayLiteral("/home/h\xFF"));
  qunsetenv("XDG_DATA_HOME");
  EXPECT_EQ(libraryLocation(), "/home/h\xFF/.local/share/guapai/library.guapai");
  qputenv("XDG_DATA_HOME", QByteArrayLiteral("/home/d\xFF"));
  EXPECT_EQ(libraryLocation(), "/home/d\xFF/guapai/library.guapai");
}

/// Libraries of earlier versions lie where Qt said.
TEST_F(LibraryLocation, IsWhereQtFindsItWhereTheHomeFolderIsText) {
  for (const char* const home : {"/home/示例", "/home/a/", "/home//a/./b/.."}) {
    qputenv("HOME", home);
    qunsetenv("XDG_DATA_HOME");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    EXPECT_EQ(libraryLocation(), QFile::encodeName(folder + QStringLiteral("/guapai/library.guapai")).toStdString());
  }
}

/// Settings of earlier versions lie where QSettings had put them.
TEST_F(LibraryLocation, HasTheSettingsWhereQtKeepsThem) {
  const QByteArray before = qgetenv("XDG_CONFIG_HOME");
  qunsetenv("XDG_CONFIG_HOME");
  qputenv("HOME", "/home/示例");
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
  EXPECT_EQ(settingsLocation(), folder + QStringLiteral("/guapai/guapai.ini"));
  if (!before.isNull()) qputenv("XDG_CONFIG_HOME", before);
}

/// What earlier versions could not store lies beside the settings.
TEST_F(LibraryLocation, HasWhatWasNotSavedWhereQtKeepsTheSettings) {
  const QByteArray before = qgetenv("XDG_CONFIG_HOME");
  qunsetenv("XDG_CONFIG_HOME");
  qputenv("HOME", "/home/示例");
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
  EXPECT_EQ(unsavedLocation(), QFile::encodeName(folder + QStringLiteral("/guapai/unsaved.json")).toStdString());
  qputenv("HOME", QByteArrayLiteral("/home/h\xFF"));
  EXPECT_EQ(unsavedLocation(), "/home/h\xFF/.config/guapai/unsaved.json");
  if (!before.isNull()) qputenv("XDG_CONFIG_HOME", before);
}

TEST_F(LibraryLocation, FollowsTheEnvironment) {
  qputenv("GUAPAI_LIBRARY", QByteArrayLiteral("/elsewhere/区县.guapai"));
  EXPECT_EQ(libraryLocation(), "/elsewhere/区县.guapai");
}

TEST_F(LibraryLocation, IsTheNamedOneBeforeAll) {
  qputenv("GUAPAI_LIBRARY", QByteArrayLiteral("/elsewhere/library.guapai"));
  EXPECT_EQ(libraryLocation("named.guapai"), "named.guapai");
}

}  // namespace
}  // namespace guapai::platform
