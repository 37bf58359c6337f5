#pragma once

#include <map>
#include <string>
#include <vector>

namespace guapai::core {

enum class Severity { Error, Warning };

/// Something that a reviewer must judge or that somebody must correct. It is a value, never an exception.
///
/// `code` is part of the contract (command-line.md) and is never renamed. `sentence` is the key of the sentence in the
/// messages file; it is finer than the code when one code covers several mistakes. The arguments fill the {places} of
/// the sentence and never contain personal data.
struct Problem {
  Severity severity = Severity::Warning;
  std::string code;
  std::string path;  ///< JSON pointer into the case file; empty when the problem has no place
  std::string sentence;
  std::map<std::string, std::string> arguments;
  /// JSON pointers to the other places that the sentence speaks of, when answers contradict each other.
  std::vector<std::string> alsoAt = {};
};

using Problems = std::vector<Problem>;

}  // namespace guapai::core
