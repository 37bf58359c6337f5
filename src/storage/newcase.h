#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <variant>

#include "core/answers.h"

namespace guapai::storage {

/// A case to import.
struct NewCase {
  std::string centerId;
  std::int64_t round = 1;
  /// The answers, or what gives them whenever it is called, so that not all cases of an import are in memory as answers
  /// at the same time.
  std::variant<core::Answers, std::function<core::Answers()>> answers;
  /// Where the files are now that the answers name, by that name. They are read one at a time while the case is being
  /// imported, and come in with it or not at all.
  std::map<std::string, std::filesystem::path> files;
  /// Files that the library keeps already for another case: their SHA-256, by the name that the answers have for
  /// them.
  std::map<std::string, std::string> kept = {};
  /// Called if the library already has this case: gets the stored answers and returns the new ones. If it is empty,
  /// the stored answers are replaced by `answers`.
  std::function<core::Answers(const core::Answers& known)> update = {};
};

[[nodiscard]] inline core::Answers answersOf(const NewCase& added) {
  const auto* const kept = std::get_if<core::Answers>(&added.answers);
  return kept != nullptr ? *kept : std::get<1>(added.answers)();
}

}  // namespace guapai::storage
