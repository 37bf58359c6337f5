#pragma once

#include <nlohmann/json.hpp>

#include "core/fieldcatalogue.h"
#include "rules/stages.h"

namespace guapai::rules {

/// Reads the block `stages` of a standard's file (docs/standard.md, "Stages").
///
/// @throws core::Error{ResourceDamaged} for a stage that no move can name, a move to a stage that does not exist, and
/// an unknown field or code.
/// @throws nlohmann::json::exception for a missing key or a value of the wrong type.
[[nodiscard]] Stages loadStages(const nlohmann::json& json, const core::FieldCatalogue& catalogue);

}  // namespace guapai::rules
