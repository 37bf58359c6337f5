#include "app/startup.h"

#include <array>

#include <QtCore/QFile>
#include <gmock/gmock.h>

#include "shell/preferences.h"
#include "support/temporarydirectory.h"

namespace guapai::ui {
namespace {

class Startup : public testing::Test {
protected:
  Startup() {
    qputenv("XDG_DATA_HOME", QFile::encodeName(QString::fromStdString(m_directory.path().string())));
    qunsetenv("GUAPAI_LIBRARY");
  }
  ~Startup() override {
    qunsetenv("XDG_DATA_HOME");
    qunsetenv("GUAPAI_LIBRARY");
  }

  QString existing(const char* name) {
    QFile file(QString::fromStdString((m_directory / name).string()));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    return file.fileName();
  }

  support::TemporaryDirectory m_directory;
  Preferences m_preferences{QString::fromStdString((m_directory / "preferences.ini").string())};
};

TEST_F(Startup, OpensWhatTheCommandLineNames) {
  qputenv("GUAPAI_LIBRARY", "/elsewhere.guapai");
  EXPECT_EQ(libraryToOpen({QStringLiteral("guapai"), QStringLiteral("--library"), QStringLiteral("/a.guapai")},
                          m_preferences),
            QStringLiteral("/a.guapai"));
}

TEST_F(Startup, OpensWhatTheEnvironmentNames) {
  qputenv("GUAPAI_LIBRARY", "/elsewhere.guapai");
  m_preferences.setLastLibrary(existing("last.guapai"));
  EXPECT_EQ(libraryToOpen({QStringLiteral("guapai")}, m_preferences), QStringLiteral("/elsewhere.guapai"));
}

TEST_F(Startup, OpensWhatWasOpenLast) {
  m_preferences.setLastLibrary(existing("last.guapai"));
  EXPECT_EQ(libraryToOpen({QStringLiteral("guapai")}, m_preferences), m_preferences.lastLibrary());
}

TEST_F(Startup, WelcomesWhereTheLastLibraryIsGone) {
  m_preferences.setLastLibrary(QStringLiteral("/gone.guapai"));
  EXPECT_TRUE(libraryToOpen({QStringLiteral("guapai")}, m_preferences).isEmpty());
}

TEST_F(Startup, NeedsNoDisplayToTellAboutItself) {
  const std::array<const char*, 2> help{"guapai", "--help"};
  const std::array<const char*, 3> library{"guapai", "--library", "x.guapai"};
  EXPECT_TRUE(onlyTells(2, help.data()));
  EXPECT_FALSE(onlyTells(3, library.data()));
}

}  // namespace
}  // namespace guapai::ui
