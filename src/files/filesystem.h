#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace guapai::files {

/// The type of the file system that the file or folder is on, as the system calls it: `ext4`, `nfs4`, `fuse.sshfs`.
/// Empty where the system does not say.
[[nodiscard]] std::string fileSystemOf(const std::filesystem::path& path);

/// The type of the file system with this device number. Of several mounts, the one that was made last counts. Empty
/// where there is none.
/// @param mounts  the text of `/proc/self/mountinfo`.
[[nodiscard]] std::string fileSystemIn(std::string_view mounts, std::uintmax_t device);

}  // namespace guapai::files
