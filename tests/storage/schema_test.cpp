#include "storage/schema.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <future>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "files/placement.h"
#include "storage/failingcalls.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;

constexpr std::chrono::milliseconds kAtOnce{0};
const core::Date kToday(2021, 9, 15);
const std::string kFirst = "CREATE TABLE a (text TEXT)\n-- next\nINSERT INTO a VALUES ('old; and ''quoted''')";
const std::string kSecond = "ALTER TABLE a ADD COLUMN number INTEGER\n-- next\nUPDATE a SET number = 7";
const std::string kThird = "CREATE TABLE b (text TEXT)";

/// A folder or file with other permissions for a while, which then count for the system's own user, too.
class Permitted {
public:
  Permitted(const std::filesystem::path& path, unsigned permissions)
      : m_path(path), m_before(std::filesystem::status(path).permissions()) {
    std::filesystem::permissions(path, std::filesystem::perms(permissions));
    if (::geteuid() == 0) m_isAbandoned = ::seteuid(kNobody) == 0;
  }
  ~Permitted() {
    if (m_isAbandoned) (void)!::seteuid(0);
    std::filesystem::permissions(m_path, m_before);
  }
  Permitted(const Permitted&) = delete;
  Permitted& operator=(const Permitted&) = delete;

private:
  static constexpr uid_t kNobody = 65534;

  std::filesystem::path m_path;
  std::filesystem::perms m_before;
  bool m_isAbandoned = false;  ///< the rights of root were put down for a while
};

constexpr unsigned kReadOnlyFolder = 0555;

/// A library as it was made when others could read it.
void letOthersRead(const std::filesystem::path& file) {
  std::filesystem::permissions(file, std::filesystem::perms(0644));
}

unsigned permissionsOf(const std::filesystem::path& file) {
  return static_cast<unsigned>(std::filesystem::status(file).permissions());
}

class LibraryFile : public testing::Test {
protected:
  OpenedDatabase open(const SchemaSteps& steps) const { return openLibraryFile(file, steps, kAtOnce, kToday); }

  void write(const std::string& bytes) const { std::ofstream(file, std::ios::binary) << bytes; }

  /// The code with which the file is refused. Also that not a byte of it has changed and that nothing lies beside it.
  std::optional<ErrorCode> refusedUntouched(const SchemaSteps& steps) const {
    const std::string before = fileText(file);
    const auto code = refusal([&] { (void)open(steps); });
    EXPECT_EQ(fileText(file), before);
    EXPECT_EQ(entries(), 1);
    return code;
  }

  /// Complete ones and unfinished ones, without what lies beside them.
  [[nodiscard]] std::ptrdiff_t libraries() const {
    return std::ranges::count_if(std::filesystem::directory_iterator(directory.path()),
                                 [](const auto& entry) { return !entry.path().native().ends_with("-journal"); });
  }
  [[nodiscard]] std::ptrdiff_t entries() const {
    return std::distance(std::filesystem::directory_iterator(directory.path()), {});
  }

  static std::int64_t number(Database& database) {
    Statement select(database, "SELECT number FROM a");
    return select.run().next() ? select.integer(0) : -1;
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "district.guapai";
};

TEST_F(LibraryFile, IsBuiltByAllSteps) {
  createLibraryFile(file, {kFirst, kSecond}, kAtOnce);
  auto opened = open({kFirst, kSecond});
  EXPECT_EQ(number(*opened.database), 7);
  EXPECT_FALSE(opened.upgradedFrom);
  EXPECT_EQ(opened.database->pragma(QStringLiteral("user_version")), 2);
  EXPECT_EQ(fileText(file).substr(68, 4), "GPAI");
}

TEST_F(LibraryFile, CanBeReadByItsUserAloneLikeWhatIsMadeFromIt) {
  const mode_t before = ::umask(0);
  createLibraryFile(file, {kFirst}, kAtOnce);
  const auto copy = open({kFirst, kSecond}).upgradedFrom;
  EXPECT_EQ(permissionsOf(file), 0600U);
  EXPECT_EQ(permissionsOf(copy.value()), 0600U);
  const auto opened = open({kFirst, kSecond});
  const Transaction transaction(*opened.database);
  opened.database->execute(QStringLiteral("UPDATE a SET number = 8"));
  EXPECT_EQ(permissionsOf(directory / "district.guapai-journal"), 0600U);
  ::umask(before);
}

TEST_F(LibraryFile, ThatOthersWereGivenStaysTheirsButNotItsCopy) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  letOthersRead(file);
  const auto copy = open({kFirst, kSecond}).upgradedFrom;
  EXPECT_EQ(permissionsOf(file), 0644U);
  EXPECT_EQ(permissionsOf(copy.value()), 0600U);
}

