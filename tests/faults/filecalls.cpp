// Stands between this program and the system: its functions come before the C library's in the eyes of everything that
// the program is linked with (SQLite, Qt). They count the calls that change files, let one of them go wrong (fault.h),
// and write them down where that is wanted (callrecord.h).
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "faults/callrecord.h"
#include "faults/fault.h"

namespace guapai::faults {
namespace {

enum class Call { Needs, Other };  ///< whether it needs room on the disk

constexpr int kMostFiles = 1024;
std::array<std::atomic<bool>, kMostFiles> ofInterest{};  ///< by descriptor: a file that may be changed

bool isExpecting = false;
Fault expected;
std::atomic<std::int64_t> seen = 0;

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

[[noreturn]] void end() {
  ::kill(::getpid(), SIGKILL);
  std::abort();
}

/// Makes the call, or lets it go wrong. @param torn  makes half of it.
template <typename Make, typename Tear>
auto changed(Call call, Make make, Tear torn) -> decltype(make()) {
  if (!isExpecting) return make();
  const std::int64_t number = ++seen;
  const bool now = number == expected.at;
  const bool fullSince = expected.kind == Kind::Full && expected.at > 0 && number > expected.at && call == Call::Needs;
  if (!now && !fullSince) return make();
  switch (expected.kind) {
    case Kind::Kill:
      end();
    case Kind::Torn:
      (void)torn();
      end();
    case Kind::Short:
      return torn();
    case Kind::Fail:
      errno = EIO;
      return -1;
    case Kind::Full:
      errno = ENOSPC;
      return -1;
    case Kind::Slow:
      ::kill(::getpid(), SIGSTOP);
      return make();
  }
  return make();
}

template <typename Make>
auto changed(Call call, Make make) -> decltype(make()) {
  return changed(call, make, make);
}

bool isOfInterest(const char* path) {
  for (const std::string_view system : {"/dev/", "/proc/", "/sys/"}) {
    if (std::string_view(path).starts_with(system)) return false;
  }
  return true;
}

bool isNameless(int flags) {
  return (flags & O_TMPFILE) == O_TMPFILE;
}

bool changes(const char* path, int flags) {
  const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0;
  return writes && isOfInterest(path);
}

void recordOpened(int file, const char* path, int flags, bool wasThere) {
  if (isNameless(flags)) return recordNameless(file);
  if (!wasThere) return recordCreated(file, path);
  if ((flags & O_TRUNC) != 0) recordTruncated(file, 0);
}

template <typename Open>
int opened(const char* path, int flags, Open open) {
  if (!changes(path, flags)) return open();
  if (isNameless(flags) && expected.named) {
    errno = EOPNOTSUPP;
    return -1;
  }
  // What is there already is opened without any room.
  const bool makes = (flags & O_CREAT) != 0 || isNameless(flags);
  const bool wasThere = isRecording() && ::access(path, F_OK) == 0;
  const int file = changed(makes ? Call::Needs : Call::Other, open);
  if (file >= 0 && file < kMostFiles) ofInterest[static_cast<std::size_t>(file)] = true;
  if (file >= 0 && isRecording()) recordOpened(file, path, flags, wasThere);
  return file;
}

bool isTracked(int file) {
  return file >= 0 && file < kMostFiles && ofInterest[static_cast<std::size_t>(file)];
}

mode_t modeIn(int flags, std::va_list arguments) {
  return (flags & O_CREAT) != 0 || isNameless(flags) ? va_arg(arguments, mode_t) : 0;
}

/// @param offset  where the bytes go; below 0: where the file's position is.
template <typename Write>
ssize_t written(int file, const void* bytes, std::size_t size, std::int64_t offset, Write write) {
  const bool isPromise = file == STDOUT_FILENO && isRecording();
  if (!isTracked(file) && !isPromise) return write(size);
  const ssize_t count =
      isPromise ? write(size)
                : changed(
                      Call::Needs, [&] { return write(size); }, [&] { return write(size > 1 ? size / 2 : size); });
  if (count > 0 && isRecording())
    recordWritten(file, {static_cast<const char*>(bytes), static_cast<std::size_t>(count)}, offset);
  return count;
}

template <typename Cut>
int cut(int file, std::int64_t size, Cut make) {
  if (!isTracked(file)) return make();
  const int status = changed(Call::Other, make);
  if (status == 0 && isRecording()) recordTruncated(file, size);
  return status;
}

// A folder is opened for reading and settled all the same.
template <typename Settle>
int settled(int file, Settle make) {
  if (file <= STDERR_FILENO) return make();
  const int status = changed(Call::Other, make);
  if (status == 0 && isRecording()) recordSynced(file);
  return status;
}

template <typename Change>
int named(Call call, std::string_view what, const char* path, const char* other, Change make) {
  const int status = changed(call, make);
  if (status == 0 && isRecording()) recordNamed(what, path, other);
  return status;
}

}  // namespace

void expect(const Fault& fault) {
  expected = fault;
  seen = 0;
  isExpecting = true;
}

std::int64_t callsSeen() {
  return seen;
}

}  // namespace guapai::faults

