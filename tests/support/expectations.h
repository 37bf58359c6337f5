#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace guapai::support {

/// Finds where `actual` differs from `expected`, and returns a line for each place. Members that only `actual` has are
/// not compared, because the contract fixes only those that `*.expected.*` names.
inline std::vector<std::string> differences(const nlohmann::json& expected, const nlohmann::json& actual,
                                            const std::string& place = "") {
  std::vector<std::string> found;
  const auto append = [&found](const std::vector<std::string>& more) {
    found.insert(found.end(), more.begin(), more.end());
  };
  if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (actual.contains(key)) {
        append(differences(value, actual.at(key), place + "/" + key));
      } else {
        found.push_back(place + "/" + key + " is missing");
      }
    }
  } else if (expected.is_array() && actual.is_array() && expected.size() == actual.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i)
      append(differences(expected[i], actual[i], place + "/" + std::to_string(i)));
  } else if (expected != actual) {
    found.push_back(place + " is " + actual.dump() + ", expected " + expected.dump());
  }
  return found;
}

}  // namespace guapai::support
