#include "files/temporaryfolder.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "core/error.h"
#include "files/filename.h"

namespace guapai::files {
namespace {

namespace fs = std::filesystem;

/// A name that nobody gives to a folder of their own, because every folder of this name is cleared.
constexpr std::string_view kName = "guapai-temporary-";
constexpr std::string_view kVariable = "XXXXXX";  // mkdtemp replaces it

// Not temp_directory_path: it does not name the folder that is missing.
fs::path placeForAll() {
  const char* const variable = std::getenv("TMPDIR");
  return variable == nullptr || *variable == '\0' ? "/tmp" : variable;
}

Descriptor openedFolder(const fs::path& folder) {
  return Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

bool isTemporaryName(std::string_view name) {
  return name.starts_with(kName) && name.size() == kName.size() + kVariable.size();
}

/// Whether the folder belongs to this user and to no living program. `folder` holds its lock then.
bool isLeft(const Descriptor& folder) {
  struct stat found {};
  return folder.isOpen() && ::fstat(folder.number(), &found) == 0 && found.st_uid == ::geteuid() &&
         ::flock(folder.number(), LOCK_EX | LOCK_NB) == 0;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  constexpr int kTries = 10;
  const fs::path place = placeForAll();
  for (int i = 0; i < kTries; ++i) {
    std::string name = (place / (std::string(kName) + std::string(kVariable))).native();
    if (::mkdtemp(name.data()) == nullptr) break;
    m_lock = openedFolder(name);
    // A program that clears may come before the lock. It then removes the folder, and another one is made. Where the
    // file system knows no locks, nobody gets one, and nothing is ever cleared.
    const bool isTaken = !m_lock.isOpen() || (::flock(m_lock.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK);
    std::error_code unknown;
    if (!isTaken && fs::exists(name, unknown)) {
      m_path = name;
      return;
    }
    ::rmdir(name.c_str());
  }
  throw core::Error(core::ErrorCode::TemporaryUnwritable, shownPath(place));
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

void clearTemporaryFolders() {
  std::error_code end;
  for (fs::directory_iterator entry(placeForAll(), end), none; !end && entry != none; entry.increment(end)) {
    if (!isTemporaryName(entry->path().filename().native())) continue;
    const Descriptor folder = openedFolder(entry->path());
    std::error_code ignored;
    if (isLeft(folder)) fs::remove_all(entry->path(), ignored);
  }
}

}  // namespace guapai::files
