#pragma once

#include <filesystem>

#include "files/descriptor.h"

namespace guapai::files {

/// A folder for copies that nobody needs once this object is gone. It is removed with all that is in it. Only this user
/// can look into it. It stands in the folder for temporary files: what TMPDIR names, else `/tmp`.
class TemporaryFolder {
public:
  /// @throws core::Error{TemporaryUnwritable} naming the folder for temporary files.
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  std::filesystem::path m_path;
  Descriptor m_lock;  ///< holds the lock that tells other programs that somebody needs the folder
};

/// Removes the temporary folders of this user whose programs died before they could do so.
void clearTemporaryFolders();

}  // namespace guapai::files
