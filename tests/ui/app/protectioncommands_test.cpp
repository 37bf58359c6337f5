#include "app/protectioncommands.h"

#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "app/districtpage.h"
#include "app/librarycommands.h"
#include "app/otherprograms.h"
#include "backups/backupfolder.h"
#include "backups/protecting.h"
#include "editors/answereditor.h"
#include "shell/sentences.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

/// The window over the sample district, and the dialog for its passphrase.
class Protect : public WindowBench, public testing::Test {
protected:
  ProtectionDialog& ask() {
    window().findChild<ProtectionCommands*>()->setCost(kCheap);
    window().findChild<QAction*>(QStringLiteral("protection"))->trigger();
    return await<ProtectionDialog>("protectionDialog");
  }
  /// Opens the library, which has a passphrase from now on.
  void openProtected() {
    protect(m_library, m_words);
    ASSERT_TRUE(passphrase().unlock(m_words));
    open(m_library);
    ASSERT_TRUE(district().hasPassphrase());
  }
  void fill(const char* blank, const QString& words) {
    find<QLineEdit>(blank).setFocus();
    find<QLineEdit>(blank).selectAll();
    type(words);
  }
  void tick(const char* box) {
    find<QCheckBox>(box).setFocus();
    press(Qt::Key_Space);
  }
  void click(const char* button) {
    QTest::keyClick(&find<QPushButton>(button), Qt::Key_Space);
    QApplication::processEvents();
  }
  [[nodiscard]] static bool isAsking() {
    return std::ranges::any_of(QApplication::topLevelWidgets(), [](const QWidget* top) {
      return top->isVisible() && top->objectName() == QLatin1String("protectionDialog");
    });
  }
  [[nodiscard]] district::DistrictSession& district() { return *window().findChild<LibraryCommands*>()->district(); }
  [[nodiscard]] district::LibraryPassphrase passphrase() const {
    return district::LibraryPassphrase(pathOf(m_library));
  }
  /// The answer that the library has for the open center.
  [[nodiscard]] std::string answer(const char* field) {
    const auto* const session = window().findChild<DistrictPage*>()->session();
    const auto answers = district().library().answers(session->id());
    return core::valueText(answers.value(definitions()->catalogue().require(field)));
  }
  [[nodiscard]] std::string said() {
    const auto& bar = *window().findChild<MessageBar*>();
    return bar.isVisible() ? bar.sentence().toStdString() : std::string();
  }
  [[nodiscard]] bool says(const std::string& words) {
    return QTest::qWaitFor([this, words] { return said().find(words) != std::string::npos; });
  }
  [[nodiscard]] bool canLock() { return window().findChild<QAction*>(QStringLiteral("lockNow"))->isEnabled(); }

  QString m_words = QStringLiteral("示例 口令 一二三");
  QString m_library = sampleLibrary();
};

TEST_F(Protect, SetsAPassphraseByKeys) {
  open(m_library);
  EXPECT_FALSE(canLock());
  ProtectionDialog& dialog = ask();
  EXPECT_TRUE(unseen(dialog).isEmpty());
  EXPECT_EQ(focusName(), QStringLiteral("nextPassphrase"));
  EXPECT_EQ(find<QLineEdit>("nextPassphrase").echoMode(), QLineEdit::Password);
  type(QStringLiteral("示例口令"));
  press(Qt::Key_Return);
  EXPECT_THAT(text("nextPassphraseTrouble").toStdString(), testing::HasSubstr("At least 8"));
  type(m_words);
  press(Qt::Key_Return);
  EXPECT_EQ(focusName(), QStringLiteral("nextPassphraseAgain"));
  type(QStringLiteral("示例 口令 一二四"));
  press(Qt::Key_Return);
  EXPECT_THAT(text("nextPassphraseAgainTrouble").toStdString(), testing::HasSubstr("not the same"));
  EXPECT_TRUE(unseen(dialog).isEmpty());
  type(m_words);
  press(Qt::Key_Return);
  EXPECT_EQ(focusName(), QStringLiteral("passphraseKeptSafe"));
  EXPECT_THAT(text("protectionTrouble").toStdString(), testing::HasSubstr("another safe place"));
  EXPECT_TRUE(passphrase().keyName().isEmpty()) << "nothing is done before that is confirmed";
  press(Qt::Key_Space);
  press(Qt::Key_Return);
  EXPECT_FALSE(isAsking());
  EXPECT_TRUE(district().hasPassphrase());
  EXPECT_TRUE(canLock());
  EXPECT_THAT(said(), testing::HasSubstr("encrypted now"));
  auto& ledger = *window().findChild<QAbstractItemView*>(QStringLiteral("ledger"));
  EXPECT_EQ(ledger.model()->rowCount(), 11);
  EXPECT_TRUE(support::blankLines(ledger).isEmpty());
  EXPECT_TRUE(keyring.keys.empty());
  forgetKey(m_library);
  EXPECT_TRUE(passphrase().unlock(m_words));
}

