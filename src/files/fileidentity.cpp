#include "files/fileidentity.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>

#include "core/error.h"
#include "files/descriptor.h"
#include "files/filename.h"

namespace guapai::files {
namespace {

constexpr std::string_view kDatabaseHead("SQLite format 3\0", 16);
constexpr std::array<std::string_view, 3> kBesideDatabase{"-journal", "-wal", "-shm"};

}  // namespace

std::optional<FileIdentity> identityOf(const std::filesystem::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return std::nullopt;
  return FileIdentity{.device = found.st_dev, .number = found.st_ino};
}

bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other) {
  const auto identity = identityOf(one);
  return identity && identity == identityOf(other);
}

bool isDatabase(const std::filesystem::path& path) {
  // O_NONBLOCK: opening a pipe must not block the program.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat found {};
  if (!file.isOpen() || ::fstat(file.number(), &found) != 0 || !S_ISREG(found.st_mode)) return false;
  std::array<char, kDatabaseHead.size()> head{};
  const auto read = ::pread(file.number(), head.data(), head.size(), 0);
  return read == static_cast<ssize_t>(head.size()) && std::string_view(head.data(), head.size()) == kDatabaseHead;
}

void refuseInputs(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs) {
  const bool isInput = std::ranges::any_of(inputs, [&](const auto& input) { return isSameFile(output, input); });
  if (isInput) throw core::Error(core::ErrorCode::OutputIsInput, shownName(output));
}

void refuseDatabases(const std::filesystem::path& output) {
  bool belongs = isDatabase(output);
  for (const std::string_view ending : kBesideDatabase) {
    const std::string& name = output.native();
    if (!name.ends_with(ending)) continue;
    belongs = belongs || isDatabase(name.substr(0, name.size() - ending.size()));
  }
  if (belongs) throw core::Error(core::ErrorCode::OutputIsLibrary, shownName(output));
}

}  // namespace guapai::files
