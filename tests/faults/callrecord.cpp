#include "faults/callrecord.h"

#include <array>
#include <cerrno>
#include <climits>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace guapai::faults {
namespace {

int record = -1;

/// Keeps errno as the recorded call left it.
class SameErrno {
public:
  SameErrno() = default;
  ~SameErrno() { errno = m_before; }
  SameErrno(const SameErrno&) = delete;
  SameErrno& operator=(const SameErrno&) = delete;

private:
  int m_before = errno;
};

/// Not by `write`, which would be recorded itself.
void put(std::string_view bytes) {
  while (!bytes.empty()) {
    const long count = ::syscall(SYS_write, record, bytes.data(), bytes.size());
    if (count <= 0) ::_exit(4);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void enter(std::string_view what, std::uint64_t file, std::int64_t offset, std::string_view name,
           std::string_view bytes) {
  std::string entry(what);
  for (const std::int64_t number : {static_cast<std::int64_t>(file), offset, static_cast<std::int64_t>(name.size()),
                                    static_cast<std::int64_t>(bytes.size())})
    entry += " " + std::to_string(number);
  entry += "\n";
  entry += name;
  entry += bytes;
  entry += "\n";
  put(entry);
}

std::string absolute(const char* path) {
  if (path == nullptr || *path == '/') return path == nullptr ? std::string() : path;
  std::array<char, PATH_MAX> folder{};
  if (::getcwd(folder.data(), folder.size()) == nullptr) ::_exit(4);
  return std::string(folder.data()) + "/" + path;
}

std::string nameOf(int file) {
  std::array<char, PATH_MAX> name{};
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const ssize_t length = ::readlink(link.c_str(), name.data(), name.size());
  return {name.data(), static_cast<std::size_t>(length < 0 ? 0 : length)};
}

std::uint64_t number(int file) {
  struct stat found {};
  return ::fstat(file, &found) == 0 ? found.st_ino : 0;
}

}  // namespace

void recordTo(const char* file) {
  // Not by `open`, for the same reason.
  record = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (record < 0) ::_exit(4);
}

bool isRecording() {
  return record >= 0;
}

void recordCreated(int file, const char* path) {
  const SameErrno kept;
  enter("create", number(file), 0, absolute(path), {});
}

void recordNameless(int file) {
  const SameErrno kept;
  enter("nameless", number(file), 0, {}, {});
}

void recordWritten(int file, std::string_view bytes, std::int64_t offset) {
  const SameErrno kept;
  if (file == STDOUT_FILENO) return enter("told", 0, 0, {}, bytes);
  const std::int64_t begin =
      offset >= 0 ? offset : ::lseek64(file, 0, SEEK_CUR) - static_cast<std::int64_t>(bytes.size());
  enter("write", number(file), begin, {}, bytes);
}

void recordTruncated(int file, std::int64_t size) {
  const SameErrno kept;
  enter("truncate", number(file), size, {}, {});
}

void recordSynced(int file) {
  const SameErrno kept;
  struct stat found {};
  if (::fstat(file, &found) != 0) return;
  if (S_ISDIR(found.st_mode)) return enter("settle", found.st_ino, 0, nameOf(file), {});
  enter("sync", found.st_ino, 0, {}, {});
}

void recordNamed(std::string_view what, const char* path, const char* other) {
  const SameErrno kept;
  enter(what, 0, 0, absolute(path), absolute(other));
}

void recordLinked(const char* from, const char* path) {
  const SameErrno kept;
  struct stat found {};
  if (::stat(from, &found) != 0) ::_exit(4);
  enter("link", found.st_ino, 0, absolute(path), {});
}

}  // namespace guapai::faults