TEST_F(Protect, SaysBeforehandHowLongThePassphraseMustBe) {
  open(m_library);
  ask();
  auto& line = find<QLineEdit>("nextPassphrase");
  EXPECT_THAT(line.placeholderText().toStdString(), testing::HasSubstr("8 characters"));
  const QImage shown = line.grab().toImage();
  line.setPlaceholderText({});
  EXPECT_NE(line.grab().toImage(), shown) << "also while the cursor is in the blank";
}

/// One input method writes é as one character, another as two.
TEST_F(Protect, TakesTheSameCharactersForTheSame) {
  open(m_library);
  ask();
  fill("nextPassphrase", QStringLiteral("caf\u00E9 示例口令"));
  fill("nextPassphraseAgain", QStringLiteral("cafe\u0301 示例口令"));
  tick("passphraseKeptSafe");
  click("setPassphrase");
  EXPECT_TRUE(district().hasPassphrase());
}

TEST_F(Protect, LeavesTheCenterOpenAndThenSaysWhatIsNotEncrypted) {
  open(m_library);
  std::filesystem::copy(pathOf(m_library), pathOf(file("sample.damaged-2021-11-20.guapai")));
  auto* const page = window().findChild<DistrictPage*>();
  const core::CaseId center = district().library().cases().back().id;
  page->openCase(center);
  for (const bool isSet : {true, false}) {
    ask();
    if (isSet) {
      fill("nextPassphrase", m_words);
      fill("nextPassphraseAgain", m_words);
      tick("passphraseKeptSafe");
      click("setPassphrase");
    } else {
      type(m_words);
      click("takePassphraseAway");
    }
    ASSERT_EQ(district().hasPassphrase(), isSet);
    ASSERT_NE(page->session(), nullptr);
    EXPECT_EQ(page->session()->id(), center);
    EXPECT_THAT(said(), testing::HasSubstr(isSet ? "sample.damaged-2021-11-20.guapai" : "no passphrase any more"));
  }
}

TEST_F(Protect, PutsTheCursorBackWhereItWas) {
  open(m_library);
  window().findChild<DistrictPage*>()->openCase(district().library().cases().back().id);
  showTab("Application");
  find<QWidget>("application.mailing_address").setFocus();
  const QString before = focusName();
  ask();
  fill("nextPassphrase", m_words);
  fill("nextPassphraseAgain", m_words);
  tick("passphraseKeptSafe");
  click("setPassphrase");
  ASSERT_TRUE(district().hasPassphrase());
  activate(window());
  EXPECT_EQ(focusName(), before);
}

TEST_F(Protect, DoesNotSpeakOfAKeyringThatNeverHadTheKey) {
  openProtected();
  keyring.isThere = false;
  ask();
  type(m_words);
  click("takePassphraseAway");
  EXPECT_TRUE(QTest::qWaitFor([this] { return !district().hasPassphrase(); }));
  QTest::qWait(1);
  EXPECT_THAT(said(), testing::HasSubstr("no passphrase any more"));
  EXPECT_EQ(window().findChild<MessageBar*>()->kind(), MessageBar::Kind::Notice) << "it is done, nothing is to be done";
}

/// Another program sets a passphrase while something is typed here.
TEST_F(Protect, IsNoticedByAnotherWindowWhichOpensTheLibraryAgain) {
  open(m_library);
  auto* const page = window().findChild<DistrictPage*>();
  const core::CaseId center = district().library().cases().back().id;
  page->openCase(center);
  showTab("Application");
  find<QWidget>("application.annual_visits").setFocus();
  type(QStringLiteral("4321"));
  window().findChild<OtherPrograms*>()->look();
  EXPECT_THAT(said(), testing::Not(testing::HasSubstr("place of the library")));
  protect(m_library, m_words);
  window().findChild<OtherPrograms*>()->look();
  EXPECT_THAT(said(), testing::HasSubstr("place of the library"));
  click("messageOffer");
  auto& question = await<QDialog>("passphraseDialog");
  EXPECT_TRUE(question.isVisible());
  type(m_words);
  press(Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([this] { return district().hasPassphrase(); }));
  ASSERT_NE(page->session(), nullptr);
  EXPECT_EQ(page->session()->id(), center);
  EXPECT_EQ(answer("application.annual_visits"), "4321");
}

