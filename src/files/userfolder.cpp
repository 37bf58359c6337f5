#include "files/userfolder.h"

#include <cstdlib>
#include <fcntl.h>
#include <pwd.h>
#include <string>
#include <unistd.h>

#include "core/error.h"
#include "files/placement.h"

namespace guapai::files {
namespace {

namespace fs = std::filesystem;

/// The path that the environment variable holds; empty where there is no such variable.
fs::path pathIn(const char* variable) {
  const char* const value = std::getenv(variable);
  return value == nullptr ? fs::path() : fs::path(value);
}

fs::path homeFolder() {
  if (fs::path home = pathIn("HOME"); !home.empty()) return home;
  const passwd* const user = ::getpwuid(::geteuid());
  return user == nullptr || user->pw_dir == nullptr || *user->pw_dir == '\0' ? fs::path("/") : fs::path(user->pw_dir);
}

fs::path userFolder(const char* variable, const fs::path& inHome) {
  const fs::path named = pathIn(variable);
  const fs::path folder = named.is_absolute() ? named : homeFolder() / inHome;
  return folder.lexically_normal();  // as Qt makes it: the same library is shown by the same name
}

}  // namespace

fs::path userDataFolder() {
  return userFolder("XDG_DATA_HOME", ".local/share");
}

fs::path userSettingsFolder() {
  return userFolder("XDG_CONFIG_HOME", ".config");
}

fs::path namedByDescriptor(const fs::path& folder) {
  try {
    makeFolder(folder);
  } catch (const core::Error&) {
    return folder;
  }
  const int descriptor = ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  return descriptor < 0 ? folder : fs::path("/proc/self/fd") / std::to_string(descriptor);
}

}  // namespace guapai::files
