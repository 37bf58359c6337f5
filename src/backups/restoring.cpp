#include "backups/restoring.h"

#include <memory>
#include <system_error>
#include <vector>

#include <spdlog/spdlog.h>

#include "backups/hold.h"
#include "core/error.h"
#include "files/filename.h"
#include "files/placement.h"
#include "storage/backup.h"
#include "storage/journal.h"
#include "storage/protection.h"
#include "storage/schema.h"
#include "storage/trailheads.h"

namespace guapai::backups {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;
using storage::Library;

/// Whether a library that is refused so has lost or changed content, which is to be kept as it is.
bool isDamage(const Error& error) {
  return error.code() == ErrorCode::LibraryDamaged || error.code() == ErrorCode::LibraryAltered ||
         error.code() == ErrorCode::NotALibrary || error.code() == ErrorCode::ReadFailed;
}

/// @throws core::Error{BackupDamaged}
std::unique_ptr<Library> opened(const fs::path& backup, const core::FieldCatalogue& catalogue,
                                const core::Clock& clock) {
  try {
    auto library = Library::look(backup, catalogue, clock);
    if (library->verify().empty()) return library;
  } catch (const Error& error) {
    if (!isDamage(error)) throw;
  }
  throw Error(ErrorCode::BackupDamaged, files::shownName(backup));
}

/// The heads of the library's backups that `restored` does not continue.
std::vector<storage::TrailHead> headsGivenUp(const BackupFolder& folder, const Library& restored) {
  std::vector<storage::TrailHead> heads;
  for (const Backup& backup : folder.all()) {
    try {
      const storage::TrailHead head = storage::trailHeadOf(backup.file);
      if (!restored.heads().have(head)) heads.push_back(head);
    } catch (const Error& error) {
      spdlog::debug("restore: a backup cannot be read: {}", core::errorName(error.code()));
    }
  }
  return heads;
}

/// The library that is to be replaced, and where it is kept.
struct Replaced {
  std::unique_ptr<Hold> hold;  ///< null where there is no library, or it cannot be read
  bool isDamaged = false;      ///< it is not as it was left; it is to be kept beside the new one
};

/// Makes a backup of the library as it is, and keeps others from writing to it.
Replaced keep(const fs::path& library, const BackupFolder& folder, const core::FieldCatalogue& catalogue,
              const core::Clock& clock) {
  std::error_code unknown;
  if (!fs::exists(library, unknown)) {
    if (storage::hasForeignJournal(library)) throw Error(ErrorCode::JournalForeign, files::shownName(library));
    return {};
  }
  try {
    const auto current = Library::open(library, catalogue, clock);
    if (current->isReadOnly()) throw Error(ErrorCode::LibraryReadOnly, files::shownName(library));
    Replaced replaced{.hold = std::make_unique<Hold>(library), .isDamaged = !current->verify().empty()};
    // What was changed by something else is kept as it is, also where the newest backup has the same trail.
    if (!replaced.isDamaged) folder.add(*current, Occasion::Restore, localTime(clock));
    return replaced;
  } catch (const Error& error) {
    if (!isDamage(error)) throw;
    return {.hold = nullptr, .isDamaged = true};
  }
}

/// A free name beside the library for what it is now: district.damaged-2021-09-15.guapai, with -2, -3 … behind the day.
fs::path nameForDamaged(const fs::path& library, core::Date today) {
  for (int count = 1;; ++count) {
    fs::path name = library;
    name.replace_extension();
    name += ".damaged-" + today.iso() + (count == 1 ? "" : "-" + std::to_string(count));
    name += library.extension();
    std::error_code unknown;
    if (!fs::exists(fs::symlink_status(name, unknown))) return name;
  }
}

/// The key of a library with a passphrase; absent where it has none, or cannot be read.
std::optional<storage::LibraryKey> keyOf(const fs::path& library) {
  try {
    if (storage::keyNameOf(library).empty()) return std::nullopt;
    return storage::knownLibraryKey(library);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::PassphraseNeeded) throw;
    return std::nullopt;
  }
}

/// Makes the library that is to take the place of the other, under its temporary name. A library that has a passphrase
/// keeps it, whichever the backup has.
class Replacement {
public:
  Replacement(const core::FieldCatalogue& catalogue, const core::Clock& clock, const storage::Actor& actor)
      : m_catalogue(&catalogue), m_clock(&clock), m_actor(&actor) {}

  void build(Library& source, const std::optional<storage::LibraryKey>& key, const BackupFolder& folder,
             const fs::path& unfinished, const fs::path& backup) const {
    if (key)
      source.protection().writeReencrypted(&*key, unfinished);
    else
      (void)source.backUp(unfinished);
    const auto made = Library::open(unfinished, *m_catalogue, *m_clock);
    made->setActor(*m_actor);
    made->noteRestored(files::shownName(backup), headsGivenUp(folder, *made));
    if (!made->verify().empty()) throw Error(ErrorCode::BackupDamaged, files::shownName(backup));
  }

private:
  const core::FieldCatalogue* m_catalogue;
  const core::Clock* m_clock;
  const storage::Actor* m_actor;
};

}  // namespace

std::optional<fs::path> restore(const fs::path& named, const fs::path& backup, const core::FieldCatalogue& catalogue,
                                const core::Clock& clock, const storage::Actor& actor) {
  const fs::path library = files::behindLinks(named);
  const BackupFolder folder(library);
  const fs::path unfinished = files::unfinishedName(library);
  const auto source = opened(backup, catalogue, clock);
  const auto key = keyOf(library);
  const Replaced replaced = keep(library, folder, catalogue, clock);
  storage::removeUnfinished(unfinished);
  try {
    Replacement(catalogue, clock, actor).build(*source, key, folder, unfinished, backup);
    std::optional<fs::path> damaged;
    if (replaced.isDamaged) {
      damaged = nameForDamaged(library, clock.today());
      files::keepUnder(library, *damaged);
    }
    files::putInsteadOf(unfinished, library);
    return damaged;
  } catch (const Error& error) {
    storage::removeUnfinished(unfinished);
    // People know only the name that the library is to have. No edit is refused where there is no room for it.
    const bool own = error.detail() == files::shownName(unfinished);
    throw Error(own && files::isDiskFull(error.code()) ? ErrorCode::OutputDiskFull : error.code(),
                own ? files::shownName(library) : error.detail());
  }
}

}  // namespace guapai::backups