/// Another program has set a passphrase, and nobody here knows it yet.
class ProtectElsewhere : public Protect {
protected:
  ProtectElsewhere() {
    open(m_library);
    auto* const page = window().findChild<DistrictPage*>();
    page->openCase(district().library().cases().front().id);
    showTab("Application");
    find<AnswerEditor>("application.mailing_address").takeFocus();
    line().selectAll();
    type(m_typed);
    protect(m_library, m_words);
    window().findChild<OtherPrograms*>()->look();
  }
  [[nodiscard]] QLineEdit& line() { return *find<AnswerEditor>("application.mailing_address").findChild<QLineEdit*>(); }
  [[nodiscard]] bool isKeptInTheClear() const {
    for (const auto& each : std::filesystem::directory_iterator(pathOf(m_library).parent_path()))
      if (each.is_regular_file() && support::fileText(each.path()).find(m_typed.toStdString()) != std::string::npos)
        return true;
    return false;
  }
  void givePassphrase() {
    await<QDialog>("passphraseDialog");
    type(m_words);
    press(Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return district().hasPassphrase(); }));
  }

  const QString m_typed = QStringLiteral("示例新路九号");
};

TEST_F(ProtectElsewhere, LeavesWhatIsTypedInTheWindowUntilThePassphraseIsGiven) {
  for (int time = 0; time < 2; ++time) {
    click("messageOffer");
    await<QDialog>("passphraseDialog");
    press(Qt::Key_Escape);
    EXPECT_THAT(said(), testing::HasSubstr("was not opened"));
    EXPECT_FALSE(isKeptInTheClear());
  }
  EXPECT_EQ(line().text(), m_typed);
  activate(window());
  press(Qt::Key_S, Qt::ControlModifier);
  EXPECT_THAT(said(), testing::HasSubstr("place of the library"));
  click("messageOffer");
  givePassphrase();
  EXPECT_EQ(answer("application.mailing_address"), m_typed.toStdString());
  EXPECT_FALSE(isKeptInTheClear());
}

TEST_F(ProtectElsewhere, IsAskedAboutBeforeTheWindowIsClosed) {
  EXPECT_FALSE(window().close()) << "stay";
  ASSERT_EQ(dialogs.asked.size(), 1);
  dialogs.choice = 0;  // open the library again and save
  EXPECT_FALSE(window().close());
  givePassphrase();
  EXPECT_EQ(answer("application.mailing_address"), m_typed.toStdString());
  EXPECT_TRUE(window().close());
  EXPECT_EQ(dialogs.asked.size(), 2) << "nothing is left to ask about";
}

TEST_F(ProtectElsewhere, IsGivenUpWhereTheUserWantsSo) {
  dialogs.choice = 1;
  EXPECT_TRUE(window().close());
  EXPECT_FALSE(isKeptInTheClear());
}

TEST_F(ProtectElsewhere, NamesAtTheNextStartWhatNobodyCouldKeep) {
  window().keepTyped();
  EXPECT_FALSE(isKeptInTheClear());
  close();
  open(m_library);
  givePassphrase();
  EXPECT_THAT(said(), testing::AllOf(testing::HasSubstr("Type it again"), testing::HasSubstr("通讯地址")));
}

TEST_F(Protect, SaysThatBackupsWereLeftReadable) {
  open(m_library);
  district().backups().wait();
  const auto backup = backups::BackupFolder(pathOf(m_library)).all().front().file;
  std::filesystem::copy(backup, pathOf(file("clear.guapai")));
  close();
  openProtected();
  EXPECT_TRUE(said().find("can still be read") == std::string::npos);
  std::filesystem::copy(pathOf(file("clear.guapai")), backup, std::filesystem::copy_options::overwrite_existing);
  open(m_library);
  EXPECT_TRUE(says("1 backup(s) can still be read without the passphrase"));
  ask();
  type(m_words);
  fill("nextPassphrase", m_words);
  fill("nextPassphraseAgain", m_words);
  press(Qt::Key_Return);
  EXPECT_TRUE(says("passphrase is changed"));
  EXPECT_TRUE(backups::unprotectedBackups(pathOf(m_library)).empty());
}

TEST_F(Protect, NamesWhatIsNotEncrypted) {
  open(m_library);
  std::filesystem::copy(pathOf(m_library), pathOf(file("sample.damaged-2021-11-20.guapai")));
  ask();
  fill("nextPassphrase", m_words);
  fill("nextPassphraseAgain", m_words);
  tick("passphraseKeptSafe");
  click("setPassphrase");
  EXPECT_THAT(said(), testing::HasSubstr("sample.damaged-2021-11-20.guapai"));
}

TEST_F(Protect, IsGivenUpWithEsc) {
  open(m_library);
  ask();
  fill("nextPassphrase", m_words);
  fill("nextPassphraseAgain", m_words);
  press(Qt::Key_Escape);
  EXPECT_FALSE(isAsking());
  EXPECT_FALSE(district().hasPassphrase());
  EXPECT_TRUE(passphrase().keyName().isEmpty());
}

