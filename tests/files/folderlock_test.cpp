#include "files/folderlock.h"

#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "support/folder.h"

namespace guapai::files {
namespace {

TEST(FolderLock, KeepsOthersOutWhileItExists) {
  const support::Folder folder;
  const int other = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  {
    const FolderLock lock(folder.path());
    EXPECT_NE(::flock(other, LOCK_EX | LOCK_NB), 0);
  }
  EXPECT_EQ(::flock(other, LOCK_EX | LOCK_NB), 0);
  ::close(other);
}

TEST(FolderLock, OfAFolderThatIsNotThereKeepsNobodyOut) {
  const support::Folder folder;
  const FolderLock lock(folder / "none");
  EXPECT_EQ(folder.entries(), 0U);
}

}  // namespace
}  // namespace guapai::files
