#pragma once

#include <vector>

#include "annotations/lookalikes.h"
#include "storage/library.h"

namespace guapai::transfer {

/// The centers of a library, each once.
[[nodiscard]] std::vector<annotations::CenterNames> centersOf(const storage::Library& library);

}  // namespace guapai::transfer
