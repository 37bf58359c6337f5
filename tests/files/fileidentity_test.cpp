#include "files/fileidentity.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/folder.h"
#include "support/refusal.h"

namespace guapai::files {
namespace {

namespace fs = std::filesystem;
using support::refusal;

class Identity : public testing::Test {
protected:
  void SetUp() override {
    std::ofstream(folder / "a.json") << "{}";
    std::ofstream(folder / "district.guapai") << std::string("SQLite format 3\0 and so on", 26);
  }

  support::Folder folder;
};

TEST_F(Identity, IsTheSameByWhateverName) {
  fs::create_hard_link(folder / "a.json", folder / "hard.json");
  fs::create_symlink("a.json", folder / "soft.json");
  fs::create_directory(folder / "b");
  for (const fs::path name : {"a.json", "hard.json", "soft.json", "./a.json", "b/../a.json"})
    EXPECT_TRUE(isSameFile(folder / "a.json", folder / name)) << name;
  std::ofstream(folder / "copy.json") << "{}";
  EXPECT_FALSE(isSameFile(folder / "a.json", folder / "copy.json"));
  EXPECT_FALSE(isSameFile(folder / "none.json", folder / "none.json")) << "what is not there is no file";
}

TEST_F(Identity, KeepsAnOutputOffItsInputs) {
  fs::create_symlink("a.json", folder / "soft.pdf");
  const std::array<fs::path, 2> inputs{folder / "none.json", folder / "a.json"};
  EXPECT_EQ(refusal([&] { refuseInputs(folder / "soft.pdf", inputs); }), core::ErrorCode::OutputIsInput);
  EXPECT_EQ(refusal([&] { refuseInputs(folder / "none.json", inputs); }), std::nullopt);
}

TEST_F(Identity, KeepsAnOutputOffEveryLibrary) {
  fs::create_symlink("district.guapai", folder / "soft.pdf");
  for (const fs::path name :
       {"district.guapai", "soft.pdf", "district.guapai-journal", "district.guapai-wal", "district.guapai-shm"})
    EXPECT_EQ(refusal([&] { refuseDatabases(folder / name); }), core::ErrorCode::OutputIsLibrary) << name;
  for (const fs::path name : {"a.json", "a.json-journal", "none", "-journal"})
    EXPECT_EQ(refusal([&] { refuseDatabases(folder / name); }), std::nullopt) << name;
}

TEST_F(Identity, OfAPipeIsToldWithoutWaitingForIt) {
  const fs::path pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), S_IRUSR | S_IWUSR), 0);
  EXPECT_FALSE(isDatabase(pipe));
}

}  // namespace
}  // namespace guapai::files