TEST_F(LibraryFile, IsNeverStartedAnew) {
  write("something else");
  EXPECT_EQ(refusal([this] { createLibraryFile(file, {kFirst}, kAtOnce); }), ErrorCode::FileUnwritable);
  EXPECT_EQ(fileText(file), "something else");
}

TEST_F(LibraryFile, IsNotLeftHalfBuilt) {
  EXPECT_EQ(refusal([this] { createLibraryFile(file, {kFirst, "no SQL"}, kAtOnce); }), ErrorCode::FileUnwritable);
  EXPECT_TRUE(std::filesystem::is_empty(directory.path()));
}

TEST_F(LibraryFile, IsNotLeftHalfBuiltWhereTheDiskTakesNoMore) {
  for (const auto& [cause, code] :
       {std::pair(ENOSPC, ErrorCode::OutputDiskFull), std::pair(EIO, ErrorCode::FileUnwritable)}) {
    const FailingCalls failing(Call::Write, cause, 1);
    EXPECT_EQ(refusal([this] { createLibraryFile(file, {kFirst}, kAtOnce); }), code);
    EXPECT_TRUE(std::filesystem::is_empty(directory.path()));
  }
}

TEST_F(LibraryFile, IsNotBuiltWhereItsPathIsTooLong) {
  std::filesystem::path deep = directory.path();
  while (deep.native().size() < 520) deep /= std::string(100, 'd');
  std::filesystem::create_directories(deep);
  EXPECT_EQ(refusal([&] { createLibraryFile(deep / "a.guapai", {kFirst}, kAtOnce); }), ErrorCode::LibraryPathTooLong);
  EXPECT_TRUE(std::filesystem::is_empty(deep));
}

TEST_F(LibraryFile, IsBuiltOverTheRemainsOfAnEarlierAttempt) {
  const std::filesystem::path unfinished = files::unfinishedName(file);
  std::ofstream(unfinished) << "half a library";
  std::ofstream(unfinished.native() + "-journal") << "half a journal";
  createLibraryFile(file, {kFirst}, kAtOnce);
  EXPECT_NE(open({kFirst}).database, nullptr);
  EXPECT_EQ(entries(), 1);
}

TEST_F(LibraryFile, IsUpgradedAfterACopyWasLaidBeside) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  auto opened = open({kFirst, kSecond, kThird});
  EXPECT_EQ(opened.database->pragma(QStringLiteral("user_version")), 3);
  EXPECT_EQ(number(*opened.database), 7);
  ASSERT_EQ(opened.upgradedFrom, directory / "district.v1-2021-09-15.guapai");
  auto copy = openLibraryFile(*opened.upgradedFrom, {kFirst}, kAtOnce, kToday);
  Statement select(*copy.database, "SELECT text FROM a");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.text(0), "old; and 'quoted'");
}

TEST_F(LibraryFile, BehindALinkHasItsCopyBesideTheFile) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  const support::TemporaryDirectory elsewhere;
  const std::filesystem::path link = elsewhere / "link.guapai";
  std::filesystem::create_symlink(file, link);
  const auto opened = openLibraryFile(link, {kFirst, kSecond}, kAtOnce, kToday);
  EXPECT_EQ(opened.upgradedFrom, directory / "district.v1-2021-09-15.guapai");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(elsewhere.path()), {}), 1);
}

TEST_F(LibraryFile, DoesNotOverwriteAnEarlierCopy) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  std::ofstream(directory / "district.v1-2021-09-15.guapai") << "earlier";
  EXPECT_EQ(open({kFirst, kSecond}).upgradedFrom, directory / "district.v1-2021-09-15-2.guapai");
  EXPECT_EQ(fileText(directory / "district.v1-2021-09-15.guapai"), "earlier");
}

