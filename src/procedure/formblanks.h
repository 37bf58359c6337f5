#pragma once

#include <string>
#include <vector>

#include "terms/placename.h"

namespace guapai::procedure {

/// What a form that is handed in leaves white, signatures apart. 纸面空白 was looked at and is not among it.
struct FormBlanks {
  std::vector<std::string> names;  ///< in the order of the paper: 年出院人数, 全科医生情况 第2行 类别
  bool nothing = true;             ///< not one of its blanks is filled in but what a new round takes over
};

/// @param form  the id of an annex that answers are printed on. A list that nobody said to be complete is one blank,
/// and so is each white cell of its rows.
[[nodiscard]] FormBlanks formBlanks(const terms::Definitions& definitions, const std::string& form,
                                    const core::Answers& answers);

}  // namespace guapai::procedure
