#include "app/librarycommands.h"

#include <array>
#include <fstream>
#include <string>
#include <utility>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <gmock/gmock.h>

#include "app/workprogress.h"
#include "editors/answereditor.h"
#include "shell/messagebar.h"
#include "shell/sentences.h"
#include "storage/database.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

/// The window over a library that refuses something.
class RefusedByTheLibrary : public WindowBench, public testing::Test {
protected:
  RefusedByTheLibrary() { open(m_library); }

  void execute(const QString& sql) {
    storage::Database other(pathOf(m_library), storage::Database::Access::ReadWrite, std::chrono::seconds(1));
    other.execute(sql);
  }
  void trigger(const char* action) {
    window().findChild<QAction*>(QString::fromUtf8(action))->trigger();
    QApplication::processEvents();
  }
  /// What the bar says now, where it is seen and speaks of trouble.
  std::string trouble() {
    const auto& bar = *window().findChild<MessageBar*>();
    return bar.isVisible() && bar.kind() == MessageBar::Kind::Trouble ? bar.sentence().toStdString() : std::string();
  }

  /// Answers the next question for files with a file of one center that the library does not have.
  void chooseNewCase() {
    const QString cases = file("new.json");
    std::ofstream(cases.toStdString())
        << R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})";
    dialogs.files = {cases};
  }

  district::DistrictSession& openDistrict() { return *window().findChild<LibraryCommands*>()->district(); }

  QString m_library = sampleLibrary();
};

/// It was said and taken away by the same act.
TEST_F(RefusedByTheLibrary, RemovalIsSaidAndStaysInSight) {
  press(Qt::Key_Return);  // into the first center of the list
  ASSERT_FALSE(text("centerName").isEmpty());
  execute(QStringLiteral("CREATE TRIGGER kept BEFORE DELETE ON center_case BEGIN SELECT RAISE(ABORT, 'kept'); END"));
  dialogs.agrees = true;
  trigger("removeCenter");
  EXPECT_NE(trouble(), "");
}

