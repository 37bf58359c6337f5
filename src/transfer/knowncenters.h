#pragma once

#include <vector>

#include "annotations/lookalikes.h"
#include "storage/library.h"

namespace guapai::transfer {

/// The centers of a library, each once, ordered by id, with the name that their last round has.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<annotations::CenterNames> centersOf(const storage::Library& library);

}  // namespace guapai::transfer
