#include "files/temporaryfolder.h"

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "files/filewriter.h"
#include "support/folder.h"

namespace guapai::files {
namespace {

namespace fs = std::filesystem;

/// A folder of the test's own is that for temporary files.
class Temporary : public testing::Test {
protected:
  Temporary() {
    if (const char* const earlier = std::getenv("TMPDIR")) m_earlier = earlier;
    ::setenv("TMPDIR", m_place.path().c_str(), 1);
  }
  ~Temporary() override { m_earlier ? ::setenv("TMPDIR", m_earlier->c_str(), 1) : ::unsetenv("TMPDIR"); }

  [[nodiscard]] const support::Folder& place() const { return m_place; }

private:
  support::Folder m_place;
  std::optional<std::string> m_earlier;
};

TEST_F(Temporary, FolderIsThereForItsUserAloneAndAsLongAsItIsNeeded) {
  {
    const TemporaryFolder folder;
    const TemporaryFolder other;
    EXPECT_NE(other.path(), folder.path());
    EXPECT_EQ(folder.path().parent_path(), place().path());
    EXPECT_EQ(fs::status(folder.path()).permissions(), fs::perms::owner_all);
    writeFile(folder.path() / "a", "x");
    fs::permissions(folder.path() / "a", fs::perms::owner_read);
  }
  EXPECT_EQ(place().entries(), 0U);
}

TEST_F(Temporary, FolderOfAProgramThatDiedIsCleared) {
  const pid_t program = ::fork();
  ASSERT_GE(program, 0);
  if (program == 0) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "a") << "x";
    ::_exit(0);
  }
  ASSERT_EQ(::waitpid(program, nullptr, 0), program);
  ASSERT_EQ(place().entries(), 1U);
  clearTemporaryFolders();
  EXPECT_EQ(place().entries(), 0U);
}

TEST_F(Temporary, FoldersThatAreNeededOrBelongToOthersStay) {
  const TemporaryFolder needed;
  const fs::path other = place() / "guapai-temporary-abcdef";
  fs::create_directory(place() / "guapai-temporary");
  fs::create_directory(place() / "guapai-temporary-of-mine");
  std::ofstream(place() / "guapai-temporary-abcdeg") << "a file";
  fs::create_directory_symlink("guapai-temporary", place() / "guapai-temporary-abcdeh");
  if (::geteuid() == 0) {
    fs::create_directory(other);
    ASSERT_EQ(::chown(other.c_str(), 65534, 65534), 0);
  }
  const std::size_t before = place().entries();
  clearTemporaryFolders();
  EXPECT_EQ(place().entries(), before);
}

TEST_F(Temporary, FolderNamesThePlaceThatIsNoGood) {
  const fs::path missing = place() / "none";
  ::setenv("TMPDIR", missing.c_str(), 1);
  clearTemporaryFolders();
  try {
    const TemporaryFolder folder;
    ADD_FAILURE() << "nothing was refused";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::TemporaryUnwritable);
    EXPECT_EQ(error.detail(), missing.native());
  }
}

}  // namespace
}  // namespace guapai::files
