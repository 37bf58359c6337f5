#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/answers.h"
#include "forms/picture.h"

namespace guapai::forms {

/// What is filled into a form: the case's answers, and what was computed from them elsewhere; and what is printed
/// beside it without being part of it.
struct FormContent {
  const core::Answers& answers;                             ///< must live as long
  std::map<std::string, std::string> computed;              ///< by name, `result.C1`; what is absent stays white
  std::map<std::string, std::vector<std::string>> repeats;  ///< ids of a repeated row: `criteria` → C1 to C11
  Pictures pictures = {};                                   ///< the files that the answers name
  std::set<core::FieldId> spreadDates = {};                 ///< dates whose figures stand in the printed gaps
  bool outside = true;                                      ///< the definition's own paragraphs outside of the form
  std::string footer{};  ///< small, under every page at its right: 草稿, or the paper's number
  std::string mark{};    ///< framed, at the upper right of the first page: 自评（草稿）
};

}  // namespace guapai::forms
