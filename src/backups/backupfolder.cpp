#include "backups/backupfolder.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <system_error>
#include <utility>

#include <QtCore/QRegularExpression>
#include <spdlog/spdlog.h>

#include "backups/schedule.h"
#include "core/error.h"
#include "files/folderlock.h"
#include "files/placement.h"
#include "storage/backup.h"
#include "storage/schema.h"
#include "storage/trailheads.h"

namespace guapai::backups {
namespace {

namespace fs = std::filesystem;
using storage::Damage;

const auto kSuffix = QStringLiteral(".guapai");
const auto kDiffers = QStringLiteral("-differs");
const auto kMoment = QStringLiteral("yyyy-MM-dd-HHmmss");
constexpr int kMomentLength = 17;

constexpr std::array kOccasions{Occasion::Opening, Occasion::Import, Occasion::Removal, Occasion::Restore,
                                Occasion::Request};

QString stemOf(Occasion occasion, const QDateTime& madeAt) {
  return madeAt.toString(kMoment) + QLatin1Char('-') + QLatin1String(occasionName(occasion));
}

/// The backup that a file is by its name: 2021-09-15-170000-import.guapai, with -2, -3 … behind the occasion where
/// there were several in a second, and -differs at the end. Absent where it is another file.
std::optional<Backup> backupNamed(const fs::path& file) {
  QString name = QString::fromStdString(file.filename().string());
  if (!name.endsWith(kSuffix)) return std::nullopt;
  name.chop(kSuffix.size());
  Backup backup{.file = file};
  backup.madeAt = QDateTime::fromString(name.left(kMomentLength), kMoment);
  if (!backup.madeAt.isValid()) return std::nullopt;
  backup.differs = name.endsWith(kDiffers);
  if (backup.differs) name.chop(kDiffers.size());
  for (const Occasion occasion : kOccasions) {
    const QString stem = stemOf(occasion, backup.madeAt);
    if (!name.startsWith(stem)) continue;
    if (name.size() > stem.size()) {
      if (name.at(stem.size()) != QLatin1Char('-')) continue;
      backup.count = name.mid(stem.size() + 1).toInt();  // 0 where it is no number
      if (backup.count < 2) continue;
    }
    backup.occasion = occasion;
    return backup;
  }
  return std::nullopt;
}

/// The copy from before an upgrade that a file is by its name: district.v4-2021-09-15.guapai, with -2, -3 … behind the
/// day where there were several. Absent where it is another file.
std::optional<Backup> upgradeCopyNamed(const fs::path& file, const fs::path& library) {
  const QRegularExpression pattern(
      QStringLiteral("^%1\\.v\\d+-(\\d{4}-\\d\\d-\\d\\d)(?:-(\\d+))?$")
          .arg(QRegularExpression::escape(QString::fromStdString(library.stem().string()))));
  const auto match = pattern.match(QString::fromStdString(file.stem().string()));
  if (!match.hasMatch() || file.extension() != library.extension()) return std::nullopt;
  const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
  if (!day.isValid()) return std::nullopt;
  return Backup{.file = file,
                .madeAt = day.startOfDay(),
                .count = std::max(1, match.captured(2).toInt()),
                .occasion = Occasion::Upgrade};
}

void sortByTime(std::vector<Backup>& backups) {
  std::ranges::sort(backups, [](const Backup& one, const Backup& other) {
    return std::pair(one.madeAt, one.count) > std::pair(other.madeAt, other.count);
  });
}

fs::path pathOf(const fs::path& folder, const QString& name) {
  return folder / name.toStdString();
}

bool isThere(const fs::path& file) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(file, unknown));
}

core::Date dayOf(const QDateTime& moment) {
  const QDate day = moment.date();
  return {day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
}

}  // namespace

const char* occasionName(Occasion occasion) {
  switch (occasion) {
    case Occasion::Opening:
      return "opening";
    case Occasion::Import:
      return "import";
    case Occasion::Removal:
      return "removal";
    case Occasion::Restore:
      return "restore";
    case Occasion::Request:
      return "request";
    case Occasion::Upgrade:
      return "upgrade";
  }
  return "";
}

QDateTime localTime(const core::Clock& clock) {
  return QDateTime::fromSecsSinceEpoch(clock.now().time_since_epoch().count()).toLocalTime();
}

BackupFolder::BackupFolder(const fs::path& library) : m_library(files::behindLinks(library)), m_folder(m_library) {
  m_folder.replace_extension();
  m_folder += "-备份";
}

std::vector<Backup> BackupFolder::all() const {
  std::vector<Backup> backups;
  std::error_code ended;
  for (fs::directory_iterator entry(m_folder, ended), end; !ended && entry != end; entry.increment(ended))
    if (auto backup = backupNamed(entry->path())) backups.push_back(*std::move(backup));
  sortByTime(backups);
  return backups;
}

