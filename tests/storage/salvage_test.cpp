#include "storage/salvage.h"

#include <algorithm>
#include <cerrno>
#include <fstream>

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/failingcalls.h"
#include "storage/integrity.h"
#include "storage/library.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;
namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kAtOnce{0};
constexpr std::size_t kPage = 4096;

class Salvaged : public testing::Test {
protected:
  Salvaged() {
    const auto library = Library::create(file, support::catalogue(), clock, kAtOnce);
    std::vector<Library::NewCase> cases;
    for (int i = 100; i < 300; ++i) {
      core::Answers answers(support::catalogue());
      answers.set(support::catalogue().require("center.name"), core::Value("示例" + std::to_string(i)));
      answers.set(support::catalogue().require("information.opinion.text"), core::Value(std::string(300, 'n')));
      cases.push_back({.centerId = std::to_string(i), .answers = answers});
    }
    const auto ids = library->import(cases);
    library->attach(ids.front(), "plan.png", QByteArray(20000, 'p'));
  }

  /// Overwrites one of the pages that hold this text.
  void spoil(const std::string& text, std::size_t number) const {
    const auto pages = pagesOf(text);
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(static_cast<std::streamoff>((pages.at(number) - 1) * kPage));
    bytes << std::string(kPage, '\xEE');
  }
  /// The pages that hold text of the table's rows, found by what stands in them.
  [[nodiscard]] std::vector<std::size_t> pagesOf(const std::string& text) const {
    const std::string all = fileText(file);
    std::vector<std::size_t> pages;
    for (std::size_t page = 1; page * kPage <= all.size(); ++page)
      if (all.substr((page - 1) * kPage, kPage).find(text) != std::string::npos) pages.push_back(page);
    return pages;
  }

  void execute(const char* sql) const {
    Database(file, Database::Access::ReadWrite, kAtOnce).execute(QString::fromUtf8(sql));
  }
  [[nodiscard]] std::unique_ptr<Library> salvaged() const {
    return Library::salvage(file, support::catalogue(), clock);
  }
  static bool hasLost(const Library& library, Damage::Kind kind) {
    return std::ranges::any_of(library.verify(), [kind](const Damage& damage) { return damage.kind == kind; });
  }

  const core::FixedClock clock{core::Date(2021, 9, 15)};
  support::TemporaryDirectory directory;
  fs::path file = directory / "a.guapai";
};

TEST_F(Salvaged, IsEverythingWhereNothingIsDamaged) {
  const auto library = Library::salvage(file, support::catalogue(), clock);
  EXPECT_EQ(library->cases().size(), 200U);
  EXPECT_TRUE(library->verify().empty());
  EXPECT_TRUE(library->isReadOnly());
  EXPECT_TRUE(library->isSalvaged());
}

TEST_F(Salvaged, IsAllButWhatADamagedPageHolds) {
  const auto pages = pagesOf(std::string(300, 'n'));
  ASSERT_GT(pages.size(), 6U);
  spoil(std::string(300, 'n'), pages.size() / 2);
  const std::string before = fileText(file);
  const auto library = Library::salvage(file, support::catalogue(), clock);
  EXPECT_EQ(library->cases().size(), 200U) << "the heads are elsewhere";
  std::size_t lost = 0;
  for (const Damage& damage : library->verify()) lost += damage.kind == Damage::Kind::Case ? 1 : 0;
  EXPECT_GT(lost, 0U);
  EXPECT_LT(lost, 100U) << "both ends of the table are read";
  EXPECT_EQ(fileText(file), before);
}

