#include "backups/lineage.h"

#include <algorithm>
#include <optional>

#include <spdlog/spdlog.h>

#include "core/error.h"
#include "storage/backup.h"
#include "storage/trailheads.h"

namespace guapai::backups {
namespace {

/// Absent where the backup cannot be read.
std::optional<storage::TrailHead> headOf(const Backup& backup) {
  try {
    return storage::trailHeadOf(backup.file);
  } catch (const core::Error& error) {
    spdlog::debug("backups: one cannot be read: {}", core::errorName(error.code()));
    return std::nullopt;
  }
}

}  // namespace

std::vector<Backup> backupsAhead(const storage::Library& library, const std::vector<Backup>& backups) {
  const std::vector<storage::TrailHead> givenUp = library.heads().givenUp();
  std::vector<Backup> ahead;
  for (const Backup& backup : backups) {
    const auto head = headOf(backup);
    if (head && !library.heads().have(*head) && std::ranges::find(givenUp, *head) == givenUp.end())
      ahead.push_back(backup);
  }
  return ahead;
}

}  // namespace guapai::backups
