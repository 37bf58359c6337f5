#include "app/unlocking.h"

#include <fstream>

#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "app/backupsdialog.h"
#include "app/librarycommands.h"
#include "app/passphrasedialog.h"
#include "shell/messagebar.h"
#include "shell/sentences.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

/// The window at a library with a passphrase that the program does not know.
class Unlock : public WindowBench, public testing::Test {
protected:
  Unlock() { protect(m_library, m_words); }

  PassphraseDialog& openAndBeAsked() {
    open(m_library);
    return await<PassphraseDialog>("passphraseDialog");
  }
  [[nodiscard]] district::DistrictSession* district() { return window().findChild<LibraryCommands*>()->district(); }
  /// Waits until the library is open.
  [[nodiscard]] bool isOpen() {
    return QTest::qWaitFor([this] { return district() != nullptr; }) && district()->hasPassphrase();
  }
  [[nodiscard]] static bool isAsking() {
    return std::ranges::any_of(QApplication::topLevelWidgets(), [](const QWidget* top) {
      return top->isVisible() && top->objectName() == QLatin1String("passphraseDialog");
    });
  }
  [[nodiscard]] std::string said() {
    const auto& bar = *window().findChild<MessageBar*>();
    return bar.isVisible() ? bar.sentence().toStdString() : std::string();
  }
  [[nodiscard]] QString keyName() const { return district::LibraryPassphrase(pathOf(m_library)).keyName(); }
  [[nodiscard]] QAbstractItemView& ledger() {
    return *window().findChild<QAbstractItemView*>(QStringLiteral("ledger"));
  }
  /// Puts the key into the keyring, as an earlier day did.
  void rememberKey() {
    const district::LibraryPassphrase passphrase(pathOf(m_library));
    ASSERT_TRUE(passphrase.unlock(m_words));
    keyring.keys.emplace(keyName(), passphrase.key().value());
    forgetKey(m_library);
  }

  QString m_words = QStringLiteral("示例 口令 一二三");
  QString m_library = sampleLibrary();
};

TEST_F(Unlock, AsksUntilThePassphraseIsRight) {
  PassphraseDialog& dialog = openAndBeAsked();
  EXPECT_TRUE(isShown("welcomePage"));
  EXPECT_TRUE(unseen(dialog).isEmpty());
  EXPECT_THAT(text("questionWords").toStdString(),
              testing::AllOf(testing::HasSubstr("sample.guapai"), testing::HasSubstr("nobody can recover")));
  EXPECT_EQ(focusName(), QStringLiteral("passphrase"));
  auto& line = find<QLineEdit>("passphrase");
  EXPECT_EQ(line.echoMode(), QLineEdit::Password);
  for (const char* const wrong : {"x", "quite wrong and long"}) {
    type(QLatin1String(wrong));
    press(Qt::Key_Return);
    EXPECT_EQ(text("passphraseTrouble"), QStringLiteral("This is not the passphrase."));
    EXPECT_TRUE(unseen(dialog).isEmpty());
    EXPECT_EQ(line.selectedText().size(), line.text().size());
    EXPECT_EQ(focusName(), QStringLiteral("passphrase"));
    EXPECT_EQ(district(), nullptr);
  }
  type(m_words);
  press(Qt::Key_Return);
  ASSERT_TRUE(isOpen());
  EXPECT_FALSE(isAsking());
  EXPECT_EQ(ledger().model()->rowCount(), 11);
  EXPECT_TRUE(support::blankLines(ledger()).isEmpty());
  EXPECT_TRUE(keyring.keys.empty()) << "nobody wanted it to be remembered";
}

TEST_F(Unlock, SaysThatNothingWasOpenedWhereTheUserGivesUp) {
  openAndBeAsked();
  press(Qt::Key_Escape);
  EXPECT_EQ(district(), nullptr);
  EXPECT_TRUE(isShown("welcomePage"));
  EXPECT_THAT(said(), testing::HasSubstr("was not opened"));
}

TEST_F(Unlock, LeavesTheLibraryOpenThatIsOpen) {
  const QString other = file("other.guapai");
  (void)district::DistrictSession::create(definitions(), pathOf(other), core::FixedClock(core::Date(2021, 11, 22)));
  open(other);
  const auto* const before = district();
  dialogs.file = m_library;
  window().findChild<QAction*>(QStringLiteral("openLibrary"))->trigger();
  await<PassphraseDialog>("passphraseDialog");
  EXPECT_EQ(district(), before);
  press(Qt::Key_Escape);
  EXPECT_EQ(district(), before);
  EXPECT_FALSE(district()->hasPassphrase());
}

