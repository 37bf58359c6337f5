#include "files/folderlock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace guapai::files {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : m_folder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  while (m_folder.isOpen() && ::flock(m_folder.number(), LOCK_EX) != 0 && errno == EINTR) {
  }
}

}  // namespace guapai::files
