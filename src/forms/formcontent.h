#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/answers.h"
#include "forms/picture.h"

namespace guapai::forms {

/// What is filled into a form: the case's answers, and what was computed from them elsewhere.
struct FormContent {
  const core::Answers& answers;                             ///< must live as long
  std::map<std::string, std::string> computed;              ///< by name, `result.C1`; what is absent stays white
  std::map<std::string, std::vector<std::string>> repeats;  ///< ids of a repeated row: `criteria` → C1 to C11
  Pictures pictures = {};                                   ///< the files that the answers name
};

}  // namespace guapai::forms
