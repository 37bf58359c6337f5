#pragma once

#include "rules/standardcontent.h"

namespace guapai::rules {

/// Whether the condition holds one figure against another: a threshold, or a threshold for each so many residents.
[[nodiscard]] inline bool comparesFigures(const Condition& condition) {
  return condition.kind == Condition::Kind::AtLeast || condition.kind == Condition::Kind::RatioAtLeast;
}

}  // namespace guapai::rules