/// "0 cases imported" with a tick, and the cause gone.
TEST_F(RefusedByTheLibrary, ImportIsSaidAndStaysInSight) {
  execute(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON center_case BEGIN SELECT RAISE(ABORT, 'full'); END"));
  chooseNewCase();
  trigger("importCases");
  acceptImport();
  EXPECT_THAT(trouble(), testing::HasSubstr("Not imported"));
}

/// The program with a case file that somebody has double-clicked.
class OfferedCases : public WindowBench, public testing::Test {
protected:
  OfferedCases() {
    QFile added(m_cases);
    EXPECT_TRUE(added.open(QIODevice::WriteOnly));
    added.write(R"({"format":"guapai.case/1","center":{"name":"示例新中心","kind":"community"}})");
    added.close();
    open();
  }
  [[nodiscard]] int centers() {
    auto* const district = window().findChild<LibraryCommands*>()->district();
    return district == nullptr ? 0 : static_cast<int>(district->library().cases().size());
  }
  [[nodiscard]] static bool isPreviewed() {
    QApplication::processEvents();
    const QWidget* const dialog = QApplication::activeModalWidget();
    return dialog != nullptr && dialog->objectName() == QStringLiteral("importDialog");
  }

  QString m_cases = file("received.json");
};

TEST_F(OfferedCases, AreImportedWhereTheUserAgrees) {
  window().start(sampleLibrary(), {m_cases});
  EXPECT_EQ(centers(), 11) << "nothing was shown yet";
  acceptImport();
  EXPECT_EQ(centers(), 12);
  EXPECT_EQ(text("messageSentence").toStdString(), "1 case(s) imported");
}

TEST_F(OfferedCases, StayOutsideWhereTheUserDoesNot) {
  const QString library = sampleLibrary();
  window().start(library, {m_cases});
  await<QDialog>("importDialog");
  press(Qt::Key_Escape);
  activate(window());
  EXPECT_EQ(centers(), 11);
  window().start(library);
  EXPECT_FALSE(isPreviewed()) << "shown once";
}

TEST_F(OfferedCases, WaitForALibrary) {
  window().start({}, {m_cases});
  EXPECT_FALSE(isPreviewed());
  EXPECT_THAT(text("messageSentence").toStdString(), testing::HasSubstr("open a library or create one"));
  dialogs.file = file("new.guapai");
  window().findChild<QAction*>(QStringLiteral("newLibrary"))->trigger();
  acceptImport();
  EXPECT_EQ(centers(), 1);
}

TEST_F(OfferedCases, AreNamedWhereTheyCannotBeRead) {
  window().start(sampleLibrary(), {file("gone.json")});
  EXPECT_FALSE(isPreviewed());
  EXPECT_THAT(text("messageSentence").toStdString(), testing::HasSubstr("Not imported: "));
  EXPECT_THAT(text("messageSentence").toStdString(), testing::HasSubstr("gone.json"));
}

TEST_F(RefusedByTheLibrary, ExportLiesInAFolderThatCanBeOpenedAndIsRemembered) {
  dialogs.file = file("cases.jsonl");
  const QString folder = QFileInfo(dialogs.file).absolutePath();
  trigger("exportCases");
  ASSERT_TRUE(QFile::exists(dialogs.file));
  find<QPushButton>("messageOffer").click();
  EXPECT_EQ(dialogs.shown, QStringList(folder));
  preferences().setLastLibrary(QStringLiteral("/elsewhere/library.guapai"));
  trigger("exportCases");
  EXPECT_TRUE(dialogs.proposed.startsWith(folder + u'/'));
}

/// The files that are asked for here. Each kind has a folder of its own, so that one of them begins nowhere else after
/// another kind was asked for.
TEST_F(RefusedByTheLibrary, QuestionsAboutFilesBeginWhereTheirKindWasUsedLast) {
  constexpr std::array kQuestions{
      std::pair{"openLibrary", FileKind::Library}, std::pair{"newLibrary", FileKind::Library},
      std::pair{"importCases", FileKind::Import},  std::pair{"exportCases", FileKind::Export},
      std::pair{"saveTable", FileKind::Table},     std::pair{"saveEntryBook", FileKind::EntryBook},
      std::pair{"trySample", FileKind::Sample},    std::pair{"addEvidence", FileKind::Evidence}};
  press(Qt::Key_Return);  // into the first center of the list
  showTab("Application");
  find<AnswerEditor>("application.annual_visits").takeFocus();
  const auto folderOf = [&](FileKind kind) { return file("folder-" + std::to_string(static_cast<int>(kind))); };
  for (const auto& [action, kind] : kQuestions) {
    ASSERT_TRUE(QDir().mkpath(folderOf(kind)));
    preferences().setFolder(kind, folderOf(kind));
  }
  for (const auto& [action, kind] : kQuestions) {
    dialogs.proposed.clear();
    trigger(action);  // nothing is chosen
    EXPECT_TRUE(dialogs.proposed.startsWith(folderOf(kind))) << action << ": " << dialogs.proposed.toStdString();
    EXPECT_EQ(preferences().folder(kind), folderOf(kind)) << action << ": nothing was chosen";
  }
}

TEST_F(RefusedByTheLibrary, FoldersOfFilesThatAreBroughtInAreRemembered) {
  const auto inFolder = [&](const char* name) {
    const QString folder = file(name);
    static_cast<void>(QDir().mkpath(folder));
    return folder;
  };
  dialogs.files = {inFolder("cases") + QStringLiteral("/none.json")};
  trigger("importCases");
  EXPECT_EQ(preferences().folder(FileKind::Import), file("cases"));
  dialogs.file = inFolder("libraries") + QStringLiteral("/new.guapai");
  trigger("newLibrary");
  EXPECT_EQ(preferences().folder(FileKind::Library), file("libraries"));
  dialogs.chosenFolder = inFolder("trial");
  trigger("trySample");
  EXPECT_EQ(preferences().folder(FileKind::Sample), file("trial"));
  press(Qt::Key_Return);  // into the first center of the list
  showTab("Application");
  find<AnswerEditor>("application.annual_visits").takeFocus();
  dialogs.files = {inFolder("scans") + QStringLiteral("/none.png")};
  trigger("addEvidence");
  EXPECT_EQ(preferences().folder(FileKind::Evidence), file("scans"));
}

constexpr ProgressPace kAtOnce{.before = std::chrono::milliseconds(0), .between = std::chrono::milliseconds(0)};

/// Presses Esc in the window that shows how far a work is, as soon as it is seen.
class Canceller : public QObject {
public:
  Canceller() { qApp->installEventFilter(this); }
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::Show || watched->objectName() != QStringLiteral("workProgress")) return false;
    ++seen;
    auto* const window = qobject_cast<QWidget*>(watched);
    QMetaObject::invokeMethod(
        window, [window] { QTest::keyClick(window, Qt::Key_Escape); }, Qt::QueuedConnection);
    return false;
  }

  int seen = 0;
};

