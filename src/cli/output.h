#pragma once

#include <filesystem>
#include <string>

namespace guapai::cli {

/// Where `-o` says that results go.
struct Output {
  std::filesystem::path path;
  bool folder = false;  ///< named with a slash behind it, or a folder already; it is made where it is not there yet
};

/// @throws core::Error{OutputNoFile} where something stands that is neither file nor folder: files are replaced as a
/// whole, and a device or a pipe must not be.
[[nodiscard]] Output outputNamed(const std::string& name);

}  // namespace guapai::cli