TEST_F(LibraryFile, HasNoCopyBesideItWhereTheUpgradeFailed) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  for (int attempt = 0; attempt < 3; ++attempt) {
    EXPECT_EQ(refusal([&] { (void)open({kFirst, "no SQL"}); }), ErrorCode::LibraryDamaged);
    EXPECT_EQ(entries(), 1);
  }
}

TEST_F(LibraryFile, TakesTheCopyOfAnUpgradeThatWasKilled) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  const std::string before = fileText(file);
  const auto copy = open({kFirst, kSecond}).upgradedFrom;
  write(before);  // killed before its first step was committed
  const auto later = openLibraryFile(file, {kFirst, kSecond}, kAtOnce, core::Date(2021, 9, 16));
  EXPECT_EQ(later.upgradedFrom, copy);
  EXPECT_EQ(entries(), 2);
}

TEST_F(LibraryFile, TakesNoOtherFileForItsCopy) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  std::string other = fileText(file);
  other.back() = static_cast<char>(~other.back());
  std::ofstream(directory / "district.v1-2021-09-14.guapai", std::ios::binary) << other;
  std::filesystem::create_directory(directory / "district.v1-2021-09-13.guapai");
  EXPECT_EQ(open({kFirst, kSecond}).upgradedFrom, directory / "district.v1-2021-09-15.guapai");
  EXPECT_EQ(fileText(directory / "district.v1-2021-09-14.guapai"), other);
}

TEST_F(LibraryFile, NamesItsCopyAsItIsNamedItself) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  const std::string before = fileText(file);
  const std::filesystem::path elsewhere = std::filesystem::current_path();
  std::filesystem::current_path(directory.path());
  const auto copy = openLibraryFile("district.guapai", {kFirst, kSecond}, kAtOnce, kToday).upgradedFrom;
  write(before);
  const auto again = openLibraryFile("district.guapai", {kFirst, kSecond}, kAtOnce, kToday).upgradedFrom;
  std::filesystem::current_path(elsewhere);
  EXPECT_EQ(copy, "district.v1-2021-09-15.guapai");
  EXPECT_EQ(again, copy);
}

TEST_F(LibraryFile, IsNotUpgradedWhereTheDiskTakesNoCopy) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  const std::string before = fileText(file);
  for (const auto& [cause, code] :
       {std::pair(ENOSPC, ErrorCode::DiskFull), std::pair(EIO, ErrorCode::FileUnwritable)}) {
    const FailingCalls failing(Call::Write, cause);
    EXPECT_EQ(refusal([this] { (void)open({kFirst, kSecond}); }), code);
  }
  EXPECT_EQ(entries(), 1);
  EXPECT_EQ(fileText(file), before);
}

/// The copy is read back before the library is touched.
TEST_F(LibraryFile, IsNotUpgradedBesideACopyThatTheDiskHasNotKept) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  const std::string before = fileText(file);
  const FailingCalls lying(Call::Write, 0);
  EXPECT_TRUE(refusal([this] { (void)open({kFirst, kSecond}); }));
  EXPECT_EQ(entries(), 1);
  EXPECT_EQ(fileText(file), before);
}

TEST_F(LibraryFile, IsWholeWhereverAMediumFailsDuringItsUpgrade) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  int good = 0;
  for (bool isUpgraded = false; !isUpgraded; ++good) {
    ASSERT_LT(good, 1000) << "the upgrade was to be over";
    {
      const FailingCalls failing(Call::Read, EIO, good);
      const auto refused = refusal([this] { (void)open({kFirst, kSecond}); });
      EXPECT_EQ(refused.has_value(), failing.wereMet()) << good << " good reads";
    }
    const auto left = refusal([this] { (void)open({kFirst}); });
    EXPECT_TRUE(!left || left == ErrorCode::LibraryNewer) << good << " good reads";
    EXPECT_LE(libraries(), 2) << "and one copy";  // a journal that was never settled may stay: it holds nothing
    isUpgraded = left.has_value();
  }
  EXPECT_GT(good, 5) << "reads were to fail";
  EXPECT_EQ(number(*open({kFirst, kSecond}).database), 7);
}