TEST_F(Unlock, OpensTheCenterThatWasOpenLast) {
  preferences().setLastCenter(QStringLiteral("sample-02#1"));
  openAndBeAsked();
  type(m_words);
  press(Qt::Key_Return);
  ASSERT_TRUE(isOpen());
  EXPECT_FALSE(text("centerName").isEmpty());
}

TEST_F(Unlock, ShowsWhatIsTypedWhereTheUserWantsIt) {
  openAndBeAsked();
  auto& show = find<QCheckBox>("showPassphrase");
  show.setFocus();
  press(Qt::Key_Space);
  EXPECT_EQ(find<QLineEdit>("passphrase").echoMode(), QLineEdit::Normal);
  press(Qt::Key_Space);
  EXPECT_EQ(find<QLineEdit>("passphrase").echoMode(), QLineEdit::Password);
}

TEST_F(Unlock, RemembersTheKeyAndNotThePassphrase) {
  openAndBeAsked();
  find<QCheckBox>("rememberPassphrase").setFocus();
  press(Qt::Key_Space);
  find<QLineEdit>("passphrase").setFocus();
  type(m_words);
  press(Qt::Key_Return);
  ASSERT_TRUE(isOpen());
  ASSERT_TRUE(QTest::qWaitFor([this] { return !keyring.keys.empty(); }));
  EXPECT_EQ(keyring.keys.begin()->first, keyName());
  EXPECT_FALSE(keyring.keys.begin()->second.contains(m_words));
  close();
  forgetKey(m_library);
  open(m_library);
  ASSERT_TRUE(isOpen());
  EXPECT_FALSE(isAsking());
}

TEST_F(Unlock, SaysThatThereIsNoKeyring) {
  keyring.isThere = false;
  openAndBeAsked();
  find<QCheckBox>("rememberPassphrase").setChecked(true);
  type(m_words);
  press(Qt::Key_Return);
  ASSERT_TRUE(isOpen());
  EXPECT_TRUE(QTest::qWaitFor([this] { return said().find("could not be remembered") != std::string::npos; }));
}

TEST_F(Unlock, AsksWhereTheKeyringHasAnotherKey) {
  keyring.keys.emplace(keyName(), QString(64, u'0'));
  openAndBeAsked();
  EXPECT_EQ(district(), nullptr);
}

/// The keyring may be locked itself, and ask for its own passphrase.
TEST_F(Unlock, TakesALateAnswerOfTheKeyring) {
  rememberKey();
  keyring.isSlow = true;
  openAndBeAsked();
  keyring.answerAll();
  ASSERT_TRUE(isOpen());
  EXPECT_TRUE(QTest::qWaitFor([] { return !isAsking(); }));
}

TEST_F(Unlock, NeedsNoKeyringThatNeverAnswers) {
  keyring.isSlow = true;
  openAndBeAsked();
  type(m_words);
  press(Qt::Key_Return);
  ASSERT_TRUE(isOpen());
  keyring.answerAll();
  EXPECT_TRUE(isOpen());
}

/// The library cannot be read any more, so that only its backups say which passphrase they have.
TEST_F(Unlock, LeadsToTheBackupsOfADamagedLibrary) {
  openAndBeAsked();
  type(m_words);
  press(Qt::Key_Return);
  ASSERT_TRUE(isOpen());
  district()->backups().onRequest();
  district()->backups().wait();
  close();
  forgetKey(m_library);
  std::ofstream(pathOf(m_library), std::ios::binary) << "not a library any more";
  open(m_library);
  QTest::keyClick(window().findChild<MessageBar*>()->findChild<QPushButton*>(), Qt::Key_Space);
  await<PassphraseDialog>("passphraseDialog");
  type(m_words);
  press(Qt::Key_Return);
  await<BackupsDialog>("backups");
  QTest::keyClick(&find<QPushButton>("restoreBackup"), Qt::Key_Space);
  ASSERT_TRUE(isOpen());
  EXPECT_EQ(ledger().model()->rowCount(), 11);
  EXPECT_THAT(said(), testing::HasSubstr("Its passphrase is the one that it had then."));
}

}  // namespace
}  // namespace guapai::ui
