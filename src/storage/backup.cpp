#include "storage/backup.h"

#include <system_error>

#include "core/error.h"
#include "files/filename.h"
#include "files/placement.h"
#include "storage/integrity.h"
#include "storage/schema.h"
#include "storage/trailheads.h"

namespace guapai::storage {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

constexpr std::chrono::milliseconds kAtOnce{0};

/// The error as it concerns the copy: what the disk of the copy refuses, SQLite reports as a refusal of the library.
Error ofCopy(const Error& error, const fs::path& copy) {
  if (files::isDiskFull(error.code())) return {ErrorCode::OutputDiskFull, files::shownName(copy)};
  return {error.code() == ErrorCode::MemoryFull ? error.code() : ErrorCode::FileUnwritable, files::shownName(copy)};
}

}  // namespace

std::vector<Damage> writeBackup(Database& library, const fs::path& copy) {
  std::error_code unknown;
  if (fs::exists(fs::symlink_status(copy, unknown))) throw Error(ErrorCode::FileUnwritable, files::shownName(copy));
  const fs::path unfinished = files::unfinishedName(copy);
  removeUnfinished(unfinished);
  try {
    // SQLite copies into an empty file, too, and leaves it its permissions.
    files::makeOwnFile(unfinished);
    library.copyTo(unfinished);
    std::vector<Damage> damages;
    {
      Database written(unfinished, Database::Access::ReadOnly, kAtOnce, copy);
      written.useCipher(library.cipher());
      damages = damagesOf(written);
    }
    files::putInPlace(unfinished, copy);
    return damages;
  } catch (const Error& error) {
    removeUnfinished(unfinished);
    const bool ofLibrary = error.detail() == files::shownName(library.file());
    const bool cannotBeRead =
        ofLibrary && error.code() != ErrorCode::DiskFull && error.code() != ErrorCode::FileUnwritable;
    if (cannotBeRead) throw;
    throw ofCopy(error, copy);
  }
}

TrailHead trailHeadOf(const fs::path& library) {
  const auto opened = openLibraryFile(library, programSchema(), kAtOnce, core::Date(), Database::Access::ReadOnly);
  return TrailHeads(*opened.database).last();
}

}  // namespace guapai::storage
