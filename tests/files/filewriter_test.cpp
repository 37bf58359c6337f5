#include "files/filewriter.h"

#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "files/descriptor.h"
#include "files/placement.h"
#include "support/folder.h"
#include "support/refusal.h"
#include "support/resources.h"

namespace guapai::files {
namespace {

namespace fs = std::filesystem;
using core::ErrorCode;
using support::fileText;
using support::refusal;

TEST(FileWriter, WritesAFileThatIsThereWhenItIsWhole) {
  const support::Folder folder;
  const fs::path file = folder / "示例.jsonl";
  {
    FileWriter writer(file);
    writer.write("a\n");
    writer.write(std::string(200'000, 'b'));
    EXPECT_FALSE(fs::exists(file));
    writer.commit();
  }
  EXPECT_EQ(fileText(file), "a\n" + std::string(200'000, 'b'));
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(FileWriter, LeavesAnEarlierFileUntilTheNewOneIsWhole) {
  const support::Folder folder;
  const fs::path file = folder / "a.jsonl";
  writeFile(file, "old");
  {
    FileWriter writer(file);
    writer.write("new");
    EXPECT_EQ(fileText(file), "old");
  }
  EXPECT_EQ(fileText(file), "old") << "a writer that is given up";
  EXPECT_EQ(folder.entries(), 1U);
  writeFile(file, "new");
  EXPECT_EQ(fileText(file), "new");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(FileWriter, TakesANameThatIsNoText) {
  const support::Folder folder;
  const fs::path file = folder / "d\xE9p\xFF.pdf";
  writeFile(file, "x");
  writeFile(file, "y");
  EXPECT_EQ(fileText(file), "y");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(FileWriter, TakesANameAsLongAsNamesMayBe) {
  const support::Folder folder;
  const fs::path file = folder / std::string(255, 'a');
  writeFile(file, "x");
  writeFile(file, "y");
  EXPECT_EQ(fileText(file), "y");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(FileWriter, ReplacesWhatALinkLeadsTo) {
  const support::Folder folder;
  fs::create_directory(folder / "there");
  writeFile(folder / "there" / "a.jsonl", "old");
  fs::create_symlink("there/a.jsonl", folder / "link.jsonl");
  fs::create_symlink("there/b.jsonl", folder / "dangling.jsonl");
  writeFile(folder / "link.jsonl", "new");
  writeFile(folder / "dangling.jsonl", "new");
  EXPECT_TRUE(fs::is_symlink(folder / "link.jsonl"));
  EXPECT_EQ(fileText(folder / "there" / "a.jsonl"), "new");
  EXPECT_EQ(fileText(folder / "there" / "b.jsonl"), "new");
}

TEST(FileWriter, LetsNobodyElseReadANewFile) {
  const support::Folder folder;
  constexpr auto kOwn = fs::perms::owner_read | fs::perms::owner_write;
  const mode_t before = ::umask(0);
  writeFile(folder / "a", "new");
  std::ofstream(unfinishedName(folder / "b")) << "half";
  fs::permissions(unfinishedName(folder / "b"), kOwn | fs::perms::others_read);
  writeFile(folder / "b", "new");
  ::umask(before);
  for (const char* const name : {"a", "b"}) EXPECT_EQ(fs::status(folder / name).permissions(), kOwn) << name;
}

TEST(FileWriter, KeepsThePermissionsThatAnEarlierFileWasGiven) {
  const support::Folder folder;
  constexpr auto kShared = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
  writeFile(folder / "a", "old");
  fs::permissions(folder / "a", kShared);
  writeFile(folder / "a", "new");
  EXPECT_EQ(fs::status(folder / "a").permissions(), kShared);
}

TEST(FileWriter, ClearsWhatAWriterThatDiedHasLeft) {
  const support::Folder folder;
  const fs::path file = folder / "a.jsonl";
  writeFile(file, "old");
  std::ofstream(unfinishedName(file)) << "half";
  writeFile(file, "new");
  EXPECT_EQ(fileText(file), "new");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(FileWriter, ClearsARemainderWithoutWritingButNotUnderAWriter) {
  const support::Folder folder;
  const fs::path file = folder / "a.jsonl";
  clearRemainder(file);
  writeFile(file, "old");
  std::ofstream(unfinishedName(file)) << "half";
  {
    const Descriptor held(::open(unfinishedName(file).c_str(), O_RDWR | O_CLOEXEC));
    ASSERT_EQ(::flock(held.number(), LOCK_EX), 0) << "as a writer does";
    clearRemainder(file);
    EXPECT_EQ(refusal([&] { writeFile(file, "new"); }), ErrorCode::FileUnwritable) << "it does not end";
    EXPECT_TRUE(fs::exists(unfinishedName(file)));
  }
  clearRemainder(file);
  EXPECT_EQ(fileText(file), "old");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(FileWriter, GoesOnWhereTwoWriteTheSameFile) {
  const support::Folder folder;
  const fs::path file = folder / "a.jsonl";
  FileWriter one(file);
  FileWriter other(file);
  one.write("one");
  other.write("other");
  one.commit();
  EXPECT_EQ(fileText(file), "one");
  other.commit();
  EXPECT_EQ(fileText(file), "other");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(FileWriter, TellsBeforeAnyWorkWhatCannotBeWritten) {
  const support::Folder folder;
  std::ofstream(folder / "old") << "old";
  refuseUnwritable(folder / "old");
  refuseUnwritable(folder / "new");
  EXPECT_EQ(fileText(folder / "old"), "old");
  EXPECT_EQ(folder.entries(), 1U) << "nothing was made for that";
  EXPECT_EQ(refusal([&] { refuseUnwritable(folder / "none" / "a"); }), ErrorCode::FolderMissing);
  EXPECT_EQ(refusal([&] { refuseUnwritable(folder / std::string(300, 'a')); }), ErrorCode::NameTooLong);
}

TEST(FileWriter, NamesThePartOfThePathThatIsWrong) {
  const support::Folder folder;
  std::ofstream(folder / "case.json") << "{}";
  const auto detail = [](const fs::path& file) -> std::string {
    try {
      writeFile(file, "x");
    } catch (const core::Error& error) {
      return error.detail();
    }
    return {};
  };
  EXPECT_EQ(detail(folder / "none" / "a"), "none");
  EXPECT_EQ(detail(folder / "case.json" / "b" / "a"), "case.json");
}

TEST(FileWriter, NamesWhatStandsInTheWay) {
  const support::Folder folder;
  fs::create_directory(folder / "a.pdf");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), S_IRUSR | S_IWUSR), 0);
  std::ofstream(folder / "district.guapai") << std::string("SQLite format 3\0 and so on", 26);
  const std::string library = fileText(folder / "district.guapai");
  EXPECT_EQ(refusal([&] { writeFile(folder / "a.pdf", "x"); }), ErrorCode::FolderInTheWay);
  EXPECT_EQ(refusal([&] { writeFile(folder / "a.pdf/", "x"); }), ErrorCode::FolderInTheWay);
  EXPECT_EQ(refusal([&] { writeFile(folder / "pipe", "x"); }), ErrorCode::OutputNoFile);
  EXPECT_EQ(refusal([&] { writeFile("/dev/full", "x"); }), ErrorCode::OutputNoFile);
  EXPECT_EQ(refusal([&] { writeFile(folder / "none" / "a", "x"); }), ErrorCode::FolderMissing);
  EXPECT_EQ(refusal([&] { writeFile(folder / "district.guapai" / "b" / "a", "x"); }), ErrorCode::FileInTheWay);
  EXPECT_EQ(refusal([&] { writeFile(folder / std::string(300, 'a'), "x"); }), ErrorCode::NameTooLong);
  EXPECT_EQ(refusal([&] { writeFile(folder / "district.guapai", "x"); }), ErrorCode::OutputIsLibrary);
  EXPECT_EQ(refusal([&] { writeFile(folder / "district.guapai-journal", "x"); }), ErrorCode::OutputIsLibrary);
  EXPECT_EQ(fileText(folder / "district.guapai"), library);
  EXPECT_EQ(folder.entries(), 3U);
}

}  // namespace
}  // namespace guapai::files
