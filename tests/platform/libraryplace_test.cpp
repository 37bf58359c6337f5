#include "platform/libraryplace.h"

#include <fstream>

#include <gtest/gtest.h>

#include "platform/builtindefinitions.h"
#include "support/temporarydirectory.h"

namespace guapai::platform {
namespace {

using Why = DoubtfulPlace::Why;

class LibraryPlace : public testing::Test {
protected:
  [[nodiscard]] std::optional<DoubtfulPlace> place(const std::string& folder,
                                                   const std::string& fileSystem = "ext4") const {
    std::filesystem::create_directories(directory / folder);
    return doubtfulPlace(directory / folder / "district.guapai", fileSystem);
  }
  [[nodiscard]] std::string client(const std::string& folder) const {
    const auto found = place(folder);
    return found && found->why == Why::Synchronized ? found->name : std::string();
  }
  void put(const std::string& file) const {
    std::filesystem::create_directories((directory / file).parent_path());
    std::ofstream(directory / file) << "x";
  }

  support::TemporaryDirectory directory;
};

TEST_F(LibraryPlace, IsGoodInAnOrdinaryFolder) {
  EXPECT_FALSE(place("资料/社区医院"));
  EXPECT_FALSE(place("Dropboxes/OneDriveless"));
  EXPECT_FALSE(place("a", "tmpfs"));
  EXPECT_FALSE(place("a", ""));
}

TEST_F(LibraryPlace, IsDoubtfulOnANetwork) {
  for (const char* const type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.gvfsd-fuse"}) {
    const auto found = place("a", type);
    ASSERT_TRUE(found) << type;
    EXPECT_EQ(found->why, Why::Network);
    EXPECT_EQ(found->name, type);
  }
}

TEST_F(LibraryPlace, IsDoubtfulInAFolderOfASynchronizingClient) {
  EXPECT_EQ(client("Dropbox/deep/er"), "Dropbox");
  EXPECT_EQ(client("OneDrive - 某单位/资料"), "OneDrive");
  EXPECT_EQ(client("Nutstore Files/a"), "坚果云");
  EXPECT_EQ(client("BaiduSyncdisk"), "百度网盘");
  EXPECT_EQ(client("WPS云盘/b"), "WPS云盘");
}

TEST_F(LibraryPlace, IsKnownByWhatTheClientPutsThere) {
  put("mine/.stfolder/x");
  put("others/.dropbox");
  EXPECT_EQ(client("mine/district/a"), "Syncthing");
  EXPECT_EQ(client("others"), "Dropbox");
  EXPECT_EQ(client("neither"), "");
}

TEST_F(LibraryPlace, IsDoubtfulBesideAConflictCopy) {
  put("a/district (冲突副本 2021-11-20).guapai");
  put("b/district.sync-conflict-20211120-101112-ABCDEFG.guapai");
  put("c/district (张三's conflicted copy 2021-11-20).guapai");
  put("d/other (冲突副本).guapai");
  put("d/district (冲突副本).txt");
  for (const char* const folder : {"a", "b", "c"}) {
    const auto found = place(folder);
    ASSERT_TRUE(found) << folder;
    EXPECT_EQ(found->why, Why::ConflictCopy);
    EXPECT_TRUE(found->name.starts_with("district"));
  }
  EXPECT_FALSE(place("d")) << "copies of other files";
}

TEST_F(LibraryPlace, IsSeenThroughALink) {
  std::filesystem::create_directories(directory / "Dropbox");
  put("Dropbox/real.guapai");
  std::filesystem::create_symlink(directory / "Dropbox/real.guapai", directory / "link.guapai");
  EXPECT_EQ(doubtfulPlace(directory / "link.guapai", "ext4")->name, "Dropbox");
}

TEST_F(LibraryPlace, IsSaidWithWhatToDoInstead) {
  const auto definitions = loadDefinitions();
  for (const Why why : {Why::Network, Why::Synchronized, Why::ConflictCopy}) {
    const std::string sentence = sentenceOf({.why = why, .name = "名称"}, definitions->messages());
    EXPECT_NE(sentence.find("名称"), std::string::npos);
    EXPECT_NE(sentence.find("备份"), std::string::npos) << sentence;
  }
}

}  // namespace
}  // namespace guapai::platform
