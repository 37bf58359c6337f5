#pragma once

#include <memory>

#include "terms/definitions.h"

namespace guapai::platform {

/// The definitions that are built into the program.
/// @throws core::Error{ResourceDamaged}
[[nodiscard]] std::shared_ptr<const terms::Definitions> loadDefinitions();

}  // namespace guapai::platform
