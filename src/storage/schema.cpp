#include "storage/schema.h"

#include <cassert>
#include <fstream>
#include <system_error>

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <spdlog/spdlog.h>

#include "core/error.h"
#include "files/filename.h"
#include "files/filereader.h"
#include "files/placement.h"
#include "files/temporaryfolder.h"
#include "storage/journal.h"
#include "storage/schemacheck.h"
#include "storage/seals.h"
#include "storage/sqliteheader.h"

namespace guapai::storage {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;
using files::shownName;

struct Header {
  std::uint32_t version = 0;
  std::uint32_t applicationId = 0;
};

/// Reads the header without SQLite. SQLite would roll the journal of a foreign file back into it.
Header header(const fs::path& file) {
  const std::string bytes = files::readHead(file, SqliteHeader::kSize);
  if (bytes.size() < SqliteHeader::kSize || !bytes.starts_with(SqliteHeader::kMagic))
    throw Error(ErrorCode::NotALibrary, shownName(file));
  return {.version = bigEndian(bytes, SqliteHeader::kVersion),
          .applicationId = bigEndian(bytes, SqliteHeader::kApplicationId)};
}

/// The name of the copy: district.guapai gives district.v1-2021-09-15.guapai, with -2, -3 … behind the day where such a
/// file exists already.
fs::path copyName(const fs::path& file, std::int64_t version, core::Date today) {
  const std::string stem = ".v" + std::to_string(version) + "-" + today.iso();
  for (int count = 1;; ++count) {
    fs::path name = file;
    name.replace_extension();
    name += stem + (count == 1 ? "" : "-" + std::to_string(count));
    name += file.extension();
    std::error_code unknown;  // ignored: where the folder is no good, making the copy fails and says so
    if (!fs::exists(name, unknown)) return name;
  }
}

std::int64_t versionOf(Database& database) {
  return database.pragma(QStringLiteral("user_version"));
}

/// Refuses a copy that does not open, is not whole, or has another version than it should have.
void readBack(const fs::path& copy, std::int64_t version, const fs::path& standsFor) {
  Database check(copy, Database::Access::ReadOnly, std::chrono::milliseconds(0), standsFor);
  Statement verdict(check, "PRAGMA integrity_check");
  if (verdict.run().only().text(0) != "ok") throw Error(ErrorCode::LibraryDamaged, shownName(standsFor));
  if (versionOf(check) != version) throw Error(ErrorCode::FileUnwritable, shownName(standsFor));
}

struct Copy {
  fs::path file;
  bool isNew = true;
};

/// Whether both files have the same bytes, whatever their size. A file that cannot be read equals no other.
bool haveSameBytes(const fs::path& one, const fs::path& other) {
  constexpr std::size_t kAtOnce = std::size_t{1} << 20;
  std::ifstream first(one, std::ios::binary);
  std::ifstream second(other, std::ios::binary);
  std::string left(kAtOnce, '\0');
  std::string right(kAtOnce, '\0');
  while (first && second) {
    first.read(left.data(), kAtOnce);
    second.read(right.data(), kAtOnce);
    const auto count = static_cast<std::size_t>(first.gcount());
    if (first.gcount() != second.gcount() || left.compare(0, count, right, 0, count) != 0) return false;
  }
  return first.eof() && second.eof();
}

/// An earlier copy that equals `unfinished`, left by an upgrade that was killed; absent where there is none.
std::optional<fs::path> equalCopy(const fs::path& unfinished, const fs::path& file, std::int64_t version) {
  const std::string stem = file.stem().native() + ".v" + std::to_string(version) + "-";
  std::error_code ignored;
  for (fs::directory_iterator entry(files::folderOf(file), ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    const fs::path name = entry->path().filename();
    if (!name.native().starts_with(stem) || name.extension() != file.extension()) continue;
    if (fs::file_size(entry->path(), ignored) != fs::file_size(unfinished, ignored)) continue;
    if (haveSameBytes(entry->path(), unfinished)) return file.has_parent_path() ? entry->path() : name;
  }
  return std::nullopt;
}

Copy copyBeside(Database& database, std::int64_t version, core::Date today) {
  const fs::path library = files::behindLinks(database.file());
  const fs::path copy = copyName(library, version, today);
  // Not by the name of the copy, which has the day in it: what a program left that died is found again.
  const fs::path unfinished = files::unfinishedName(library);
  removeUnfinished(unfinished);
  try {
    files::makeOwnFile(unfinished);
    database.copyTo(unfinished);
    readBack(unfinished, version, copy);
    if (const auto known = equalCopy(unfinished, library, version)) {
      removeUnfinished(unfinished);
      return {.file = *known, .isNew = false};
    }
    files::putInPlace(unfinished, copy);
  } catch (const Error&) {
    removeUnfinished(unfinished);
    throw;
  }
  return {.file = copy};
}

/// Refuses what is no library or a newer one. It is called before and after SQLite opens the file: before that, the
/// header may show the version of a commit that was interrupted, which SQLite then rolls back.
void refuseOthers(std::uint32_t applicationId, std::int64_t version, const SchemaSteps& steps, const fs::path& file) {
  if (applicationId != kApplicationId || version < 1) throw Error(ErrorCode::NotALibrary, shownName(file));
  if (version > static_cast<std::int64_t>(steps.size())) throw Error(ErrorCode::LibraryNewer, shownName(file));
}

/// The version of a library that has the schema of this version. Both are read at once: another program may upgrade the
/// library between two readings.
std::int64_t checkedVersion(Database& database, const SchemaSteps& steps) {
  const Transaction reading(database, Transaction::Kind::Read);
  const std::int64_t version = versionOf(database);
  const auto applicationId = static_cast<std::uint32_t>(database.pragma(QStringLiteral("application_id")));
  refuseOthers(applicationId, version, steps, database.file());
  requireSchema(database, steps, static_cast<std::size_t>(version));
  return version;
}

/// Seals what is in a library that knows no seals yet.
void sealFirst(Database& database, const SchemaSteps& steps) {
  if (steps.size() >= Seals::kFirstVersion && !Seals::areIn(database)) Seals::sealAll(database);
}

/// @pre a transaction is open.
void takeMissingSteps(Database& database, const SchemaSteps& steps) {
  takeSteps(database, steps, static_cast<std::size_t>(versionOf(database)), steps.size());
  sealFirst(database, steps);
  spdlog::debug("library: upgraded to version {}", steps.size());
}

/// A view of an older library that cannot be written to. It is an upgraded copy, which loses its name once it is open.
std::unique_ptr<Database> upgradedView(Database& older, const SchemaSteps& steps, std::chrono::milliseconds patience) {
  const files::TemporaryFolder folder;
  const fs::path copy = folder.path() / "library.guapai";
  try {
    files::makeOwnFile(copy);
    older.copyTo(copy);
    {
      Database upgraded(copy, Database::Access::ReadWrite, patience, older.file());
      Transaction transaction(upgraded);
      takeMissingSteps(upgraded, steps);
      transaction.commit();
    }
    return std::make_unique<Database>(copy, Database::Access::ReadOnly, patience, older.file());
  } catch (const Error& error) {
    // The library itself is only read. What cannot be written is the copy.
    if (files::isDiskFull(error.code()) || error.code() == ErrorCode::FileUnwritable)
      throw Error(ErrorCode::TemporaryUnwritable, files::shownPath(folder.path().parent_path()));
    throw;
  }
}

/// Removes the copy of a library that was not upgraded after all. It would only be a needless second one.
void removeNeedless(const Copy& copy, Database& database, std::int64_t version) {
  try {
    if (copy.isNew && versionOf(database) == version) removeUnfinished(copy.file);
  } catch (const Error&) {
    spdlog::debug("library: a copy stays beside a library that cannot be read");
  }
}

/// Copies the library beside itself and takes all steps or none. Nobody else can write to the library from the copy to
/// the last step, so that two programs that open it at the same time upgrade it once. Where the program is stopped on
/// the way, the library stays as it was, with one copy beside it.
/// @return the copy; absent where another program has upgraded the library while this one waited for it.
std::optional<fs::path> upgrade(Database& database, const SchemaSteps& steps, std::chrono::milliseconds patience,
                                core::Date today) {
  std::int64_t version = 0;
  std::optional<Copy> copy;
  try {
    Transaction transaction(database);
    version = versionOf(database);
    if (version == static_cast<std::int64_t>(steps.size())) return std::nullopt;
    {
      // SQLite copies nothing on a connection that is within a transaction.
      Database reader(database.file(), Database::Access::ReadOnly, patience);
      copy = copyBeside(reader, version, today);
    }
    takeMissingSteps(database, steps);
    transaction.commit();
    return copy->file;
  } catch (const Error&) {
    if (copy) removeNeedless(*copy, database, version);
    throw;
  }
}

/// Removes what a program left that died while it made another file for the place of the library, or a copy beside it:
/// its content may be in the clear although the library has a passphrase. Whoever makes such a file holds the lock of
/// the library meanwhile.
void clearRemains(Database& database) {
  const fs::path unfinished = files::unfinishedName(files::behindLinks(database.file()));
  std::error_code unknown;
  if (!fs::exists(unfinished, unknown)) return;
  try {
    const Database::Hurry hurry(database);
    const Transaction transaction(database);
    removeUnfinished(unfinished);
  } catch (const Error& error) {
    spdlog::debug("library: an unfinished file stays: {}", core::errorName(error.code()));
  }
}

}  // namespace

void removeUnfinished(const fs::path& file) {
  std::error_code ignored;
  fs::remove(file, ignored);
  fs::path journal = file;
  journal += "-journal";
  fs::remove(journal, ignored);
}

SchemaSteps programSchema() {
  SchemaSteps steps;
  for (int version = 1;; ++version) {
    QFile file(QStringLiteral(":/schema/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
    if (!file.exists()) break;
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    assert(isOpen);
    steps.push_back(file.readAll().toStdString());
  }
  assert(!steps.empty());
  return steps;
}

void takeSteps(Database& database, const SchemaSteps& steps, std::size_t from, std::size_t to) {
  for (std::size_t version = from + 1; version <= to; ++version) {
    const QString step = QString::fromStdString(steps[version - 1]);
    for (const QString& statement : step.split(QStringLiteral("\n-- next\n"))) database.execute(statement);
    database.execute(QStringLiteral("PRAGMA user_version = %1").arg(version));
  }
}

void identify(Database& database) {
  constexpr quint32 kHighest = 0x7FFFFFFF;
  const quint32 number = QRandomGenerator::system()->bounded(quint32{1}, kHighest / 2);
  database.execute(QStringLiteral("PRAGMA schema_version = %1").arg(number));
}

void createLibraryFile(const fs::path& file, const SchemaSteps& steps, std::chrono::milliseconds patience) {
  std::error_code unknown;
  if (fs::exists(file, unknown)) throw Error(ErrorCode::FileUnwritable, shownName(file));
  if (hasForeignJournal(file)) throw Error(ErrorCode::JournalForeign, shownName(files::behindLinks(file)));
  const fs::path unfinished = files::unfinishedName(file);
  removeUnfinished(unfinished);
  try {
    files::makeOwnFile(unfinished);  // SQLite takes an empty file, and gives its journal the same permissions
    {
      Database database(unfinished, Database::Access::ReadWrite, patience, file);
      Transaction transaction(database);
      database.execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
      takeSteps(database, steps, 0, steps.size());
      sealFirst(database, steps);
      identify(database);
      transaction.commit();
    }
    files::putInPlace(unfinished, file);
  } catch (const Error& error) {
    removeUnfinished(unfinished);
    const bool named = error.code() == ErrorCode::LibraryPathTooLong || error.code() == ErrorCode::MemoryFull;
    if (files::isDiskFull(error.code())) throw Error(ErrorCode::OutputDiskFull, shownName(file));
    throw Error(named ? error.code() : ErrorCode::FileUnwritable, shownName(file));
  }
}

OpenedDatabase openLibraryFile(const fs::path& file, const SchemaSteps& steps, std::chrono::milliseconds patience,
                               core::Date today, Database::Access access) {
  const Header seen = header(file);
  refuseOthers(seen.applicationId, seen.version, steps, file);
  if (hasForeignJournal(file)) throw Error(ErrorCode::JournalForeign, shownName(files::behindLinks(file)));

  // SQLite needs a journal beside the file. Where none can be made, nothing can be written into the file either.
  if (!files::mayWrite(file) || !files::mayWriteBeside(files::behindLinks(file))) access = Database::Access::ReadOnly;
  auto connection = std::make_unique<Database>(file, access, patience);
  Database& database = *connection;
  const std::int64_t version = checkedVersion(database, steps);
  if (!database.isReadOnly()) clearRemains(database);
  if (version == static_cast<std::int64_t>(steps.size()))
    return {.database = std::move(connection), .upgradedFrom = std::nullopt};
  if (database.isReadOnly()) return {.database = upgradedView(database, steps, patience), .upgradedFrom = std::nullopt};

  auto copy = upgrade(database, steps, patience, today);
  requireSchema(database, steps, steps.size());
  return {.database = std::move(connection), .upgradedFrom = std::move(copy)};
}

}  // namespace guapai::storage
