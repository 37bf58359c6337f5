#include "backups/contents.h"

#include <spdlog/spdlog.h>

#include "core/error.h"
#include "storage/trailheads.h"

namespace guapai::backups {

std::optional<Contents> contentsOf(const Backup& backup, const storage::Library* library,
                                   const core::FieldCatalogue& catalogue, const core::Clock& clock) {
  try {
    const auto opened = storage::Library::look(backup.file, catalogue, clock);
    Contents contents{.cases = opened->cases().size(), .papers = opened->issuedPapers().size(), .lost = std::nullopt};
    const storage::TrailHead head = opened->heads().last();
    if (library != nullptr && library->heads().have(head)) contents.lost = library->heads().behind(head);
    return contents;
  } catch (const core::Error& error) {
    spdlog::debug("backups: one cannot be read: {}", core::errorName(error.code()));
    return std::nullopt;
  }
}

}  // namespace guapai::backups
