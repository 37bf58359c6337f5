#include "backups/contents.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/temporarydirectory.h"

namespace guapai::backups {
namespace {

using storage::Library;

TEST(Contents, SayWhatIsInABackupAndWhatWouldBeLost) {
  const support::TemporaryDirectory directory;
  const core::FixedClock clock{core::Date(2021, 9, 15)};
  const auto file = directory / "a.guapai";
  const auto library = Library::create(file, support::catalogue(), clock);
  const auto add = [&](const std::string& center) {
    library->import({{.centerId = center, .answers = core::Answers(support::catalogue())}});
  };
  const BackupFolder folder(file);
  add("a");
  folder.add(*library, Occasion::Request, localTime(clock));
  add("b");
  add("c");
  const Backup backup = folder.all().front();
  const auto contents = contentsOf(backup, library.get(), support::catalogue(), clock);
  ASSERT_TRUE(contents);
  EXPECT_EQ(contents->cases, 1U);
  EXPECT_EQ(contents->papers, 0U);
  EXPECT_EQ(contents->lost, (storage::TrailPart{.entries = 2, .cases = 2, .papers = 0}));
  EXPECT_FALSE(contentsOf(backup, nullptr, support::catalogue(), clock)->lost);
  const auto other = Library::create(directory / "b.guapai", support::catalogue(), clock);
  EXPECT_FALSE(contentsOf(backup, other.get(), support::catalogue(), clock)->lost) << "it never had it";
  std::ofstream(backup.file, std::ios::binary) << "torn";
  EXPECT_FALSE(contentsOf(backup, library.get(), support::catalogue(), clock));
}

}  // namespace
}  // namespace guapai::backups
