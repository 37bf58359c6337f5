#pragma once

#include <memory>
#include <string_view>

#include "rules/standardcontent.h"

namespace guapai::rules {

/// Reads a standard's file and binds it to the catalogue, which must outlive the content.
/// @throws core::Error{ResourceDamaged}, which names the entry.
[[nodiscard]] std::unique_ptr<StandardContent> loadStandard(std::string_view document,
                                                            const core::FieldCatalogue& catalogue);

}  // namespace guapai::rules
