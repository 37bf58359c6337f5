#include "app/idlelock.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <gmock/gmock.h>

#include "app/lockwindow.h"
#include "app/protectiondialog.h"
#include "app/settingsdialog.h"
#include "shell/sentences.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using namespace std::chrono_literals;

/// A clock that goes when the test lets it.
class HandClock final : public core::Clock {
public:
  [[nodiscard]] std::chrono::sys_seconds now() const override { return time; }
  [[nodiscard]] core::Date today() const override { return {2021, 11, 22}; }

  std::chrono::sys_seconds time{1h};
};

/// The window at a center of a library with a passphrase, and a lock whose clock the test has in hand. The window's own
/// clock stands still.
class Lock : public WindowBench, public testing::Test {
protected:
  Lock() {
    protect(m_library, m_words);
    EXPECT_TRUE(district::LibraryPassphrase(pathOf(m_library)).unlock(m_words));
    preferences().setLastCenter(QStringLiteral("sample-02#1"));
    open(m_library);
    lock.setLibrary(pathOf(m_library));
  }

  /// Nobody touches the program for so long.
  void leave(std::chrono::seconds time) {
    clock.time += time;
    lock.look();
    QApplication::processEvents();
  }
  void giveBack() {
    await<LockWindow>("lockWindow");
    type(m_words);
    press(Qt::Key_Return);
    // The window that has gone must not be found in place of the next one.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  QWidget& visits() {
    auto& blank = find<QWidget>("application.annual_visits");
    blank.setFocus();
    blank.findChild<QLineEdit*>()->selectAll();
    return blank;
  }
  [[nodiscard]] static QString typedIn(const QWidget& blank) { return blank.findChild<QLineEdit*>()->text(); }
  /// The object names of the windows that are seen.
  [[nodiscard]] static std::vector<std::string> seen() {
    std::vector<std::string> names;
    for (const QWidget* const top : QApplication::topLevelWidgets())
      if (top->isVisible()) names.push_back(top->objectName().toStdString());
    return names;
  }

  QString m_words = QStringLiteral("示例 口令 一二三");
  QString m_library = sampleLibrary();
  HandClock clock;
  IdleLock lock{definitions()->messages(), clock, preferences(), nullptr};
};

TEST_F(Lock, HidesEveryWindowAtOnce) {
  window().findChild<QAction*>(QStringLiteral("lockNow"))->trigger();
  auto& asked = await<LockWindow>("lockWindow");
  EXPECT_THAT(seen(), testing::ElementsAre("lockWindow"));
  EXPECT_TRUE(window().isLocked());
  EXPECT_EQ(asked.windowTitle(), QStringLiteral("Guapai"));
  EXPECT_TRUE(unseen(asked).isEmpty());
  EXPECT_EQ(focusName(), QStringLiteral("lockPassphrase"));
  EXPECT_EQ(find<QLineEdit>("lockPassphrase").echoMode(), QLineEdit::Password);
  press(Qt::Key_Escape);
  type(QStringLiteral("wrong words"));
  press(Qt::Key_Return);
  EXPECT_EQ(text("lockPassphraseTrouble"), QStringLiteral("This is not the passphrase."));
  EXPECT_THAT(seen(), testing::ElementsAre("lockWindow"));
  type(m_words);
  press(Qt::Key_Return);
  EXPECT_THAT(seen(), testing::ElementsAre("mainWindow"));
  EXPECT_FALSE(window().isLocked());
  EXPECT_TRUE(unseen(window()).isEmpty());
  EXPECT_EQ(text("centerName"), window().windowTitle().section(QStringLiteral(" – "), 0, 0));
}

TEST_F(Lock, LeavesWhatIsTypedAsItIs) {
  const QWidget& blank = visits();
  type(QStringLiteral("88888"));
  leave(10min);
  EXPECT_THAT(seen(), testing::ElementsAre("lockWindow"));
  giveBack();
  EXPECT_THAT(seen(), testing::ElementsAre("mainWindow"));
  EXPECT_EQ(typedIn(blank), QStringLiteral("88888"));
  EXPECT_EQ(focusName(), QStringLiteral("application.annual_visits"));
  type(QStringLiteral("9"));
  EXPECT_EQ(typedIn(blank), QStringLiteral("888889"));
}

TEST_F(Lock, ComesOnlyAfterTheMinutesThatAreSet) {
  leave(9min);
  EXPECT_FALSE(lock.isLocked());
  visits();
  type(QStringLiteral("8"));  // somebody is there
  leave(9min);
  EXPECT_FALSE(lock.isLocked());
  QTest::mouseMove(&window(), QPoint(20, 20));
  QTest::mouseMove(&window(), QPoint(40, 40));
  leave(9min);
  EXPECT_FALSE(lock.isLocked());
  preferences().setIdleMinutes(0);
  leave(24h);
  EXPECT_FALSE(lock.isLocked());
  preferences().setIdleMinutes(3);
  leave(0s);
  EXPECT_TRUE(lock.isLocked());
}

/// A computer that has slept gets a key press before anybody looks at the clock.
TEST_F(Lock, TakesNoKeyAfterTheComputerHasSlept) {
  const QWidget& blank = visits();
  const QString before = typedIn(blank);
  clock.time += 8h;
  type(QStringLiteral("7"));
  EXPECT_TRUE(lock.isLocked());
  giveBack();
  EXPECT_EQ(typedIn(blank), before);
}

TEST_F(Lock, IsForLibrariesWithAPassphrase) {
  lock.setLibrary(std::nullopt);
  leave(24h);
  lock.lock();
  EXPECT_FALSE(lock.isLocked());
}

