#pragma once

#include <optional>
#include <string>

#include "core/date.h"
#include "rules/stages.h"

namespace guapai::procedure {

/// One step on the way of a case (办理), done or about to be done.
struct Move {
  const rules::Stage* to = nullptr;  ///< the stage to which it leads, never null
  std::optional<core::Date> on;
  std::string person;
  std::string documentNo;
  std::string note;
  bool recorded = true;  ///< false where nobody recorded it and a date on a paper tells it
  // The next two are for a move after which items are to be put right (整改事项), while it is about to be made.
  std::string item = {};                    ///< an item besides those that the evaluation finds; or empty
  std::optional<core::Date> deadline = {};  ///< for all items
};

}  // namespace guapai::procedure
