#pragma once

#include "core/value.h"

namespace guapai::verification {

/// Whether two answers state the same, whatever type each paper has for it: figures by their value (92.50 % is 92.5 %,
/// 5 persons are 5.0), everything else as it is written. Two that are not known state the same.
[[nodiscard]] bool stateTheSame(const core::Value& a, const core::Value& b);

}  // namespace guapai::verification
