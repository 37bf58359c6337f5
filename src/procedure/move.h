#pragma once

#include <optional>
#include <string>

#include "core/date.h"
#include "rules/stages.h"

namespace guapai::procedure {

/// One step of the way, done or about to be done.
struct Move {
  const rules::Stage* to = nullptr;  ///< never null
  std::optional<core::Date> on;
  std::string person;
  std::string documentNo;
  std::string note;
  bool recorded = true;  ///< false: nobody recorded it, a date on a paper says it
  // Of a move after which items are to be put right, while it is about to be made.
  std::string item = {};                    ///< one besides those that the evaluation finds; or empty
  std::optional<core::Date> deadline = {};  ///< of all of them
};

}  // namespace guapai::procedure
