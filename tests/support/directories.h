#pragma once

#include <filesystem>

namespace guapai::support {

[[nodiscard]] std::filesystem::path sourceDirectory();
[[nodiscard]] std::filesystem::path binaryDirectory();

}  // namespace guapai::support
