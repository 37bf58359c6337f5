#include "backups/protecting.h"

#include <functional>
#include <memory>
#include <set>
#include <utility>

#include <spdlog/spdlog.h>

#include "backups/backupfolder.h"
#include "backups/hold.h"
#include "backups/lineage.h"
#include "core/error.h"
#include "files/filename.h"
#include "files/placement.h"
#include "storage/backup.h"
#include "storage/library.h"
#include "storage/protection.h"
#include "storage/schema.h"
#include "storage/trailheads.h"

namespace guapai::backups {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;
using storage::Library;

/// Puts files in the place of libraries that have the same content, encrypted with another key or not at all.
class Rewriting {
public:
  Rewriting(const storage::LibraryKey* key, const core::FieldCatalogue& catalogue, const core::Clock& clock)
      : m_key(key), m_catalogue(&catalogue), m_clock(&clock) {}

  /// Is called with what was written, before it is read back and put in place.
  using Written = std::function<void(const fs::path& written)>;

  /// @param library  is read.
  void replace(Library& library, const Written& note) const {
    if (!library.verify().empty()) throw Error(ErrorCode::LibraryDamaged, files::shownName(library.file()));
    const fs::path unfinished = files::unfinishedName(library.file());
    storage::removeUnfinished(unfinished);
    try {
      library.protection().writeReencrypted(m_key, unfinished);
      note(unfinished);
      if (!look(unfinished)->verify().empty()) throw Error(ErrorCode::FileUnwritable, files::shownName(unfinished));
      files::putInsteadOf(unfinished, library.file());
    } catch (const Error& error) {
      storage::removeUnfinished(unfinished);
      // People know only the name that the file is to have. No edit is refused where there is no room for it.
      const bool own = error.detail() == files::shownName(unfinished);
      throw Error(own && files::isDiskFull(error.code()) ? ErrorCode::OutputDiskFull : error.code(),
                  own ? files::shownName(library.file()) : error.detail());
    }
  }