TEST_F(LibraryFile, IsUpgradedOnceWhereTwoProgramsOpenIt) {
  constexpr std::chrono::seconds kPatience{30};
  createLibraryFile(file, {kFirst}, kAtOnce);
  Database other(file, Database::Access::ReadWrite, kPatience);
  Transaction upgrading(other);
  auto copy = std::async(std::launch::async, [this, kPatience] {
    return openLibraryFile(file, {kFirst, kSecond}, kPatience, kToday).upgradedFrom;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(300));  // long enough to wait for the lock; else it comes later
  takeSteps(other, {kFirst, kSecond}, 1, 2);
  upgrading.commit();
  EXPECT_EQ(copy.get(), std::nullopt);
  EXPECT_EQ(entries(), 1);
  EXPECT_EQ(number(other), 7);
}

TEST_F(LibraryFile, IsUpgradedBesideACopyThatCannotBeRead) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  const std::string before = fileText(file);
  const auto copy = open({kFirst, kSecond}).upgradedFrom.value();
  write(before);
  std::filesystem::permissions(directory.path(), std::filesystem::perms::all);
  std::filesystem::permissions(file, std::filesystem::perms::all);
  const Permitted unreadable(copy, 0);
  EXPECT_EQ(open({kFirst, kSecond}).upgradedFrom, directory / "district.v1-2021-09-15-2.guapai");
}

TEST_F(LibraryFile, OfAnOlderVersionIsShownWhereItCannotBeWritten) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  letOthersRead(file);
  const std::string before = fileText(file);
  const Permitted locked(directory.path(), kReadOnlyFolder);
  auto opened = open({kFirst, kSecond});
  EXPECT_TRUE(opened.database->isReadOnly());
  EXPECT_EQ(opened.database->file(), file);
  EXPECT_EQ(number(*opened.database), 7) << "as this version has it";
  EXPECT_EQ(refusal([&] { opened.database->execute(QStringLiteral("UPDATE a SET number = 8")); }),
            ErrorCode::LibraryReadOnly);
  EXPECT_EQ(fileText(file), before);
  EXPECT_EQ(entries(), 1);
}

TEST_F(LibraryFile, OfAnOlderVersionThatIsNoneIsNotShown) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  std::filesystem::permissions(file, std::filesystem::perms(0666));
  const Permitted locked(directory.path(), kReadOnlyFolder);
  EXPECT_TRUE(open({kFirst}).database->isReadOnly()) << "no journal can be made beside it";
  EXPECT_EQ(refusal([this] { (void)open({kFirst, "no SQL"}); }), ErrorCode::LibraryDamaged);
  const FailingCalls failing(Call::Write, ENOSPC);
  EXPECT_EQ(refusal([this] { (void)open({kFirst, kSecond}); }), ErrorCode::TemporaryUnwritable);
}

/// A file that may not grow stands for a full disk.
TEST_F(LibraryFile, OfAnOlderVersionNamesTheFolderForTemporaryFilesThatIsFull) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  letOthersRead(file);
  const Permitted locked(directory.path(), kReadOnlyFolder);
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit small{.rlim_cur = 1024, .rlim_max = before.rlim_max};
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto code = refusal([&] { (void)open({kFirst, kSecond}); });
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(code, ErrorCode::TemporaryUnwritable);
}

TEST_F(LibraryFile, WithAnUnfinishedJournalIsRefusedWhereItCannotBeWritten) {
  createLibraryFile(file, {kFirst, kSecond}, kAtOnce);
  letOthersRead(file);
  const auto crashed = directory / "crashed.guapai";
  {
    auto opened = open({kFirst, kSecond});
    opened.database->execute(QStringLiteral("PRAGMA cache_size = 1"));
    const Transaction transaction(*opened.database);
    for (int i = 0; i < 50; ++i)
      Statement(*opened.database, "INSERT INTO a VALUES (?T, 9)").run(std::string(4000, 'x'));
    std::filesystem::copy_file(file, crashed);
    std::filesystem::copy_file(directory / "district.guapai-journal", directory / "crashed.guapai-journal");
  }
  const Permitted locked(directory.path(), kReadOnlyFolder);
  EXPECT_EQ(refusal([&] {
              (void)openLibraryFile(crashed, {kFirst, kSecond}, kAtOnce, kToday);
            }),
            ErrorCode::LibraryUnfinished);
}

TEST_F(LibraryFile, OnAMediumThatFailsIsNotTakenForAnotherFile) {
  EXPECT_EQ(refusal([] { (void)openLibraryFile("/proc/self/mem", {kFirst}, kAtOnce, kToday); }), ErrorCode::ReadFailed);
}

