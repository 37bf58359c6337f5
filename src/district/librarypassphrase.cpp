#include "district/librarypassphrase.h"

#include <vector>

#include "backups/backupfolder.h"
#include "backups/protecting.h"
#include "core/error.h"
#include "core/passphrasetext.h"
#include "district/aside.h"
#include "files/filename.h"
#include "files/process.h"
#include "platform/shown.h"

namespace guapai::district {

QString LibraryPassphrase::keyName() const {
  return QString::fromStdString(storage::keyNameOf(m_library));
}

std::optional<QString> LibraryPassphrase::key() const {
  const auto known = storage::knownKey(storage::keyNameOf(m_library));
  return known ? std::optional(QString::fromStdString(*known)) : std::nullopt;
}

bool LibraryPassphrase::learn(const QString& key) const {
  return storage::learnKey(storage::keyNameOf(m_library), key.toStdString());
}

bool LibraryPassphrase::unlock(const QString& passphrase) const {
  const auto normalized = core::normalizedPassphrase(passphrase.toStdString());
  if (!normalized || storage::keyNameOf(m_library).empty()) return false;
  bool isRight = false;
  doAside({.kind = Work::Kind::Unlock}, [&] { isRight = storage::unlock(m_library, *normalized); });
  return isRight;
}

QStringList LibraryPassphrase::set(const std::optional<QString>& passphrase, const terms::Definitions& definitions,
                                   const core::Clock& clock, const std::optional<std::string>& person,
                                   const Cost& cost) const {
  std::optional<std::string> normalized;
  if (passphrase) normalized = core::normalizedPassphrase(passphrase->toStdString()).value();
  std::vector<std::filesystem::path> left;
  doAside({.kind = Work::Kind::Protect}, [&] {
    left = backups::setPassphrase(m_library, normalized, definitions.catalogue(), clock,
                                  {.account = files::accountName(), .person = person}, cost);
  });
  QStringList names;
  for (const std::filesystem::path& file : left) names.append(platform::shownLine(files::shownName(file)));
  return names;
}

std::optional<std::filesystem::path> lockedBackup(const std::filesystem::path& library) {
  for (const backups::Backup& backup : backups::BackupFolder(library).all()) {
    try {
      const std::string name = storage::keyNameOf(backup.file);
      if (!name.empty() && !storage::knownKey(name)) return backup.file;
    } catch (const core::Error&) {
      continue;  // the list of the backups says of each what cannot be read
    }
  }
  return std::nullopt;
}

int unprotectedBackups(const std::filesystem::path& library) {
  return static_cast<int>(backups::unprotectedBackups(library).size());
}

}  // namespace guapai::district
