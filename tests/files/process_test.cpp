#include "files/process.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "files/filewriter.h"
#include "support/folder.h"
#include "support/refusal.h"

namespace guapai::files {
namespace {

using testing::ExitedWithCode;

TEST(Account, HasTheNameThatTheSystemKnows) {
  EXPECT_FALSE(accountName().empty());
  if (::geteuid() == 0) {
    EXPECT_EQ(accountName(), "root");
  }
}

TEST(PreparedProcess, OutlivesAReaderThatIsGone) {
  const auto write = [] {
    prepareProcess();
    int ends[2];
    if (::pipe(ends) != 0) std::exit(2);
    ::close(ends[0]);
    std::exit(::write(ends[1], "x", 1) < 0 && errno == EPIPE ? 0 : 1);
  };
  EXPECT_EXIT(write(), ExitedWithCode(0), "");
}

TEST(PreparedProcess, OutlivesAFileThatMayNotGrow) {
  const support::Folder folder;
  const auto write = [&] {
    prepareProcess();
    rlimit before{};
    if (::getrlimit(RLIMIT_FSIZE, &before) != 0) std::exit(2);
    const rlimit limit{.rlim_cur = 1000, .rlim_max = before.rlim_max};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) std::exit(2);
    const auto refused = support::refusal([&] { writeFile(folder / "a", std::string(2000, 'x')); });
    // Under the limit, the counters of scripts/coverage, which are written at the exit, would be cut off as well.
    if (::setrlimit(RLIMIT_FSIZE, &before) != 0) std::exit(2);
    std::exit(refused == core::ErrorCode::FileUnwritable && folder.entries() == 0 ? 0 : 1);
  };
  EXPECT_EXIT(write(), ExitedWithCode(0), "");
}

TEST(PreparedProcess, LetsNoFileBecomeStandardOutput) {
  const support::Folder folder;
  const auto write = [&] {
    for (const int number : {STDIN_FILENO, STDOUT_FILENO}) ::close(number);
    prepareProcess();
    char byte = 0;
    const bool refuses = ::write(STDOUT_FILENO, "x", 1) < 0 && ::read(STDIN_FILENO, &byte, 1) < 0;
    FileWriter writer(folder / "a");
    writer.write("y");
    std::exit(refuses && ::write(STDOUT_FILENO, "x", 1) < 0 ? 0 : 1);
  };
  EXPECT_EXIT(write(), ExitedWithCode(0), "");
}

TEST(PreparedProcess, LetsNobodyElseReadWhatItMakes) {
  const support::Folder folder;
  const auto write = [&] {
    ::umask(0);
    prepareProcess();
    std::ofstream(folder / "a") << "x";
    std::filesystem::create_directory(folder / "b");
    std::exit(0);
  };
  EXPECT_EXIT(write(), ExitedWithCode(0), "");
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(folder / "a").permissions(), perms::owner_read | perms::owner_write);
  EXPECT_EQ(std::filesystem::status(folder / "b").permissions(), perms::owner_all);
}

/// A program that was started with a limit for core files is the case that counts.
TEST(PreparedProcess, LeavesNoCore) {
  const auto crash = [] {
    prepareProcess();
    rlimit limit{.rlim_cur = 1, .rlim_max = 1};
    if (::getrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_cur != 0 || limit.rlim_max != 0) std::exit(2);
#ifndef __SANITIZE_ADDRESS__
    if (::prctl(PR_GET_DUMPABLE) != 0) std::exit(3);
#endif
    std::abort();
  };
  const support::Folder folder;
  const auto left = [&folder](int status) {
    return WIFSIGNALED(status) && !WCOREDUMP(status) && folder.entries() == 0;
  };
  EXPECT_EXIT((std::filesystem::current_path(folder.path()), crash()), left, "");
}

TEST(StandardOutput, IsSettledWhereverItGoes) {
  EXPECT_TRUE(settleStandardOutput());
}

}  // namespace
}  // namespace guapai::files
