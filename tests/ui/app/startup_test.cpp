#include "app/startup.h"

#include <array>
#include <vector>

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

  [[nodiscard]] Beginning beginning(const std::vector<const char*>& words) const {
    QStringList arguments{QStringLiteral("guapai")};
    for (const char* const word : words) arguments.append(QString::fromUtf8(word));
    return beginningOf(arguments, m_preferences);
  }

  support::TemporaryDirectory m_directory;
  Preferences m_preferences{QString::fromStdString((m_directory / "preferences.ini").string())};
};

TEST_F(Startup, OpensWhatTheCommandLineNames) {
  qputenv("GUAPAI_LIBRARY", "/elsewhere.guapai");
  EXPECT_EQ(beginning({"--library", "/a.guapai"}).library, QStringLiteral("/a.guapai"));
}

/// A desktop hands over the files that were double-clicked as they are.
TEST_F(Startup, OpensTheLibraryThatWasDoubleClicked) {
  m_preferences.setLastLibrary(existing("last.guapai"));
  const Beginning named = beginning({"/a.guapai"});
  EXPECT_EQ(named.library, QStringLiteral("/a.guapai"));
  EXPECT_TRUE(named.caseFiles.isEmpty());
  EXPECT_TRUE(named.moreLibraries.isEmpty());
}

TEST_F(Startup, ImportsCaseFilesIntoTheLibraryThatWasOpenLast) {
  m_preferences.setLastLibrary(existing("last.guapai"));
  const Beginning named = beginning({"/a.json", "/b.JSONL", "/附件4.pdf", "/填报表.xlsx", "/台账.ODS", "/台账.csv"});
  EXPECT_EQ(named.library, m_preferences.lastLibrary());
  EXPECT_EQ(named.caseFiles,
            QStringList({QStringLiteral("/a.json"), QStringLiteral("/b.JSONL"), QStringLiteral("/附件4.pdf"),
                         QStringLiteral("/填报表.xlsx"), QStringLiteral("/台账.ODS"), QStringLiteral("/台账.csv")}));
}

TEST_F(Startup, LeavesFurtherLibrariesToFurtherPrograms) {
  const Beginning named = beginning({"/b.guapai", "/cases.jsonl", "/c.guapai", "--library", "/a.guapai"});
  EXPECT_EQ(named.library, QStringLiteral("/a.guapai"));
  EXPECT_EQ(named.caseFiles, QStringList(QStringLiteral("/cases.jsonl")));
  EXPECT_EQ(named.moreLibraries, QStringList({QStringLiteral("/b.guapai"), QStringLiteral("/c.guapai")}));
}

TEST_F(Startup, OpensWhatTheEnvironmentNames) {
  qputenv("GUAPAI_LIBRARY", "/elsewhere.guapai");
  m_preferences.setLastLibrary(existing("last.guapai"));
  EXPECT_EQ(beginning({}).library, QStringLiteral("/elsewhere.guapai"));
}

TEST_F(Startup, OpensWhatWasOpenLast) {
  m_preferences.setLastLibrary(existing("last.guapai"));
  EXPECT_EQ(beginning({}).library, m_preferences.lastLibrary());
}

TEST_F(Startup, WelcomesWhereTheLastLibraryIsGone) {
  m_preferences.setLastLibrary(QStringLiteral("/gone.guapai"));
  EXPECT_TRUE(beginning({}).library.isEmpty());
}

TEST_F(Startup, NeedsNoDisplayToTellAboutItself) {
  const std::array<const char*, 2> help{"guapai", "--help"};
  const std::array<const char*, 3> library{"guapai", "--library", "x.guapai"};
  EXPECT_TRUE(onlyTells(2, help.data()));
  EXPECT_FALSE(onlyTells(3, library.data()));
}

}  // namespace
}  // namespace guapai::ui
