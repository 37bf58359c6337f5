#include "files/placement.h"

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
  EXPECT_TRUE(isUnfinishedName(unfinished));
  EXPECT_FALSE(isUnfinishedName(folder / "district.guapai"));
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

TEST(Placement, PutsAFileInsteadOfAnother) {
  const support::Folder folder;
  std::ofstream(folder / "a") << "old";
  fs::permissions(folder / "a", fs::perms(0640));
  std::ofstream(folder / "b") << "new";
  putInsteadOf(folder / "b", folder / "a");
  EXPECT_EQ(fileText(folder / "a"), "new");
  EXPECT_EQ(fs::status(folder / "a").permissions(), fs::perms(0640));
  EXPECT_EQ(folder.entries(), 1U);
  std::ofstream(folder / "b") << "first";
  putInsteadOf(folder / "b", folder / "c");
  EXPECT_EQ(fileText(folder / "c"), "first");
  EXPECT_EQ(refusal([&] { putInsteadOf(folder / "none", folder / "a"); }), ErrorCode::FileUnwritable);
  EXPECT_EQ(fileText(folder / "a"), "new");
}

TEST(Placement, KeepsALibraryUnderAnotherNameWithItsJournal) {
  const support::Folder folder;
  std::ofstream(folder / "a") << "library";
  keepUnder(folder / "a", folder / "b");
  EXPECT_EQ(fileText(folder / "a"), "library");
  EXPECT_EQ(fileText(folder / "b"), "library");
  std::ofstream(folder / "a-journal") << "journal";
  keepUnder(folder / "a", folder / "c");
  EXPECT_FALSE(fs::exists(folder / "a-journal"));
  EXPECT_EQ(fileText(folder / "c-journal"), "journal");
  EXPECT_EQ(refusal([&] { keepUnder(folder / "a", folder / "b"); }), ErrorCode::FileUnwritable);
  EXPECT_EQ(fileText(folder / "b"), "library");
}

TEST(Placement, LooksBehindLinks) {
  const support::Folder folder;
  std::ofstream(folder / "a") << "x";
  fs::create_symlink("a", folder / "link");
  EXPECT_EQ(behindLinks(folder / "link"), behindLinks(folder / "a"));
  EXPECT_EQ(behindLinks(folder / "none").filename(), "none");
}

TEST(Placement, MakesFoldersWhereThereAreNone) {
  const support::Folder folder;
  makeFolder(folder / "a" / "b" / "");
  makeFolder(folder / "a" / "b");
  makeFolder("");
  EXPECT_TRUE(fs::is_directory(folder / "a" / "b"));
  for (const fs::path& made : {folder / "a", folder / "a" / "b"})
    EXPECT_EQ(fs::status(made).permissions(), fs::perms::owner_all) << "for this user alone: " << made;
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
