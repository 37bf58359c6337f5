#include "storage/schema.h"

#include <array>
#include <system_error>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <spdlog/spdlog.h>

#include "core/error.h"

namespace guapai::storage {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

std::string shortName(const fs::path& file) {
  return fileName(file.filename()).toStdString();
}

/// What the first 100 bytes of an SQLite file say (https://www.sqlite.org/fileformat2.html, 1.3).
struct Header {
  std::uint32_t version = 0;
  std::uint32_t applicationId = 0;
};

constexpr qint64 kHeaderSize = 100;
constexpr qsizetype kVersionOffset = 60;
constexpr qsizetype kApplicationIdOffset = 68;

std::uint32_t bigEndian(const QByteArray& bytes, qsizetype offset) {
  std::uint32_t number = 0;
  for (qsizetype i = offset; i < offset + 4; ++i) number = number << 8 | static_cast<std::uint8_t>(bytes.at(i));
  return number;
}

/// Read without SQLite, which would roll a foreign file's journal back into it.
Header header(const fs::path& file) {
  QFile stream(fileName(file));
  if (!QFileInfo(stream).isFile() || !stream.open(QIODevice::ReadOnly))
    throw Error(ErrorCode::FileUnreadable, shortName(file));
  const QByteArray bytes = stream.read(kHeaderSize);
  if (bytes.size() < kHeaderSize || !bytes.startsWith(QByteArray("SQLite format 3\0", 16)))
    throw Error(ErrorCode::NotALibrary, shortName(file));
  return {.version = bigEndian(bytes, kVersionOffset), .applicationId = bigEndian(bytes, kApplicationIdOffset)};
}

void takeStep(Database& database, const SchemaSteps& steps, std::size_t version) {
  const QString step = QString::fromStdString(steps[version - 1]);
  for (const QString& statement : step.split(QStringLiteral("\n-- next\n"))) database.execute(statement);
  database.execute(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

/// district.guapai -> district.v1-2021-09-15.guapai, with -2, -3 … where such a copy is there already.
fs::path copyName(const fs::path& file, std::int64_t version, core::Date today) {
  const std::string stem = ".v" + std::to_string(version) + "-" + today.iso();
  for (int count = 1;; ++count) {
    fs::path name = file;
    name.replace_extension();
    name += stem + (count == 1 ? "" : "-" + std::to_string(count));
    name += file.extension();
    if (!fs::exists(name)) return name;
  }
}

/// A copy that was read back: it opens, is whole and has the version that it should have.
fs::path copyBeside(Database& database, std::int64_t version, core::Date today) {
  fs::path copy = copyName(database.file(), version, today);
  fs::path unfinished = copy;
  unfinished += ".part";
  std::error_code ignored;
  fs::remove(unfinished, ignored);
  database.copyTo(unfinished);
  {
    Database check(unfinished, Database::Access::ReadOnly, std::chrono::milliseconds(0));
    Statement verdict(check, "PRAGMA integrity_check");
    if (!verdict.run().next() || verdict.text(0) != "ok") throw Error(ErrorCode::LibraryDamaged, shortName(copy));
    if (check.pragma(QStringLiteral("user_version")) != version)
      throw Error(ErrorCode::FileUnwritable, shortName(copy));
  }
  if (!QFile::rename(fileName(unfinished), fileName(copy))) throw Error(ErrorCode::FileUnwritable, shortName(copy));
  return copy;
}

void removeUnfinished(const fs::path& file) {
  std::error_code ignored;
  fs::remove(file, ignored);
  fs::path journal = file;
  journal += "-journal";
  fs::remove(journal, ignored);
}

/// The header may show a version of a commit that did not come to its end; SQLite has rolled it back by now.
void refuseOthers(std::uint32_t applicationId, std::int64_t version, const SchemaSteps& steps, const fs::path& file) {
  if (applicationId != kApplicationId || version < 1) throw Error(ErrorCode::NotALibrary, shortName(file));
  if (version > static_cast<std::int64_t>(steps.size())) throw Error(ErrorCode::LibraryNewer, shortName(file));
}

}  // namespace

SchemaSteps programSchema() {
  SchemaSteps steps;
  for (int version = 1;; ++version) {
    QFile file(QStringLiteral(":/schema/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
    if (!file.exists()) break;
    if (!file.open(QIODevice::ReadOnly)) throw Error(ErrorCode::ResourceDamaged, file.fileName().toStdString());
    steps.push_back(file.readAll().toStdString());
  }
  if (steps.empty()) throw Error(ErrorCode::ResourceDamaged, "schema");
  return steps;
}

void createLibraryFile(const fs::path& file, const SchemaSteps& steps, std::chrono::milliseconds patience) {
  if (QFileInfo::exists(fileName(file))) throw Error(ErrorCode::FileUnwritable, shortName(file));
  fs::path unfinished = file;
  unfinished += ".new";
  removeUnfinished(unfinished);
  try {
    Database database(unfinished, Database::Access::ReadWrite, patience);
    Transaction transaction(database);
    database.execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
    for (std::size_t version = 1; version <= steps.size(); ++version) takeStep(database, steps, version);
    transaction.commit();
  } catch (const Error& error) {
    removeUnfinished(unfinished);
    const bool full = error.code() == ErrorCode::DiskFull;
    throw Error(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, shortName(file));
  }
  // QFile::rename, other than the system's, does not replace a file that came into being meanwhile.
  if (!QFile::rename(fileName(unfinished), fileName(file))) {
    removeUnfinished(unfinished);
    throw Error(ErrorCode::FileUnwritable, shortName(file));
  }
}

OpenedDatabase openLibraryFile(const fs::path& file, const SchemaSteps& steps, std::chrono::milliseconds patience,
                               core::Date today) {
  const Header seen = header(file);
  refuseOthers(seen.applicationId, seen.version, steps, file);

  const bool writable = QFileInfo(fileName(file)).isWritable();
  const auto access = writable ? Database::Access::ReadWrite : Database::Access::ReadOnly;
  auto connection = std::make_unique<Database>(file, access, patience);
  Database& database = *connection;
  std::int64_t version = database.pragma(QStringLiteral("user_version"));
  refuseOthers(static_cast<std::uint32_t>(database.pragma(QStringLiteral("application_id"))), version, steps, file);
  if (version == static_cast<std::int64_t>(steps.size()))
    return {.database = std::move(connection), .upgradedFrom = std::nullopt};

  if (!writable) throw Error(ErrorCode::LibraryReadOnly, shortName(file));
  fs::path copy = copyBeside(database, version, today);
  while (version < static_cast<std::int64_t>(steps.size())) {
    Transaction transaction(database);
    // Another program may have upgraded it while this one was waiting for the lock.
    if (database.pragma(QStringLiteral("user_version")) == version)
      takeStep(database, steps, static_cast<std::size_t>(version) + 1);
    transaction.commit();
    ++version;
  }
  spdlog::info("library: upgraded to version {}", version);
  return {.database = std::move(connection), .upgradedFrom = std::move(copy)};
}

}  // namespace guapai::storage
