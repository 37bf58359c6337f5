#include "storage/failingcalls.h"

#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

using guapai::storage::Call;

struct Plan {
  Call call = Call::Read;
  int cause = 0;
  int good = 0;
  bool staysBad = true;
  bool wasMet = false;
};
std::optional<Plan> plan;

/// Whether this call is to fail. errno says why then.
bool failsNow(Call call) {
  if (!plan || plan->call != call) return false;
  if (plan->good > 0) {
    --plan->good;
    return false;
  }
  if (plan->wasMet && !plan->staysBad) return false;
  plan->wasMet = true;
  errno = plan->cause;
  return true;
}

ssize_t readOrFail(int file, void* bytes, size_t size, off64_t at) {
  return failsNow(Call::Read) ? -1 : ::syscall(SYS_pread64, file, bytes, size, at);
}

ssize_t writeOrFail(int file, const void* bytes, size_t size, off64_t at) {
  if (!failsNow(Call::Write)) return ::syscall(SYS_pwrite64, file, bytes, size, at);
  return plan->cause == 0 ? static_cast<ssize_t>(size) : -1;
}

int lockOrFail(int file, int command, void* argument) {
  const bool takes = command == F_SETLK && static_cast<const struct flock*>(argument)->l_type != F_UNLCK;
  if (takes && failsNow(Call::Lock)) return -1;
  return static_cast<int>(::syscall(SYS_fcntl, file, command, argument));
}

int settleOrFail(int file, long call) {
  struct stat found {};
  if (::fstat(file, &found) == 0 && S_ISDIR(found.st_mode) && failsNow(Call::SettleFolder)) return -1;
  return static_cast<int>(::syscall(call, file));
}

}  // namespace

// Stand before the system's in the eyes of SQLite, and of everybody else in this program.
extern "C" {
ssize_t pread64(int file, void* bytes, size_t size, off64_t at) {
  return readOrFail(file, bytes, size, at);
}
ssize_t pread(int file, void* bytes, size_t size, off_t at) {
  return readOrFail(file, bytes, size, at);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  return writeOrFail(file, bytes, size, at);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  return writeOrFail(file, bytes, size, at);
}
int fcntl64(int file, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  void* const argument = va_arg(arguments, void*);
  va_end(arguments);
  return lockOrFail(file, command, argument);
}
int fdatasync(int file) {
  return settleOrFail(file, SYS_fdatasync);
}
int fsync(int file) {
  return settleOrFail(file, SYS_fsync);
}
}

namespace guapai::storage {

FailingCalls::FailingCalls(Call call, int cause, int good, bool staysBad) {
  plan = Plan{.call = call, .cause = cause, .good = good, .staysBad = staysBad};
}

FailingCalls::~FailingCalls() {
  plan.reset();
}

bool FailingCalls::wereMet() const {
  return plan->wasMet;
}

}  // namespace guapai::storage
