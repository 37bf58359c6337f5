#include "files/placement.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/folder.h"
#include "support/refusal.h"
#include "support/resources.h"

namespace guapai::files {
namespace {

namespace fs = std::filesystem;
using core::ErrorCode;
using support::fileText;
using support::refusal;

TEST(Placement, GivesAFinishedFileItsName) {
  const support::Folder folder;
  const fs::path unfinished = unfinishedName(folder / "district.guapai");
  EXPECT_EQ(unfinished.parent_path(), folder.path());
  EXPECT_NE(unfinished, unfinishedName(folder / "other.guapai"));
  std::ofstream(unfinished) << "x";
  putInPlace(unfinished, folder / "district.guapai");
  EXPECT_EQ(fileText(folder / "district.guapai"), "x");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(Placement, ReplacesNoFile) {
  const support::Folder folder;
  std::ofstream(folder / "a") << "old";
  std::ofstream(folder / "b") << "new";
  EXPECT_EQ(refusal([&] { putInPlace(folder / "b", folder / "a"); }), ErrorCode::FileUnwritable);
  EXPECT_EQ(fileText(folder / "a"), "old");
  EXPECT_EQ(folder.entries(), 1U) << "what was not finished is gone";
  EXPECT_EQ(refusal([&] { putInPlace(folder / "none", folder / "c"); }), ErrorCode::FileUnwritable);
}

TEST(Placement, MakesTemporaryFilesThatNobodyElseReads) {
  const fs::path file = makeTemporaryFile();
  const fs::path other = makeTemporaryFile();
  EXPECT_NE(other, file);
  EXPECT_EQ(fs::file_size(file), 0U);
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  for (const fs::path& made : {file, other}) fs::remove(made);
}

TEST(Placement, NamesTheFolderForTemporaryFilesThatIsNoGood) {
  const support::Folder folder;
  const char* const earlier = std::getenv("TMPDIR");
  const std::string before = earlier == nullptr ? "" : earlier;
  const fs::path missing = folder / "none";
  ::setenv("TMPDIR", missing.c_str(), 1);
  std::string named;
  try {
    (void)makeTemporaryFile();
  } catch (const core::Error& error) {
    if (error.code() == ErrorCode::TemporaryUnwritable) named = error.detail();
  }
  earlier == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", before.c_str(), 1);
  EXPECT_EQ(named, missing.native());
}

TEST(Placement, MakesFoldersWhereThereAreNone) {
  const support::Folder folder;
  makeFolder(folder / "a" / "b" / "");
  makeFolder(folder / "a" / "b");
  makeFolder("");
  EXPECT_TRUE(fs::is_directory(folder / "a" / "b"));
  std::ofstream(folder / "file") << "x";
  EXPECT_EQ(refusal([&] { makeFolder(folder / "file" / "c"); }), ErrorCode::FileInTheWay);
  EXPECT_EQ(refusal([&] { makeFolder(folder / "file"); }), ErrorCode::FileInTheWay);
}

TEST(Placement, KnowsWhereNothingCanBeWritten) {
  const support::Folder folder;
  std::ofstream(folder / "a") << "x";
  EXPECT_TRUE(mayWrite(folder / "a"));
  EXPECT_TRUE(mayWriteBeside(folder / "a"));
  EXPECT_TRUE(mayWriteBeside("a")) << "the working folder";
  EXPECT_FALSE(mayWrite(folder / "none"));
  EXPECT_FALSE(mayWriteBeside(folder / "none" / "a"));
}

TEST(Placement, SettlesAFolder) {
  const support::Folder folder;
  EXPECT_TRUE(settleFolder(folder.path()));
  EXPECT_FALSE(settleFolder(folder / "none"));
}

TEST(Placement, KnowsTheFolderOfAFile) {
  EXPECT_EQ(folderOf("a/b.pdf"), "a");
  EXPECT_EQ(folderOf("/b.pdf"), "/");
  EXPECT_EQ(folderOf("b.pdf"), ".");
}

}  // namespace
}  // namespace guapai::files
