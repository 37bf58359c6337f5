#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "support/resources.h"

/// Case files of the source tree, and small ones made for one test.
namespace guapai::support {

/// A case file with only the required members.
/// @param more  further members, each with a comma in front of it: `,"review":{}`.
inline std::string smallCase(std::string_view more = "") {
  return R"({"format":"guapai.case/1","center":{"name":"示例中心","kind":"community"})" + std::string(more) + "}";
}

inline std::vector<std::filesystem::path> filesOf(const std::string& folder, const std::string& extension) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(sourceDirectory() / folder)) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// The lines of the text that are not blank.
inline std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (!core::isBlank(line)) lines.push_back(line);
  }
  return lines;
}

/// The case files of the sample district and of the examples of the contract. Each text is one case.
inline std::vector<std::string> exampleCases() {
  std::vector<std::string> cases;
  for (const char* folder : {"resources/sample", "tests/data/contract"}) {
    for (const auto& file : filesOf(folder, ".json")) {
      if (file.stem().extension() != ".expected") cases.push_back(fileText(file));
    }
  }
  for (std::string& line : linesOf(fileText(sourceDirectory() / "tests/data/contract/boundaries.jsonl")))
    cases.push_back(std::move(line));
  return cases;
}

}  // namespace guapai::support
