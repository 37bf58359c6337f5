#pragma once

#include <map>
#include <string>
#include <vector>

namespace guapai::core {

enum class Severity { Error, Warning };

/// Something that a reviewer must judge or somebody must mend. A value, never an exception.
///
/// `code` is part of the contract (command-line.md) and never renamed; `sentence` is the key of its sentence in the
/// messages file, finer than the code where one code covers several mistakes. Arguments fill the sentence's {places};
/// personal data is never one of them.
struct Problem {
  Severity severity = Severity::Warning;
  std::string code;
  std::string path;  ///< JSON pointer into the case file
  std::string sentence;
  std::map<std::string, std::string> arguments;
  std::vector<std::string> alsoAt = {};  ///< other places that the sentence is about, where one contradicts another
};

using Problems = std::vector<Problem>;

}  // namespace guapai::core