TEST_F(Lock, WaitsAsLongAsTheSettingsSay) {
  press(Qt::Key_Comma, Qt::ControlModifier);
  await<SettingsDialog>("settingsDialog");
  find<QSpinBox>("idleMinutes").setFocus(Qt::TabFocusReason);
  type(QStringLiteral("25"));
  press(Qt::Key_Return);
  activate(window());
  leave(24min);
  EXPECT_FALSE(lock.isLocked());
  leave(1min);
  EXPECT_TRUE(lock.isLocked());
}

TEST_F(Lock, GivesModalDialogsBack) {
  window().findChild<QAction*>(QStringLiteral("protection"))->trigger();
  auto& dialog = await<ProtectionDialog>("protectionDialog");
  type(QStringLiteral("half a passphrase"));
  leave(10min);
  EXPECT_THAT(seen(), testing::ElementsAre("lockWindow"));
  giveBack();
  EXPECT_THAT(seen(), testing::UnorderedElementsAre("mainWindow", "protectionDialog"));
  EXPECT_EQ(QApplication::activeModalWidget(), &dialog);
  EXPECT_EQ(find<QLineEdit>("presentPassphrase").text(), QStringLiteral("half a passphrase"));
  EXPECT_TRUE(unseen(dialog).isEmpty());
  dialog.close();
}

/// The window below a modal dialog gets no keys.
TEST_F(Lock, ComesByItsKeyOverEveryModalDialog) {
  const std::vector<std::pair<const char*, const char*>> windows{{"printPapers", "previewDialog"},
                                                                 {"printRoom", "printRoom"},
                                                                 {"history", "historyDialog"},
                                                                 {"backups", "backups"},
                                                                 {"issuedPapers", "issuedPapers"}};
  for (const auto& [action, name] : windows) {
    window().findChild<QAction*>(QLatin1String(action))->trigger();
    auto& dialog = await<QDialog>(name);
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_THAT(seen(), testing::ElementsAre("lockWindow")) << name;
    giveBack();
    EXPECT_THAT(seen(), testing::UnorderedElementsAre("mainWindow", name));
    EXPECT_EQ(QApplication::activeModalWidget(), &dialog);
    activate(dialog);
    leave(10min);
    EXPECT_THAT(seen(), testing::ElementsAre("lockWindow")) << name << ", after a while";
    giveBack();
    EXPECT_THAT(seen(), testing::UnorderedElementsAre("mainWindow", name));
    dialog.close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
  }
}

/// The program waits for an answer within the call that has asked.
TEST_F(Lock, LeavesAQuestionOpen) {
  QMessageBox box(QMessageBox::Question, QString(), QStringLiteral("?"), QMessageBox::Yes | QMessageBox::No, &window());
  box.setObjectName(QStringLiteral("question"));
  bool isAnswered = false;
  QTimer::singleShot(0, &box, [&] {
    leave(10min);
    EXPECT_THAT(seen(), testing::ElementsAre("lockWindow"));
    giveBack();
    QTest::qWait(0);
    EXPECT_FALSE(isAnswered);
    EXPECT_THAT(seen(), testing::UnorderedElementsAre("mainWindow", "question"));
    EXPECT_EQ(QApplication::activeModalWidget(), &box);
    box.button(QMessageBox::Yes)->click();
  });
  const int answer = box.exec();
  isAnswered = true;
  EXPECT_EQ(answer, QMessageBox::Yes);
}

TEST_F(Lock, KeepsAWindowBackThatComesUpMeanwhile) {
  leave(10min);
  QDialog late(&window());
  late.setObjectName(QStringLiteral("late"));
  late.open();
  QApplication::processEvents();
  EXPECT_THAT(seen(), testing::ElementsAre("lockWindow"));
  giveBack();
  EXPECT_THAT(seen(), testing::UnorderedElementsAre("mainWindow", "late"));
}

TEST_F(Lock, LetsTheProgramEnd) {
  const QSignalSpy wanted(&lock, &IdleLock::quitWanted);
  leave(10min);
  auto& asked = await<LockWindow>("lockWindow");
  QTest::keyClick(&find<QPushButton>("quitLocked"), Qt::Key_Space);
  EXPECT_EQ(wanted.size(), 1);
  asked.close();
  EXPECT_EQ(wanted.size(), 2);
  EXPECT_THAT(seen(), testing::ElementsAre("lockWindow")) << "until the program has ended";
}

/// Whoever puts a library of his own in its place knows the passphrase of that one.
TEST_F(Lock, IsNotOpenedByAnotherLibrary) {
  leave(10min);
  const QString other = file("other.guapai");
  (void)district::DistrictSession::create(definitions(), pathOf(other), core::FixedClock(core::Date(2021, 11, 22)));
  protect(other, QStringLiteral("口令 of another library"));
  std::filesystem::rename(pathOf(other), pathOf(m_library));
  await<LockWindow>("lockWindow");
  type(QStringLiteral("口令 of another library"));
  press(Qt::Key_Return);
  EXPECT_TRUE(lock.isLocked());
  EXPECT_THAT(text("lockPassphraseTrouble").toStdString(), testing::HasSubstr("sample.guapai"));
  EXPECT_THAT(seen(), testing::ElementsAre("lockWindow"));
}

TEST_F(Lock, EndsWithTheLibrary) {
  leave(10min);
  ASSERT_TRUE(lock.isLocked());
  lock.setLibrary(std::nullopt);
  EXPECT_FALSE(lock.isLocked());
  EXPECT_THAT(seen(), testing::ElementsAre("mainWindow"));
}

}  // namespace
}  // namespace guapai::ui
