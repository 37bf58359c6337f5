#include "files/filesystem.h"

#include <sys/sysmacros.h>

#include <gtest/gtest.h>

namespace guapai::files {
namespace {

constexpr auto kMounts =
    "21 26 0:20 / /proc rw,relatime - proc proc rw\n"
    "36 35 98:0 / / rw,noatime shared:1 master:2 - ext4 /dev/sda1 rw\n"
    "40 36 0:45 / /mnt/a\\040b rw shared:3 - nfs4 server:/share rw,vers=4.2\n"
    "41 36 0:46 / /home/user/remote rw - fuse.sshfs user@server: rw\n"
    "42 36 0:45 / /mnt/again rw - cifs //server/share rw\n"
    "broken\n";

TEST(FileSystem, IsFoundByTheNumberOfItsDevice) {
  EXPECT_EQ(fileSystemIn(kMounts, makedev(98, 0)), "ext4");
  EXPECT_EQ(fileSystemIn(kMounts, makedev(0, 46)), "fuse.sshfs");
  EXPECT_EQ(fileSystemIn(kMounts, makedev(0, 45)), "cifs") << "the last one counts";
  EXPECT_EQ(fileSystemIn(kMounts, makedev(0, 99)), "");
  EXPECT_EQ(fileSystemIn("", makedev(98, 0)), "");
}

TEST(FileSystem, IsThatOfAFileOfThisComputer) {
  EXPECT_EQ(fileSystemOf("/proc/self/stat"), "proc");
  EXPECT_EQ(fileSystemOf("/no/such/file"), "");
}

}  // namespace
}  // namespace guapai::files