using namespace guapai::faults;

extern "C" {

int open(const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = modeIn(flags, arguments);
  va_end(arguments);
  static auto* const real = next<int(const char*, int, ...)>("open");
  return opened(path, flags, [&] { return real(path, flags, mode); });
}

int open64(const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = modeIn(flags, arguments);
  va_end(arguments);
  static auto* const real = next<int(const char*, int, ...)>("open64");
  return opened(path, flags, [&] { return real(path, flags, mode); });
}

int openat(int folder, const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = modeIn(flags, arguments);
  va_end(arguments);
  static auto* const real = next<int(int, const char*, int, ...)>("openat");
  return opened(path, flags, [&] { return real(folder, path, flags, mode); });
}

int close(int file) {
  static auto* const real = next<int(int)>("close");
  if (isTracked(file)) ofInterest[static_cast<std::size_t>(file)] = false;
  return real(file);
}

ssize_t write(int file, const void* bytes, std::size_t size) {
  static auto* const real = next<ssize_t(int, const void*, std::size_t)>("write");
  return written(file, bytes, size, -1, [&](std::size_t most) { return real(file, bytes, most); });
}

ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t offset) {
  static auto* const real = next<ssize_t(int, const void*, std::size_t, off_t)>("pwrite");
  return written(file, bytes, size, offset, [&](std::size_t most) { return real(file, bytes, most, offset); });
}

ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t offset) {
  static auto* const real = next<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
  return written(file, bytes, size, offset, [&](std::size_t most) { return real(file, bytes, most, offset); });
}

int ftruncate(int file, off_t size) noexcept {
  static auto* const real = next<int(int, off_t)>("ftruncate");
  return cut(file, size, [&] { return real(file, size); });
}

int ftruncate64(int file, off64_t size) noexcept {
  static auto* const real = next<int(int, off64_t)>("ftruncate64");
  return cut(file, size, [&] { return real(file, size); });
}

int fsync(int file) {
  static auto* const real = next<int(int)>("fsync");
  return settled(file, [&] { return real(file); });
}

int fdatasync(int file) {
  static auto* const real = next<int(int)>("fdatasync");
  return settled(file, [&] { return real(file); });
}

int rename(const char* from, const char* to) noexcept {
  static auto* const real = next<int(const char*, const char*)>("rename");
  return named(Call::Other, "rename", from, to, [&] { return real(from, to); });
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
  static auto* const real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
  return named(Call::Other, "rename", from, to, [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char* path) noexcept {
  static auto* const real = next<int(const char*)>("unlink");
  return named(Call::Other, "unlink", path, nullptr, [&] { return real(path); });
}

int remove(const char* path) noexcept {
  static auto* const real = next<int(const char*)>("remove");
  return named(Call::Other, "unlink", path, nullptr, [&] { return real(path); });
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  static auto* const real = next<int(int, const char*, int)>("unlinkat");
  return named(Call::Other, "unlink", path, nullptr, [&] { return real(folder, path, flags); });
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept {
  static auto* const real = next<int(int, const char*, int, const char*, int)>("linkat");
  const int status = changed(Call::Needs, [&] { return real(fromFolder, from, toFolder, to, flags); });
  if (status == 0 && isRecording()) recordLinked(from, to);
  return status;
}

int mkdir(const char* path, mode_t mode) noexcept {
  static auto* const real = next<int(const char*, mode_t)>("mkdir");
  return named(Call::Needs, "mkdir", path, nullptr, [&] { return real(path, mode); });
}

int fchmod(int file, mode_t mode) noexcept {
  static auto* const real = next<int(int, mode_t)>("fchmod");
  return changed(Call::Other, [&] { return real(file, mode); });
}

}  // extern "C"
