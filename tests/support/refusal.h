#pragma once

#include <optional>

#include "core/error.h"

namespace guapai::support {

/// The code of the core::Error that the action throws; absent if it throws nothing.
template <typename Action>
std::optional<core::ErrorCode> refusal(Action action) {
  try {
    action();
  } catch (const core::Error& error) {
    return error.code();
  }
  return std::nullopt;
}

}  // namespace guapai::support