TEST_F(RefusedByTheLibrary, ExportIsCancelledAndLeavesTheOldFile) {
  dialogs.file = file("cases.jsonl");
  QFile old(dialogs.file);
  ASSERT_TRUE(old.open(QIODevice::WriteOnly));
  old.write("old");
  old.close();
  auto& watch = *window().findChild<WorkWatch*>();
  watch.setPace(kAtOnce);
  const Canceller canceller;
  trigger("exportCases");
  EXPECT_EQ(canceller.seen, 1);
  EXPECT_THAT(text("messageSentence").toStdString(), testing::HasSubstr("cancelled"));
  ASSERT_TRUE(old.open(QIODevice::ReadOnly));
  EXPECT_EQ(old.readAll(), "old");
  old.close();
  watch.setPace({.before = std::chrono::hours(24)});
  trigger("exportCases");
  EXPECT_EQ(canceller.seen, 1) << "what is done soon shows nothing";
  EXPECT_GT(QFileInfo(dialogs.file).size(), 1000);
}

TEST_F(RefusedByTheLibrary, ImportIsCancelledAndCanBeMadeLater) {
  chooseNewCase();
  trigger("importCases");
  await<QDialog>("importDialog");
  auto& watch = *window().findChild<WorkWatch*>();
  watch.setPace(kAtOnce);
  const Canceller canceller;
  press(Qt::Key_Return);
  activate(window());
  EXPECT_GT(canceller.seen, 0);
  EXPECT_EQ(text("messageSentence"), QStringLiteral("The import was cancelled. The library is as it was."));
  EXPECT_EQ(openDistrict().library().cases().size(), 11U);
  watch.setPace({.before = std::chrono::hours(24)});
  trigger("importCases");
  acceptImport();
  EXPECT_EQ(openDistrict().library().cases().size(), 12U);
}

/// The program before a new user.
class NewUser : public WindowBench, public testing::Test {
protected:
  NewUser() {
    dialogs.chosenFolder = QFileInfo(file("x")).absolutePath();
    open();
  }
  void trySample() {
    find<QPushButton>("trySampleButton").click();
    QApplication::processEvents();
  }
};

TEST_F(NewUser, LooksAtTheSampleDistrict) {
  trySample();
  const auto* const district = window().findChild<LibraryCommands*>()->district();
  ASSERT_NE(district, nullptr);
  EXPECT_EQ(district->name(), QStringLiteral("示例区"));
  EXPECT_TRUE(window().windowTitle().contains(QStringLiteral("示例区")));
  EXPECT_EQ(find<QTableView>("ledger").model()->rowCount(), 11);
  EXPECT_THAT(text("messageSentence").toStdString(), testing::HasSubstr("invented"));
  EXPECT_TRUE(QFile::exists(file("示例区.guapai")));
}

TEST_F(NewUser, NeedNotChooseAFolderForTheSample) {
  dialogs.chosenFolder.clear();
  trySample();
  EXPECT_TRUE(isShown("welcomePage"));
  EXPECT_FALSE(isShown("messageBar"));
}

TEST_F(NewUser, ReadsWhyThereIsNoSample) {
  dialogs.chosenFolder = file("gone");
  trySample();
  EXPECT_TRUE(isShown("welcomePage"));
  EXPECT_EQ(window().findChild<MessageBar*>()->kind(), MessageBar::Kind::Trouble);
}

/// What was typed when the program died is in some center that is not open now.
TEST_F(RefusedByTheLibrary, TypedTextIsNamedWithItsCenterAndTime) {
  const auto& line = openDistrict().ledger().lines().front();
  openDistrict().library().saveDraft(
      {.caseId = line.head.id,
       .field = definitions()->catalogue().require("application.annual_visits"),
       .row = {},
       .text = "15",
       .savedAt = std::chrono::sys_days(std::chrono::year(2021) / 11 / 21) + std::chrono::hours(9)});
  const std::string center = line.name.toStdString();
  close();
  open(m_library);
  const std::string said = window().findChild<MessageBar*>()->sentence().toStdString();
  EXPECT_THAT(said, testing::HasSubstr("Typed and not counted yet"));
  EXPECT_THAT(said, testing::HasSubstr(center + " (11月21日 "));
}

/// The plan of the district cannot be read: the program says so, and goes on.
TEST_F(RefusedByTheLibrary, BoardIsSaidAndTheProgramGoesOn) {
  press(Qt::Key_Return);
  execute(QStringLiteral("DROP TABLE setting"));
  trigger("overview");
  EXPECT_NE(trouble(), "");
}

}  // namespace
}  // namespace guapai::ui
