#pragma once

#include <filesystem>

#include "files/descriptor.h"

namespace guapai::files {

/// While it exists, no other FolderLock of this folder does, in whatever program: the constructor waits for the other
/// to end. Where the file system knows no locks, it waits for nobody.
class FolderLock {
public:
  /// @param folder  exists.
  explicit FolderLock(const std::filesystem::path& folder);

private:
  Descriptor m_folder;
};

}  // namespace guapai::files
