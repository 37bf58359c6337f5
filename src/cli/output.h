#pragma once

#include <filesystem>
#include <string>

namespace guapai::cli {

/// The place for results that `-o` names.
struct Output {
  std::filesystem::path path;
  bool folder = false;  ///< the name ends with a slash, or is that of a folder; the folder need not exist
};

/// Reads the value of `-o`.
/// @throws core::Error{OutputNoFile} where the name is that of a device or a pipe. Files are replaced as a whole, which
/// must not happen to these.
[[nodiscard]] Output outputNamed(const std::string& name);

}  // namespace guapai::cli