  [[nodiscard]] std::unique_ptr<Library> look(const fs::path& file) const {
    return Library::look(file, *m_catalogue, *m_clock);
  }

private:
  const storage::LibraryKey* m_key;
  const core::FieldCatalogue* m_catalogue;
  const core::Clock* m_clock;
};

/// Whether a file has a passphrase although none is wanted, or the other way round. One that cannot be read counts as
/// one that has none.
bool isOtherwise(const fs::path& file, bool isToBeProtected) {
  try {
    return storage::keyNameOf(file).empty() == isToBeProtected;
  } catch (const Error&) {
    return isToBeProtected;
  }
}

/// Copies of the library that lie beside it and are left as they are: those from before an upgrade, and damaged ones.
std::vector<fs::path> copiesBeside(const fs::path& library) {
  std::vector<fs::path> copies;
  std::error_code ignored;
  for (fs::directory_iterator entry(files::folderOf(library), ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    const fs::path name = entry->path().filename();
    const bool isCopy = name.native().starts_with(library.stem().native() + ".") && name != library.filename() &&
                        name.extension() == library.extension();
    if (isCopy) copies.push_back(entry->path());
  }
  return copies;
}

/// The backups that the library does not continue, by their files.
std::set<fs::path> filesAhead(const Library& library, const BackupFolder& folder) {
  std::set<fs::path> files;
  for (const Backup& backup : backupsAhead(library, folder.all())) files.insert(backup.file);
  return files;
}

/// The heads of the other backups. Those that cannot be read have none.
std::vector<storage::TrailHead> headsBut(const std::set<fs::path>& ahead, const BackupFolder& folder) {
  std::vector<storage::TrailHead> heads;
  for (const Backup& backup : folder.all()) {
    try {
      if (!ahead.contains(backup.file)) heads.push_back(storage::trailHeadOf(backup.file));
    } catch (const Error& error) {
      spdlog::debug("passphrase: a backup cannot be read: {}", core::errorName(error.code()));
    }
  }
  return heads;
}

/// The backups that have a passphrase although none is wanted, or the other way round.
std::vector<fs::path> backupsOtherwise(const BackupFolder& folder, bool isToBeProtected) {
  std::vector<fs::path> files;
  for (const Backup& backup : folder.all())
    if (isOtherwise(backup.file, isToBeProtected)) files.push_back(backup.file);
  return files;
}

/// Rewrites the backups that are not as wanted yet. A trail that was given up has other seals then, so that it is given
/// up again first.
/// @param ahead  backups that the library did not continue before. @return those that could not be rewritten.
std::vector<fs::path> rewriteBackups(Library& library, const BackupFolder& folder, const Rewriting& rewriting,
                                     const std::set<fs::path>& ahead) {
  std::vector<fs::path> left;
  for (const fs::path& file : backupsOtherwise(folder, library.protection().isOn())) {
    const auto giveUpAgain = [&](const fs::path& written) {
      const storage::TrailHead head = storage::trailHeadOf(written);
      if (!ahead.contains(file) && !library.heads().have(head)) library.protection().noteRewritten(head);
    };
    try {
      rewriting.replace(*rewriting.look(file), giveUpAgain);
    } catch (const Error& error) {
      spdlog::debug("passphrase: a backup stays as it is: {}", core::errorName(error.code()));
      left.push_back(file);
    }
  }
  return left;
}

}  // namespace

std::vector<fs::path> setPassphrase(const fs::path& named, const std::optional<std::string>& passphrase,
                                    const core::FieldCatalogue& catalogue, const core::Clock& clock,
                                    const storage::Actor& actor, const storage::PassphraseCost& cost) {
  const fs::path library = files::behindLinks(named);
  const auto current = Library::open(library, catalogue, clock);
  if (current->isReadOnly()) throw Error(ErrorCode::LibraryReadOnly, files::shownName(library));
  current->setActor(actor);
  const bool isChanged = current->protection().isOn() && passphrase;
  if (isChanged) current->protection().change(*passphrase, cost);
  const auto key = isChanged    ? std::optional(storage::knownLibraryKey(library))
                   : passphrase ? std::optional(storage::newLibraryKey(*passphrase, cost))
                                : std::nullopt;
  if (key) storage::rememberKey(key->cipher);
  const Rewriting rewriting(key ? &*key : nullptr, catalogue, clock);
  const BackupFolder folder(library);
  folder.clear();
  const std::set<fs::path> ahead = filesAhead(*current, folder);
  const auto opened = [&](const fs::path& file) {
    auto made = Library::open(file, catalogue, clock);
    made->setActor(actor);
    return made;
  };
  if (current->protection().isOn() != key.has_value()) {
    const Hold hold(library);
    const auto heads = headsBut(ahead, folder);
    rewriting.replace(*current, [&](const fs::path& written) { opened(written)->protection().note(heads); });
  }
  std::vector<fs::path> left;
  try {
    // Also where the library is so already: an earlier attempt may have ended before it came to them.
    left = rewriteBackups(*opened(library), folder, rewriting, ahead);
  } catch (const Error& error) {
    // The library has its new state, so the act is done. It must not be told as one that has failed.
    spdlog::debug("passphrase: the library cannot be opened anew: {}", core::errorName(error.code()));
    left = backupsOtherwise(folder, key.has_value());
  }
  for (fs::path& copy : copiesBeside(library))
    if (isOtherwise(copy, key.has_value())) left.push_back(std::move(copy));
  return left;
}

std::vector<fs::path> unprotectedBackups(const fs::path& library) {
  if (storage::keyNameOf(library).empty()) return {};
  std::vector<fs::path> files = backupsOtherwise(BackupFolder(library), true);
  // A person can do nothing about one that cannot be read at all; the list of the backups says that it is damaged.
  std::erase_if(files, [](const fs::path& file) {
    try {
      return !storage::keyNameOf(file).empty();
    } catch (const Error&) {
      return true;
    }
  });
  return files;
}

}  // namespace guapai::backups
