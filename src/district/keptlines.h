#pragma once

#include <functional>
#include <string>

#include "core/date.h"
#include "district/ledgerline.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::district {

/// The key under which the library keeps lines (storage::Library::cacheResults): they hold for one version of the
/// program, one edition of the standard and one day.
[[nodiscard]] std::string keyOfLines(const terms::Definitions& definitions, core::Date today);

/// How much of a line is wanted.
enum class LineExtent {
  Brief,  ///< what `briefLine` gives; the line may have more
  Whole,
};

/// Hands the lines of all cases to `visitor`, in the order of storage::Library::visit. A line that the library keeps
/// and that still holds is taken from there. The others are computed from the answers, and not kept: the desktop keeps
/// them while it is open, and for a single list on a day, keeping costs more than it can give back.
/// @param visitor  must not write to the library.
/// @throws core::Error, as storage::Library
void visitLines(const terms::Definitions& definitions, const storage::Library& library, core::Date today,
                LineExtent extent, const std::function<void(LedgerLine)>& visitor);

}  // namespace guapai::district
