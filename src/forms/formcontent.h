#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/answers.h"
#include "forms/picture.h"

namespace guapai::forms {

/// What is filled into a form: the answers of a case and what was computed from them elsewhere. It also holds what is
/// printed beside the form without being part of it.
struct FormContent {
  const core::Answers& answers;                             ///< must outlive the content
  std::map<std::string, std::string> computed;              ///< by name (`result.C1`); an absent one stays white
  std::map<std::string, std::vector<std::string>> repeats;  ///< ids of a repeated row: `criteria` → C1 to C11
  Pictures pictures = {};                                   ///< the files that the answers name
  std::set<core::FieldId> spreadDates = {};                 ///< dates whose figures go between the printed 年 月 日
  bool outside = true;                                      ///< whether `FormDefinition::outside` is printed
  /// Printed small at the lower right of every page: 草稿, or the paper's number; or empty. Lines end with a line feed.
  std::string footer{};
  std::string mark{};  ///< printed in a frame at the upper right of the first page: 自评（草稿）; or empty
};

}  // namespace guapai::forms
