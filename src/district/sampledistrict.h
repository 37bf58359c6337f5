#pragma once

#include <filesystem>
#include <memory>

#include "core/clock.h"
#include "terms/definitions.h"

namespace guapai::district {

/// Makes a library with the sample district: eleven centers that are invented, as are their persons and figures. The
/// library is called 示例区, so that nobody takes it for work. It is closed again.
/// @param folder  takes the library; it must exist.
/// @return the library's file. No file is overwritten: where there is one of this name, a number is put behind it.
/// @throws core::Error, as storage::Library::create and DistrictSession::importFile, and as files::TemporaryFolder and
/// files::writeFile, because the cases are put into a temporary folder first. No library is left then.
[[nodiscard]] std::filesystem::path makeSampleDistrict(const std::shared_ptr<const terms::Definitions>& definitions,
                                                       const std::filesystem::path& folder, const core::Clock& clock);

}  // namespace guapai::district
