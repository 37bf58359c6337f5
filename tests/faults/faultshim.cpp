// Stands between a program and the system (LD_PRELOAD), counts the calls that change files, and lets one of them go
// wrong. What it does is said by the environment:
//
//   GUAPAI_FAULT_AT     which call, from 1; absent or 0: none
//   GUAPAI_FAULT_KIND   kill   the program ends before the call
//                       torn   the program ends behind the call, of which only half the bytes were written
//                       fail   the call fails (EIO)
//                       full   it and all that need room from then on fail (ENOSPC)
//                       short  half the bytes are written, and the call says so
//   GUAPAI_FAULT_COUNT  a file that takes the number of calls when the program ends
//   GUAPAI_FAULT_NAMED  set: the system knows no files without a name (as on sticks and shares)
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace {

enum class Kind { Kill, Torn, Fail, Full, Short };
enum class Call { Needs, Other };  ///< whether it needs room on the disk

constexpr int kMostFiles = 1024;
std::array<std::atomic<bool>, kMostFiles> ofInterest{};  ///< by descriptor: a file that may be changed

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

struct Plan {
  long at = 0;
  Kind kind = Kind::Kill;
  std::string count = environment("GUAPAI_FAULT_COUNT");
  bool named = std::getenv("GUAPAI_FAULT_NAMED") != nullptr;
  std::atomic<long> calls = 0;

  Plan() {
    at = std::atol(environment("GUAPAI_FAULT_AT").c_str());
    const std::string wanted = environment("GUAPAI_FAULT_KIND");
    if (wanted == "torn") kind = Kind::Torn;
    if (wanted == "fail") kind = Kind::Fail;
    if (wanted == "full") kind = Kind::Full;
    if (wanted == "short") kind = Kind::Short;
    // What the program starts is not meant.
    for (const char* name : {"LD_PRELOAD", "GUAPAI_FAULT_AT", "GUAPAI_FAULT_COUNT"}) ::unsetenv(name);
  }
  ~Plan() {
    std::FILE* const stream = count.empty() ? nullptr : std::fopen(count.c_str(), "w");
    if (stream == nullptr) return;
    std::fprintf(stream, "%ld\n", calls.load());
    std::fclose(stream);
  }
};

Plan& plan() {
  static Plan only;
  return only;
}

/// Before the program begins.
const Plan& atStart = plan();

[[noreturn]] void end() {
  ::kill(::getpid(), SIGKILL);
  std::abort();
}

/// Makes the call, or lets it go wrong. @param torn  makes half of it.
template <typename Make, typename Tear>
auto changed(Call call, Make make, Tear torn) -> decltype(make()) {
  Plan& all = plan();
  const long number = ++all.calls;
  const bool now = number == all.at;
  const bool fullSince = all.kind == Kind::Full && all.at > 0 && number > all.at && call == Call::Needs;
  if (!now && !fullSince) return make();
  switch (all.kind) {
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

bool changes(const char* path, int flags) {
  const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0;
  return writes && isOfInterest(path);
}

template <typename Open>
int opened(const char* path, int flags, Open open) {
  if (!changes(path, flags)) return open();
  if ((flags & O_TMPFILE) == O_TMPFILE && plan().named) {
    errno = EOPNOTSUPP;
    return -1;
  }
  // What is there already is opened without any room.
  const int file =
      changed((flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? Call::Needs : Call::Other, open);
  if (file >= 0 && file < kMostFiles) ofInterest[static_cast<std::size_t>(file)] = true;
  return file;
}

bool isTracked(int file) {
  return file >= 0 && file < kMostFiles && ofInterest[static_cast<std::size_t>(file)];
}

mode_t modeIn(int flags, std::va_list arguments) {
  return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(arguments, mode_t) : 0;
}

template <typename Write>
ssize_t written(int file, std::size_t size, Write write) {
  if (!isTracked(file)) return write(size);
  return changed(
      Call::Needs, [&] { return write(size); }, [&] { return write(size > 1 ? size / 2 : size); });
}

}  // namespace

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
  return written(file, size, [&](std::size_t most) { return real(file, bytes, most); });
}

ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t offset) {
  static auto* const real = next<ssize_t(int, const void*, std::size_t, off_t)>("pwrite");
  return written(file, size, [&](std::size_t most) { return real(file, bytes, most, offset); });
}

ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t offset) {
  static auto* const real = next<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
  return written(file, size, [&](std::size_t most) { return real(file, bytes, most, offset); });
}

int ftruncate(int file, off_t size) noexcept {
  static auto* const real = next<int(int, off_t)>("ftruncate");
  if (!isTracked(file)) return real(file, size);
  return changed(Call::Other, [&] { return real(file, size); });
}

int ftruncate64(int file, off64_t size) noexcept {
  static auto* const real = next<int(int, off64_t)>("ftruncate64");
  if (!isTracked(file)) return real(file, size);
  return changed(Call::Other, [&] { return real(file, size); });
}

// A folder is opened for reading and settled all the same.
int fsync(int file) {
  static auto* const real = next<int(int)>("fsync");
  if (file <= STDERR_FILENO) return real(file);
  return changed(Call::Other, [&] { return real(file); });
}

int fdatasync(int file) {
  static auto* const real = next<int(int)>("fdatasync");
  if (file <= STDERR_FILENO) return real(file);
  return changed(Call::Other, [&] { return real(file); });
}

int rename(const char* from, const char* to) noexcept {
  static auto* const real = next<int(const char*, const char*)>("rename");
  return changed(Call::Other, [&] { return real(from, to); });
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
  static auto* const real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
  return changed(Call::Other, [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char* path) noexcept {
  static auto* const real = next<int(const char*)>("unlink");
  return changed(Call::Other, [&] { return real(path); });
}

int remove(const char* path) noexcept {
  static auto* const real = next<int(const char*)>("remove");
  return changed(Call::Other, [&] { return real(path); });
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  static auto* const real = next<int(int, const char*, int)>("unlinkat");
  return changed(Call::Other, [&] { return real(folder, path, flags); });
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept {
  static auto* const real = next<int(int, const char*, int, const char*, int)>("linkat");
  return changed(Call::Needs, [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int mkdir(const char* path, mode_t mode) noexcept {
  static auto* const real = next<int(const char*, mode_t)>("mkdir");
  return changed(Call::Needs, [&] { return real(path, mode); });
}

int fchmod(int file, mode_t mode) noexcept {
  static auto* const real = next<int(int, mode_t)>("fchmod");
  return changed(Call::Other, [&] { return real(file, mode); });
}

}  // extern "C"
