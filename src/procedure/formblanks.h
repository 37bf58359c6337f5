#pragma once

#include <string>
#include <vector>

#include "terms/placename.h"

namespace guapai::procedure {

/// The blanks that a form leaves empty when it is handed in. Places for signatures do not count, and neither does a
/// blank that is marked 纸面空白: somebody has looked at it.
struct FormBlanks {
  std::vector<std::string> names;  ///< in the order of the paper: 年出院人数, 全科医生情况 第2行 类别
  bool nothing = true;             ///< no blank is filled in except those that a new round takes over
};

/// A list that nobody has said to be complete counts as one blank, and so does each empty cell of its rows.
/// @param form  the id of an annex on which answers are printed.
[[nodiscard]] FormBlanks formBlanks(const terms::Definitions& definitions, const std::string& form,
                                    const core::Answers& answers);

}  // namespace guapai::procedure
