#include "files/filesystem.h"

#include <optional>
#include <sstream>
#include <sys/sysmacros.h>

#include "core/error.h"
#include "files/fileidentity.h"
#include "files/filereader.h"

namespace guapai::files {

std::string fileSystemOf(const std::filesystem::path& path) {
  constexpr std::size_t kMost = 1 << 20;
  const auto identity = identityOf(path);
  if (!identity) return {};
  try {
    return fileSystemIn(readFile("/proc/self/mountinfo", kMost), identity->device);
  } catch (const core::Error&) {
    return {};
  }
}

/// A line is `36 35 98:0 / /mnt rw,noatime shared:1 - ext4 /dev/sda1 rw`; how many words stand before the dash differs.
std::string fileSystemIn(std::string_view mounts, std::uintmax_t device) {
  const std::string wanted = std::to_string(major(device)) + ":" + std::to_string(minor(device));
  std::string found;
  std::istringstream lines{std::string(mounts)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string word;
    std::string number;
    words >> word >> word >> number;
    while (words >> word && word != "-") continue;
    if (number == wanted && words >> word) found = word;
  }
  return found;
}

}  // namespace guapai::files
