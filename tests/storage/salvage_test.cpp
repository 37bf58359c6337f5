#include "storage/salvage.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/error.h"
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