std::vector<Backup> BackupFolder::upgradeCopies() const {
  std::vector<Backup> copies;
  std::error_code ended;
  for (fs::directory_iterator entry(files::folderOf(m_library), ended), end; !ended && entry != end;
       entry.increment(ended))
    if (auto copy = upgradeCopyNamed(entry->path(), m_library)) copies.push_back(*std::move(copy));
  sortByTime(copies);
  return copies;
}

std::vector<Backup> BackupFolder::restorable() const {
  std::vector<Backup> backups = all();
  std::ranges::move(upgradeCopies(), std::back_inserter(backups));
  return backups;
}

bool BackupFolder::newestHasAllOf(const storage::Library& library) const {
  const auto backups = all();
  if (backups.empty()) return false;
  try {
    // Drafts and kept results have no entry in the trail. They do not make another backup necessary.
    return storage::trailHeadOf(backups.front().file) == library.heads().last();
  } catch (const core::Error& error) {
    spdlog::debug("backups: the newest cannot be read: {}", core::errorName(error.code()));
    return false;
  }
}

bool BackupFolder::isDue(const storage::Library& library, core::Date today) const {
  const auto backups = all();
  if (!backups.empty() && dayOf(backups.front().madeAt) == today) return false;
  return library.heads().last() != storage::TrailHead{} && !newestHasAllOf(library);
}

std::optional<std::vector<Damage>> BackupFolder::add(const storage::Library& library, Occasion occasion,
                                                     const QDateTime& now) const {
  if (library.heads().last() == storage::TrailHead{} || newestHasAllOf(library)) return std::nullopt;
  return write(occasion, now, [&library](const fs::path& copy) { return library.backUp(copy); });
}

std::vector<Damage> BackupFolder::addAside(Occasion occasion, const QDateTime& now) const {
  return write(occasion, now, [this](const fs::path& copy) {
    storage::Database database(m_library, storage::Database::Access::ReadOnly, storage::Library::kPatience);
    return storage::writeBackup(database, copy);
  });
}

void BackupFolder::clear() const {
  if (!isThere(m_folder)) return;
  const files::FolderLock lock(m_folder);
  removeUnfinished();
}

void BackupFolder::setAside(core::Date today) const {
  const std::string stem = m_folder.native() + "-" + today.iso();
  fs::path name = stem;
  for (int count = 2; isThere(name); ++count) name = stem + "-" + std::to_string(count);
  std::error_code ignored;
  fs::rename(m_folder, name, ignored);
}

std::vector<Damage> BackupFolder::write(Occasion occasion, const QDateTime& now, const Write& write) const {
  files::makeFolder(m_folder);
  // Two programs may have the library open. What lies there unfinished is then of one that has died.
  const files::FolderLock lock(m_folder);
  removeUnfinished();
  // Behind the others of this second, also where the first of them are not kept any more.
  int count = 0;
  for (const Backup& backup : all())
    if (backup.occasion == occasion && backup.madeAt.toString(kMoment) == now.toString(kMoment))
      count = std::max(count, backup.count);
  QString stem = stemOf(occasion, now);
  if (count > 0) stem += QLatin1Char('-') + QString::number(count + 1);
  const fs::path copy = pathOf(m_folder, stem + kSuffix);
  std::vector<Damage> damages = write(copy);
  if (!damages.empty()) files::putInPlace(copy, pathOf(m_folder, stem + kDiffers + kSuffix));
  removeSuperseded(dayOf(now));
  return damages;
}

void BackupFolder::removeUnfinished() const {
  std::vector<fs::path> remains;
  std::error_code ended;
  for (fs::directory_iterator entry(m_folder, ended), end; !ended && entry != end; entry.increment(ended))
    if (files::isUnfinishedName(entry->path())) remains.push_back(entry->path());
  for (const fs::path& remainder : remains) storage::removeUnfinished(remainder);
}

/// Backups that differ are counted apart, so that they never take the place of one that is good.
void BackupFolder::removeSuperseded(core::Date today) const {
  for (const bool differs : {false, true}) {
    std::vector<Backup> backups = all();
    std::erase_if(backups, [differs](const Backup& backup) { return backup.differs != differs; });
    std::vector<core::Date> days;
    for (const Backup& backup : backups) days.push_back(dayOf(backup.madeAt));
    const std::vector<bool> kept = keptBackups(days, today);
    std::error_code ignored;  // a backup that cannot be removed stays until the next time
    for (std::size_t i = 0; i < backups.size(); ++i)
      if (!kept[i]) fs::remove(backups[i].file, ignored);
  }
}

}  // namespace guapai::backups