TEST_F(LibraryFile, StaysAsItWasWhenAStepFails) {
  createLibraryFile(file, {kFirst}, kAtOnce);
  const std::string half = kThird + "\n-- next\nINSERT INTO no_such_table VALUES (1)";
  EXPECT_EQ(refusal([&] { (void)open({kFirst, kSecond, half}); }), ErrorCode::LibraryDamaged);
  auto opened = open({kFirst});
  EXPECT_EQ(opened.database->pragma(QStringLiteral("user_version")), 1);
  EXPECT_EQ(entries(), 1);
  Statement tables(*opened.database, "SELECT count(*) FROM sqlite_schema WHERE name = 'b'");
  ASSERT_TRUE(tables.run().next());
  EXPECT_EQ(tables.integer(0), 0);
}

TEST_F(LibraryFile, IsRefusedUntouchedWhenNewer) {
  createLibraryFile(file, {kFirst, kSecond}, kAtOnce);
  EXPECT_EQ(refusedUntouched({kFirst}), ErrorCode::LibraryNewer);
}

TEST_F(LibraryFile, IsRefusedUntouchedWhenItIsAnotherProgramsDatabase) {
  {
    Database other(file, Database::Access::ReadWrite, kAtOnce);
    other.execute(QStringLiteral("CREATE TABLE a (text TEXT)"));
    other.execute(QStringLiteral("PRAGMA user_version = 1"));
  }
  EXPECT_EQ(refusedUntouched({kFirst}), ErrorCode::NotALibrary);
  Database(file, Database::Access::ReadWrite, kAtOnce)
      .execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
  Database(file, Database::Access::ReadWrite, kAtOnce).execute(QStringLiteral("PRAGMA user_version = 0"));
  EXPECT_EQ(refusedUntouched({kFirst}), ErrorCode::NotALibrary) << "of no version";
}

TEST_F(LibraryFile, IsRefusedUntouchedWhenItIsNoDatabase) {
  for (const std::string& bytes :
       {std::string(), std::string("{}"), std::string(5000, 'x'), std::string("SQLite format 3\0", 16)}) {
    write(bytes);
    EXPECT_EQ(refusedUntouched({kFirst}), ErrorCode::NotALibrary);
  }
}

TEST_F(LibraryFile, IsUnreadableWhereThereIsNone) {
  EXPECT_EQ(refusal([this] { (void)open({kFirst}); }), ErrorCode::FileUnreadable);
  EXPECT_FALSE(std::filesystem::exists(file));
  EXPECT_EQ(refusal([this] { (void)openLibraryFile(directory.path(), {kFirst}, kAtOnce, kToday); }),
            ErrorCode::FileIsFolder);
}

TEST_F(LibraryFile, FindsItsWayBackAfterACrashInTheMiddleOfAnEdit) {
  createLibraryFile(file, {kFirst, kSecond}, kAtOnce);
  const auto crashed = directory / "crashed.guapai";
  {
    auto opened = open({kFirst, kSecond});
    Database& database = *opened.database;
    database.execute(QStringLiteral("PRAGMA cache_size = 1"));  // so that pages reach the file before the commit
    const Transaction transaction(database);
    database.execute(QStringLiteral("UPDATE a SET number = 8"));
    for (int i = 0; i < 50; ++i) Statement(database, "INSERT INTO a VALUES (?T, 9)").run(std::string(4000, 'x'));
    const auto journal = directory / "district.guapai-journal";
    ASSERT_TRUE(std::filesystem::exists(journal));
    ASSERT_GT(std::filesystem::file_size(file), 50'000);
    std::filesystem::copy_file(file, crashed);
    std::filesystem::copy_file(journal, directory / "crashed.guapai-journal");
  }
  auto opened = openLibraryFile(crashed, {kFirst, kSecond}, kAtOnce, kToday);
  EXPECT_EQ(number(*opened.database), 7);
  Statement count(*opened.database, "SELECT count(*) FROM a");
  ASSERT_TRUE(count.run().next());
  EXPECT_EQ(count.integer(0), 1);
}

TEST(ProgramSchema, HasAStepForEachVersion) {
  const SchemaSteps steps = programSchema();
  ASSERT_FALSE(steps.empty());
  EXPECT_EQ(steps[0], fileText(support::sourceDirectory() / "resources/schema/0001.sql"));
}

}  // namespace
}  // namespace guapai::storage
