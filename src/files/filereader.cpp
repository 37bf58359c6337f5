#include "files/filereader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "core/error.h"
#include "files/descriptor.h"
#include "files/fileidentity.h"
#include "files/filename.h"

namespace guapai::files {
namespace {

using core::Error;
using core::ErrorCode;

constexpr std::size_t kBlock = 1 << 16;

/// Opens an existing file for reading. The returned descriptor is always open.
/// @throws core::Error{FileUnreadable, FileIsFolder}
Descriptor openedForReading(const std::filesystem::path& path) {
  // O_NONBLOCK: opening a pipe must not block the program.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat found {};
  const bool isThere = file.isOpen() && ::fstat(file.number(), &found) == 0;
  if (isThere && S_ISDIR(found.st_mode)) throw Error(ErrorCode::FileIsFolder, shownName(path));
  if (!isThere || !S_ISREG(found.st_mode)) throw Error(ErrorCode::FileUnreadable, shownName(path));
  return file;
}

/// Reads at most `most` further bytes and appends them to `bytes`. @return false at the end of the file.
bool readMore(const Descriptor& file, std::string& bytes, std::size_t most, const std::filesystem::path& path) {
  const std::size_t before = bytes.size();
  bytes.resize(before + most);
  const ssize_t count = ::read(file.number(), bytes.data() + before, most);
  const bool interrupted = count < 0 && errno == EINTR;
  bytes.resize(before + (count < 0 ? 0 : static_cast<std::size_t>(count)));
  if (count < 0 && !interrupted) throw Error(ErrorCode::ReadFailed, shownName(path));
  return count != 0;
}

bool givesAllBytes(int descriptor) {
  std::array<char, kBlock> block{};
  ssize_t count = 0;
  for (off_t at = 0; (count = ::pread(descriptor, block.data(), block.size(), at)) != 0; at += count) {
    if (count < 0 && errno != EINTR) return false;
    count = std::max<ssize_t>(count, 0);
  }
  return true;
}

}  // namespace

bool givesAllBytes(const std::filesystem::path& file) {
  const auto identity = identityOf(file);
  if (!identity) return true;
  std::error_code unknown;
  const std::filesystem::directory_iterator all("/proc/self/fd", unknown);
  return std::ranges::all_of(all, [&identity](const auto& entry) {
    return identityOf(entry.path()) != identity || givesAllBytes(std::atoi(entry.path().filename().c_str()));
  });
}

std::string readFile(const std::filesystem::path& path, std::size_t most) {
  const Descriptor file = openedForReading(path);
  std::string bytes;
  while (readMore(file, bytes, kBlock, path)) {
    if (bytes.size() > most) throw Error(ErrorCode::FileTooLarge, shownName(path));
  }
  return bytes;
}

std::string readHead(const std::filesystem::path& path, std::size_t most) {
  const Descriptor file = openedForReading(path);
  std::string bytes;
  while (bytes.size() < most && readMore(file, bytes, most - bytes.size(), path)) continue;
  return bytes;
}

std::string readAll(std::istream& stream, std::size_t most) {
  std::string bytes;
  std::string block(kBlock, '\0');
  while (stream) {
    stream.read(block.data(), static_cast<std::streamsize>(block.size()));
    bytes.append(block, 0, static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > most) throw Error(ErrorCode::FileTooLarge, {});
  }
  if (stream.bad()) throw Error(ErrorCode::ReadFailed, {});
  return bytes;
}

}  // namespace guapai::files
