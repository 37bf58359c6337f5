#include "backups/lineage.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/temporarydirectory.h"

namespace guapai::backups {
namespace {

using storage::Library;
namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kAtOnce{0};

class Lineage : public testing::Test {
protected:
  Lineage() { (void)Library::create(file, support::catalogue(), clock, kAtOnce); }

  [[nodiscard]] std::unique_ptr<Library> open() const {
    return Library::open(file, support::catalogue(), clock, kAtOnce);
  }
  /// Adds a case and makes a backup, at this hour.
  void grow(const std::string& center, int hour) const {
    const auto library = open();
    library->import({{.centerId = center, .answers = core::Answers(support::catalogue())}});
    folder.add(*library, Occasion::Opening, QDateTime(QDate(2021, 9, 15), QTime(hour, 0)));
  }
  [[nodiscard]] std::vector<std::string> ahead() const {
    std::vector<std::string> names;
    for (const Backup& backup : backupsAhead(*open(), folder.all())) names.push_back(backup.file.filename().string());
    return names;
  }

  support::TemporaryDirectory directory;
  const core::FixedClock clock{core::Date(2021, 9, 15)};
  fs::path file = directory / "district.guapai";
  BackupFolder folder{file};
};

TEST_F(Lineage, IsThatOfEveryBackupAsLongAsTheLibraryGrows) {
  for (const int hour : {9, 10, 11}) grow(std::to_string(hour), hour);
  open()->import({{.centerId = "later", .answers = core::Answers(support::catalogue())}});
  EXPECT_TRUE(ahead().empty());
}

TEST_F(Lineage, IsBrokenByAnEarlierCopyOfTheLibrary) {
  grow("a", 9);
  fs::copy_file(file, directory / "earlier.guapai");
  grow("b", 10);
  grow("c", 11);
  fs::copy_file(directory / "earlier.guapai", file, fs::copy_options::overwrite_existing);
  const std::vector<std::string> expected{"2021-09-15-110000-opening.guapai", "2021-09-15-100000-opening.guapai"};
  EXPECT_EQ(ahead(), expected);
  open()->import({{.centerId = "x", .answers = core::Answers(support::catalogue())},
                  {.centerId = "y", .answers = core::Answers(support::catalogue())},
                  {.centerId = "z", .answers = core::Answers(support::catalogue())}});
  EXPECT_EQ(ahead(), expected) << "whatever is entered afterwards";
}

TEST_F(Lineage, SaysNothingOfABackupThatCannotBeRead) {
  grow("a", 9);
  std::ofstream(folder.path() / "2021-09-15-120000-opening.guapai") << "torn";
  EXPECT_TRUE(ahead().empty());
}

}  // namespace
}  // namespace guapai::backups