/// A disk may write a page to the place of another one. Its rows are there twice then.
TEST_F(Salvaged, HasARowOnceThatIsThereTwice) {
  std::vector<std::int64_t> leaves;
  {
    Database database(file, Database::Access::ReadOnly, kAtOnce);
    Statement select(database,
                     "SELECT pageno FROM dbstat WHERE name = 'audit_seal' AND pagetype = 'leaf' ORDER BY path");
    select.run();
    while (select.next()) leaves.push_back(select.integer(0));
  }
  ASSERT_GT(leaves.size(), 1U);
  const auto place = [](std::int64_t page) { return static_cast<std::size_t>(page - 1) * kPage; };
  std::string bytes = fileText(file);
  bytes.replace(place(leaves[1]), kPage, bytes.substr(place(leaves[0]), kPage));
  std::ofstream(file, std::ios::binary) << bytes;
  const auto library = salvaged();
  EXPECT_EQ(library->cases().size(), 200U);
  EXPECT_TRUE(hasLost(*library, Damage::Kind::Trail)) << "the seals that stood there";
  EXPECT_FALSE(hasLost(*library, Damage::Kind::Case));
}

TEST_F(Salvaged, IsReadAsFarAsAMediumGivesIt) {
  int good = 0;
  std::size_t most = 0;
  for (bool wasMet = true; wasMet; good += 7) {
    std::unique_ptr<Library> library;
    {
      const FailingCalls failing(Call::Read, EIO, good, false);
      const auto refused = refusal([&] { library = salvaged(); });
      wasMet = failing.wereMet();
      EXPECT_TRUE(!refused || refused == ErrorCode::ReadFailed || refused == ErrorCode::TemporaryUnwritable) << good;
    }
    if (library) most = std::max(most, library->cases().size());
    EXPECT_TRUE(wasMet || (library && library->verify().empty())) << good << " good reads";
  }
  EXPECT_EQ(most, 200U);
  EXPECT_GT(good, 20) << "reads were to fail";
}

TEST_F(Salvaged, WaitsForNobodyWhoIsWriting) {
  int good = 0;
  for (bool wasMet = true; wasMet; good += 5) {
    const FailingCalls failing(Call::Lock, EAGAIN, good);
    const auto refused = refusal([this] { (void)salvaged(); });
    wasMet = failing.wereMet();
    EXPECT_EQ(refused.has_value(), wasMet) << good << " good locks";
    // A lock that is only made lighter has nobody to wait for: a disk that refuses that knows no locks.
    EXPECT_TRUE(!refused || refused == ErrorCode::LibraryLocked || refused == ErrorCode::LibraryBusy ||
                refused == ErrorCode::LibraryUnlockable)
        << good;
  }
  EXPECT_GT(good, 2) << "locks were to fail";
}

TEST_F(Salvaged, NamesTheFolderForTemporaryFilesThatTakesNoMore) {
  // So large that pages are written before the end.
  const auto library = Library::open(file, support::catalogue(), clock, kAtOnce);
  library->attach(library->cases().front().id, "large.png", QByteArray(6'000'000, 'l'));
  for (const int cause : {ENOSPC, EIO}) {
    for (const int good : {0, 20}) {
      const FailingCalls failing(Call::Write, cause, good);
      try {
        (void)salvaged();
        ADD_FAILURE() << cause << " after " << good;
      } catch (const core::Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::TemporaryUnwritable);
        EXPECT_EQ(error.detail(), fs::temp_directory_path().native());
      }
    }
  }
}

TEST_F(Salvaged, IsNothingOfAnotherVersionOrProgram) {
  for (const char* const sql : {"PRAGMA user_version = 5", "PRAGMA application_id = 7"}) {
    const std::string before = fileText(file);
    execute(sql);
    EXPECT_EQ(refusal([this] { (void)salvaged(); }), ErrorCode::LibraryDamaged) << sql;
    std::ofstream(file, std::ios::binary) << before;
  }
}

TEST_F(Salvaged, NeedsToKnowTheTables) {
  {
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(100);
    bytes << std::string(kPage - 100, '\xEE');
  }
  EXPECT_TRUE(refusal([this] { (void)Library::salvage(file, support::catalogue(), clock); }));
}

TEST_F(Salvaged, IsNeverWhatSomebodyElseHasBuilt) {
  Database(file, Database::Access::ReadWrite, kAtOnce).execute(QStringLiteral("CREATE TABLE note (text TEXT)"));
  EXPECT_EQ(refusal([this] { (void)Library::salvage(file, support::catalogue(), clock); }), ErrorCode::LibraryAltered);
}

}  // namespace
}  // namespace guapai::storage
