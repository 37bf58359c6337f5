#include "district/librarypassphrase.h"

#include <gmock/gmock.h>

#include "backups/backupfolder.h"
#include "core/error.h"
#include "district/districtsession.h"
#include "support/district.h"

namespace guapai::district {
namespace {

constexpr LibraryPassphrase::Cost kCheap{.operations = 1, .memory = 8192};
const QString kWords = QStringLiteral("示例 口令 一二三");

/// A library with one center, which no session has open.
class Passphrase : public testing::Test {
protected:
  Passphrase() {
    id = library.addSample(2);
    library.library.reset();
  }

  QStringList set(const std::optional<QString>& words) const {
    return passphrase.set(words, *support::definitions(), library.clock, std::nullopt, kCheap);
  }
  [[nodiscard]] std::unique_ptr<DistrictSession> open() const {
    return DistrictSession::open(support::definitions(), library.file, library.clock);
  }
  /// Forgets the key, as the end of the program does.
  void forget() const { storage::forgetKey(passphrase.keyName().toStdString()); }
  [[nodiscard]] core::ErrorCode refusal() const {
    try {
      (void)open();
    } catch (const core::Error& error) {
      return error.code();
    }
    ADD_FAILURE() << "the library was opened";
    return {};
  }

  support::District library;
  core::CaseId id;
  LibraryPassphrase passphrase{library.file};
};

TEST_F(Passphrase, IsAbsentAtFirst) {
  EXPECT_EQ(passphrase.keyName(), QString());
  EXPECT_EQ(passphrase.key(), std::nullopt);
  EXPECT_FALSE(passphrase.unlock(kWords));
  EXPECT_FALSE(open()->hasPassphrase());
}

TEST_F(Passphrase, OpensTheLibraryThatItWasSetFor) {
  EXPECT_TRUE(set(kWords).isEmpty());
  EXPECT_TRUE(open()->hasPassphrase()) << "who has set it goes on";
  forget();
  EXPECT_EQ(refusal(), core::ErrorCode::PassphraseNeeded);
  EXPECT_FALSE(passphrase.unlock(QStringLiteral("示例 口令 一二四")));
  EXPECT_FALSE(passphrase.unlock(QStringLiteral("示例")));
  EXPECT_EQ(refusal(), core::ErrorCode::PassphraseNeeded);
  EXPECT_TRUE(passphrase.unlock(kWords));
  EXPECT_EQ(open()->ledger().rowCount(), 1);
}

/// One input method writes é as one character, another as e and its accent.
TEST_F(Passphrase, IsTheSameHoweverItsCharactersArePutTogether) {
  set(QStringLiteral("caf\u00E9 示例口令"));
  forget();
  EXPECT_TRUE(passphrase.unlock(QStringLiteral("cafe\u0301 示例口令")));
}

TEST_F(Passphrase, IsReplacedByItsKey) {
  set(kWords);
  const auto key = passphrase.key();
  ASSERT_TRUE(key.has_value());
  forget();
  EXPECT_EQ(passphrase.key(), std::nullopt);
  EXPECT_FALSE(passphrase.learn(QString(key->size(), u'0')));
  EXPECT_FALSE(passphrase.learn(QStringLiteral("no key")));
  EXPECT_EQ(refusal(), core::ErrorCode::PassphraseNeeded);
  EXPECT_TRUE(passphrase.learn(*key));
  EXPECT_TRUE(open()->hasPassphrase());
}

TEST_F(Passphrase, IsChangedForTheSameKey) {
  set(kWords);
  const QString name = passphrase.keyName();
  set(QStringLiteral("另一个示例口令甲"));
  EXPECT_EQ(passphrase.keyName(), name);
  forget();
  EXPECT_FALSE(passphrase.unlock(kWords));
  EXPECT_TRUE(passphrase.unlock(QStringLiteral("另一个示例口令甲")));
}

TEST_F(Passphrase, IsTakenAway) {
  set(kWords);
  set(std::nullopt);
  EXPECT_EQ(passphrase.keyName(), QString());
  EXPECT_FALSE(open()->hasPassphrase());
}

TEST_F(Passphrase, NamesTheBackupThatNeedsIt) {
  EXPECT_EQ(lockedBackup(library.file), std::nullopt);
  open()->backups().onRequest();
  EXPECT_EQ(lockedBackup(library.file), std::nullopt) << "anybody can read it";
  set(kWords);
  EXPECT_EQ(lockedBackup(library.file), std::nullopt) << "its key is known";
  forget();
  const auto locked = lockedBackup(library.file);
  ASSERT_TRUE(locked.has_value());
  EXPECT_EQ(*locked, backups::BackupFolder(library.file).all().front().file);
  EXPECT_TRUE(LibraryPassphrase(*locked).unlock(kWords));
  EXPECT_EQ(lockedBackup(library.file), std::nullopt);
}

}  // namespace
}  // namespace guapai::district
