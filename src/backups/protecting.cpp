#include "backups/protecting.h"

#include <algorithm>
#include <functional>
#include <memory>
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

  /// @param library  is read. @param actor  who is noted in the trail as having done it; null: nothing is noted.
  void replace(Library& library, const storage::Actor* actor) const {
    if (!library.verify().empty()) throw Error(ErrorCode::LibraryDamaged, files::shownName(library.file()));
    const fs::path unfinished = files::unfinishedName(library.file());
    storage::removeUnfinished(unfinished);
    try {
      library.protection().writeReencrypted(m_key, unfinished);
      finish(unfinished, actor);
      files::putInsteadOf(unfinished, library.file());
    } catch (const Error& error) {
      storage::removeUnfinished(unfinished);
      // People know only the name that the file is to have.
      const bool own = error.detail() == files::shownName(unfinished);
      throw Error(error.code(), own ? files::shownName(library.file()) : error.detail());
    }
  }

  [[nodiscard]] std::unique_ptr<Library> look(const fs::path& file) const {
    return Library::look(file, *m_catalogue, *m_clock);
  }

private:
  /// Reads back what was written.
  void finish(const fs::path& written, const storage::Actor* actor) const {
    const auto made = actor == nullptr ? look(written) : Library::open(written, *m_catalogue, *m_clock);
    if (actor != nullptr) {
      made->setActor(*actor);
      made->protection().note();
    }
    if (!made->verify().empty()) throw Error(ErrorCode::FileUnwritable, files::shownName(written));
  }

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

/// Rewrites the backups that are not as wanted yet. @return those that could not be rewritten.
std::vector<fs::path> rewriteBackups(const BackupFolder& folder, const Rewriting& rewriting, bool isToBeProtected) {
  std::vector<fs::path> left;
  for (const Backup& backup : folder.all()) {
    if (!isOtherwise(backup.file, isToBeProtected)) continue;
    try {
      rewriting.replace(*rewriting.look(backup.file), nullptr);
    } catch (const Error& error) {
      spdlog::debug("passphrase: a backup stays as it is: {}", core::errorName(error.code()));
      left.push_back(backup.file);
    }
  }
  return left;
}

/// The backups that the library does not continue, by their files.
std::vector<fs::path> filesAhead(const Library& library, const BackupFolder& folder) {
  std::vector<fs::path> files;
  for (const Backup& backup : backupsAhead(library, folder.all())) files.push_back(backup.file);
  return files;
}

/// A trail that was given up has other seals once its backup is written anew, so that it is given up again. Where that
/// cannot be noted, each opening says that the library does not continue the backup.
/// @param others  backups that the library did not continue before, and those that were not written anew.
void giveUpAgain(const std::function<std::unique_ptr<Library>()>& open, const BackupFolder& folder,
                 const std::vector<fs::path>& others) {
  try {
    const auto library = open();
    std::vector<storage::TrailHead> heads;
    for (const fs::path& file : filesAhead(*library, folder))
      if (std::ranges::find(others, file) == others.end()) heads.push_back(storage::trailHeadOf(file));
    if (!heads.empty()) library->protection().noteRewritten(heads);
  } catch (const Error& error) {
    spdlog::debug("passphrase: a trail is not given up again: {}", core::errorName(error.code()));
  }
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
  const std::vector<fs::path> ahead = filesAhead(*current, folder);
  if (current->protection().isOn() != key.has_value()) {
    const Hold hold(library);
    rewriting.replace(*current, &actor);
  }
  // Also where the library is so already: an earlier attempt may have ended before it came to them.
  std::vector<fs::path> left = rewriteBackups(folder, rewriting, key.has_value());
  std::vector<fs::path> others = left;
  others.insert(others.end(), ahead.begin(), ahead.end());
  const auto open = [&] {
    auto rewritten = Library::open(library, catalogue, clock);
    rewritten->setActor(actor);
    return rewritten;
  };
  giveUpAgain(open, folder, others);
  for (fs::path& copy : copiesBeside(library))
    if (isOtherwise(copy, key.has_value())) left.push_back(std::move(copy));
  return left;
}

}  // namespace guapai::backups
