#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/fieldcatalogue.h"
#include "core/messages.h"
#include "support/directories.h"

/// Reads the program's own data from the source tree, for tests of modules that know neither paths nor Qt resources.
namespace guapai::support {

inline std::string fileText(const std::filesystem::path& file) {
  const std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// The texts of all files of a folder, in the order of their names.
inline std::vector<std::string> documentsIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<std::string> documents;
  for (const auto& file : files) documents.push_back(fileText(file));
  return documents;
}

inline std::vector<std::string> fieldDocuments() {
  return documentsIn(sourceDirectory() / "resources/fields");
}

inline const core::FieldCatalogue& catalogue() {
  static const auto loaded = core::FieldCatalogue::load(fieldDocuments());
  return loaded;
}

inline const core::Messages& messages() {
  static const auto loaded = core::Messages::load(fileText(sourceDirectory() / "resources/messages/zh_CN.json"));
  return loaded;
}

}  // namespace guapai::support
