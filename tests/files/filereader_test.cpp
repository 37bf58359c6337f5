#include "files/filereader.h"

#include <fstream>
#include <sstream>
#include <sys/stat.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/folder.h"
#include "support/refusal.h"

namespace guapai::files {
namespace {

using core::ErrorCode;
using support::refusal;

/// Whoever reads it from its beginning is refused by the system, as by a disk that fails.
constexpr const char* kFails = "/proc/self/mem";

TEST(ReadFile, GivesEveryByte) {
  const support::Folder folder;
  std::string bytes(200'000, 'x');
  bytes[100'000] = '\0';
  std::ofstream(folder / "a", std::ios::binary) << bytes;
  EXPECT_EQ(readFile(folder / "a", bytes.size()), bytes);
  EXPECT_EQ(readHead(folder / "a", 100), bytes.substr(0, 100));
  EXPECT_EQ(readHead(folder / "a", 300'000), bytes);
  std::ofstream(folder / "empty");
  EXPECT_EQ(readFile(folder / "empty", 0), "");
}

TEST(ReadFile, RefusesWhatIsLargerThanItIsToBe) {
  const support::Folder folder;
  std::ofstream(folder / "a") << "12345";
  EXPECT_EQ(refusal([&] { (void)readFile(folder / "a", 4); }), ErrorCode::FileTooLarge);
  EXPECT_EQ(readFile(folder / "a", 5), "12345");
}

TEST(ReadFile, TellsAMediumThatFailsFromAFileThatIsNotThere) {
  const support::Folder folder;
  EXPECT_EQ(refusal([&] { (void)readFile(kFails, 10); }), ErrorCode::ReadFailed);
  EXPECT_EQ(refusal([&] { (void)readHead(kFails, 10); }), ErrorCode::ReadFailed);
  EXPECT_EQ(refusal([&] { (void)readFile(folder / "none", 10); }), ErrorCode::FileUnreadable);
  EXPECT_EQ(refusal([&] { (void)readFile(folder.path(), 10); }), ErrorCode::FileIsFolder);
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), S_IRUSR | S_IWUSR), 0);
  EXPECT_EQ(refusal([&] { (void)readFile(folder / "pipe", 10); }), ErrorCode::FileUnreadable) << "nobody writes to it";
}

TEST(ReadAll, GivesWhatAStreamHasUpToALimit) {
  const std::string bytes(100'000, 'x');
  std::istringstream stream(bytes);
  EXPECT_EQ(readAll(stream, bytes.size()), bytes);
  std::istringstream more(bytes);
  EXPECT_EQ(refusal([&] { (void)readAll(more, bytes.size() - 1); }), ErrorCode::FileTooLarge);
  std::ifstream endless("/dev/zero");
  EXPECT_EQ(refusal([&] { (void)readAll(endless, 1'000'000); }), ErrorCode::FileTooLarge);
  std::ifstream failing(kFails);
  EXPECT_EQ(refusal([&] { (void)readAll(failing, 10); }), ErrorCode::ReadFailed);
}

}  // namespace
}  // namespace guapai::files
