#pragma once

#include <memory>

#include "terms/definitions.h"

namespace guapai::platform {

/// Reads the definitions that are built into the program as Qt resources.
/// @return a new object in each call.
/// @throws core::Error{ResourceDamaged} where one of the resources is missing or invalid.
[[nodiscard]] std::shared_ptr<const terms::Definitions> loadDefinitions();

}  // namespace guapai::platform
