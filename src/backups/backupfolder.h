#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include <QtCore/QDateTime>

#include "core/clock.h"
#include "core/date.h"
#include "storage/library.h"

namespace guapai::backups {

/// Why a backup was made.
enum class Occasion {
  Opening,  ///< the first opening of a day
  Import,   ///< before cases were imported
  Removal,  ///< before a case was removed
  Restore,  ///< before a backup was restored
  Request,  ///< somebody asked for it
  Upgrade,  ///< before the library was upgraded; such a copy lies beside the library
};

/// The word for the occasion in the names of files: `opening`.
[[nodiscard]] const char* occasionName(Occasion occasion);

/// A file in the folder of a library's backups. It is a library itself.
struct Backup {
  std::filesystem::path file;
  QDateTime madeAt;  ///< local time
  int count = 1;     ///< 2 for the second one of a second with this occasion
  Occasion occasion = Occasion::Request;
  /// Whether it was found to differ from what had been stored when it was made: the library was damaged or changed by
  /// another program then.
  bool differs = false;
};

/// The moment that the clock shows, as local time.
[[nodiscard]] QDateTime localTime(const core::Clock& clock);

/// The backups that Guapai makes of one library by itself. They lie in a folder beside it: those of `district.guapai`
/// in `district-备份`. Other files in this folder are left alone.
///
/// Every function that writes throws core::Error as storage::Library::backUp, naming the backup.
class BackupFolder {
public:
  /// @param library  need not exist. Where it is a link, the folder is beside the file to which it leads.
  explicit BackupFolder(const std::filesystem::path& library);

  [[nodiscard]] const std::filesystem::path& path() const { return m_folder; }
  /// The newest first; empty where there is no folder.
  [[nodiscard]] std::vector<Backup> all() const;
  /// The copies that were made beside the library before it was upgraded, the newest first. They are of earlier
  /// versions and know no heads of the trail. Guapai removes none of them.
  [[nodiscard]] std::vector<Backup> upgradeCopies() const;
  /// Whatever may be restored: the backups, and behind them the copies from before an upgrade.
  [[nodiscard]] std::vector<Backup> restorable() const;

  /// Whether no backup was made on this day yet, and the library has something that the newest backup lacks.
  [[nodiscard]] bool isDue(const storage::Library& library, core::Date today) const;
  /// Backs the library up, reads the backup back and verifies it, and removes the backups that are no longer kept.
  /// Does nothing where the newest backup has all that the library has.
  /// @return what is wrong with the library; absent where no backup was needed.
  std::optional<std::vector<storage::Damage>> add(const storage::Library& library, Occasion occasion,
                                                  const QDateTime& now) const;
  /// The same through a connection of its own, for a thread of its own. Backs up in any case.
  std::vector<storage::Damage> addAside(Occasion occasion, const QDateTime& now) const;

  /// Removes what programs left unfinished that died, once no other program is writing a backup.
  void clear() const;
  /// Renames the folder, `district-备份-2021-09-15`, where a new library has got the name of one that is gone: its
  /// backups are not those of the new one. Does nothing where there is no folder, or it cannot be renamed.
  void setAside(core::Date today) const;

private:
  using Write = std::function<std::vector<storage::Damage>(const std::filesystem::path& copy)>;
  [[nodiscard]] bool newestHasAllOf(const storage::Library& library) const;
  [[nodiscard]] std::vector<storage::Damage> write(Occasion occasion, const QDateTime& now, const Write& write) const;
  void removeUnfinished() const;
  void removeSuperseded(core::Date today) const;

  std::filesystem::path m_library;
  std::filesystem::path m_folder;
};

}  // namespace guapai::backups