TEST_F(Protect, ChangesThePassphraseForWhoKnowsIt) {
  openProtected();
  const QString next = QStringLiteral("另一个示例口令甲");
  ProtectionDialog& dialog = ask();
  EXPECT_TRUE(unseen(dialog).isEmpty());
  EXPECT_EQ(focusName(), QStringLiteral("presentPassphrase"));
  type(QStringLiteral("wrong words"));
  fill("nextPassphrase", next);
  fill("nextPassphraseAgain", next);
  press(Qt::Key_Return);
  EXPECT_EQ(text("presentPassphraseTrouble"), QStringLiteral("This is not the passphrase."));
  EXPECT_EQ(focusName(), QStringLiteral("presentPassphrase"));
  type(m_words);
  press(Qt::Key_Return);
  EXPECT_FALSE(isAsking());
  EXPECT_THAT(said(), testing::HasSubstr("passphrase is changed"));
  forgetKey(m_library);
  EXPECT_FALSE(passphrase().unlock(m_words));
  EXPECT_TRUE(passphrase().unlock(next));
}

TEST_F(Protect, TakesThePassphraseAwayForWhoKnowsIt) {
  openProtected();
  keyring.keys.emplace(passphrase().keyName(), passphrase().key().value());
  ask();
  click("takePassphraseAway");
  EXPECT_EQ(focusName(), QStringLiteral("presentPassphrase"));
  type(QStringLiteral("wrong words"));
  click("takePassphraseAway");
  EXPECT_EQ(text("presentPassphraseTrouble"), QStringLiteral("This is not the passphrase."));
  EXPECT_TRUE(district().hasPassphrase());
  type(m_words);
  click("takePassphraseAway");
  EXPECT_FALSE(isAsking());
  EXPECT_FALSE(district().hasPassphrase());
  EXPECT_TRUE(passphrase().keyName().isEmpty());
  EXPECT_FALSE(canLock());
  EXPECT_TRUE(QTest::qWaitFor([this] { return keyring.keys.empty(); })) << "the key opens nothing any more";
}

TEST_F(Protect, RemembersTheKeyOfANewPassphrase) {
  open(m_library);
  ask();
  fill("nextPassphrase", m_words);
  fill("nextPassphraseAgain", m_words);
  tick("passphraseKeptSafe");
  tick("rememberKey");
  click("setPassphrase");
  ASSERT_TRUE(QTest::qWaitFor([this] { return !keyring.keys.empty(); }));
  EXPECT_EQ(keyring.keys.begin()->first, passphrase().keyName());
  EXPECT_EQ(keyring.keys.begin()->second, passphrase().key());
}

TEST_F(Protect, RemembersAndForgetsTheKeyAtOnce) {
  openProtected();
  ask();
  const auto& box = find<QCheckBox>("rememberKey");
  ASSERT_TRUE(QTest::qWaitFor([&box] { return box.isEnabled(); })) << "until the keyring has answered";
  EXPECT_FALSE(box.isChecked());
  tick("rememberKey");
  EXPECT_TRUE(QTest::qWaitFor([this] { return keyring.keys.contains(passphrase().keyName()); }));
  press(Qt::Key_Escape);
  ask();
  const auto& again = find<QCheckBox>("rememberKey");
  ASSERT_TRUE(QTest::qWaitFor([&again] { return again.isEnabled(); }));
  EXPECT_TRUE(again.isChecked());
  tick("rememberKey");
  EXPECT_TRUE(QTest::qWaitFor([this] { return keyring.keys.empty(); }));
}

TEST_F(Protect, SaysThatTheKeyringIsNotThere) {
  openProtected();
  ask();
  const auto& box = find<QCheckBox>("rememberKey");
  ASSERT_TRUE(QTest::qWaitFor([&box] { return box.isEnabled(); }));
  keyring.isThere = false;
  tick("rememberKey");
  EXPECT_TRUE(says("could not be remembered"));
  tick("rememberKey");
  EXPECT_TRUE(says("could not be reached"));
}

TEST_F(Protect, TellsAfterHowManyMinutesItLocksAndWhereThatIsSet) {
  openProtected();
  preferences().setIdleMinutes(25);
  ProtectionDialog& dialog = ask();
  EXPECT_THAT(text("protectionLock").toStdString(),
              testing::AllOf(testing::HasSubstr("25"), testing::HasSubstr("Settings")));
  dialog.close();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  activate(window());
  preferences().setIdleMinutes(0);
  ask();
  EXPECT_THAT(text("protectionLock").toStdString(), testing::StartsWith("never"));
}

}  // namespace
}  // namespace guapai::ui
