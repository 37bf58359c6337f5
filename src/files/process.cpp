#include "files/process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/temporaryfolder.h"

namespace guapai::files {

void prepareProcess() {
  ::umask(S_IRWXG | S_IRWXO);
  leaveNoCore();
  clearTemporaryFolders();
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
    // open() takes the lowest free number, which is this one. The null device is opened in the wrong direction, so that
    // reading or writing it fails.
    (void)::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

void leaveNoCore() {
  const rlimit none{.rlim_cur = 0, .rlim_max = 0};
  ::setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__  // the search for leaks looks into the process from outside
  // A system that hands core files to a program of its own may not look at the limit.
  ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

std::string accountName() {
  const uid_t account = ::geteuid();
  std::array<char, 4096> room{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(account, &entry, room.data(), room.size(), &found) != 0 || found == nullptr)
    return std::to_string(account);
  return found->pw_name;
}

bool settleStandardOutput() {
  struct stat found {};
  if (::fstat(STDOUT_FILENO, &found) != 0 || !S_ISREG(found.st_mode)) return true;
  return ::fsync(STDOUT_FILENO) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
}

}  // namespace guapai::files
