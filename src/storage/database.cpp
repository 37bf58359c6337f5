#include "storage/database.h"

#include <atomic>
#include <utility>

#include <QtCore/QVariant>
#include <QtSql/QSqlError>
#include <spdlog/spdlog.h>

#include "core/error.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;

/// Primary result codes, https://www.sqlite.org/rescode.html; SQLite's own header is not needed for anything else.
constexpr int kError = 1;
constexpr int kPermission = 3;
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kInputOutput = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kConstraint = 19;
constexpr int kMismatch = 20;
constexpr int kNotADatabase = 26;
constexpr int kPrimaryMask = 0xFF;
constexpr int kReadFailed = kInputOutput | (1 << 8);
constexpr int kReadShort = kInputOutput | (2 << 8);

ErrorCode translated(int code) {
  if (code == kReadFailed || code == kReadShort) return ErrorCode::FileUnreadable;
  switch (code & kPrimaryMask) {
    case kBusy:
    case kLocked:
      return ErrorCode::LibraryBusy;
    case kFull:
      return ErrorCode::DiskFull;
    case kReadOnly:
      return ErrorCode::LibraryReadOnly;
    case kPermission:
    case kInputOutput:
      return ErrorCode::FileUnwritable;
    case kError:
    case kCorrupt:
    case kNotADatabase:
    case kConstraint:
    case kMismatch:
      return ErrorCode::LibraryDamaged;
    case kCannotOpen:
    default:
      return ErrorCode::FileUnreadable;
  }
}

QString uniqueConnectionName() {
  static std::atomic<int> count = 0;
  return QStringLiteral("guapai-library-%1").arg(++count);
}

}  // namespace

QString fileName(const std::filesystem::path& file) {
  return QString::fromStdU16String(file.u16string());
}

Database::Database(std::filesystem::path file, Access access, std::chrono::milliseconds patience)
    : m_file(std::move(file)),
      m_connection(uniqueConnectionName()),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection)) {
  m_database.setDatabaseName(fileName(m_file));
  QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count());
  if (access == Access::ReadOnly) options += QStringLiteral(";QSQLITE_OPEN_READONLY");
  m_database.setConnectOptions(options);
  try {
    if (!m_database.open()) refuse(m_database.lastError());
    execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    // A rollback journal, not a write-ahead log: people copy the file to a stick while it is open.
    execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
    execute(QStringLiteral("PRAGMA synchronous = FULL"));
  } catch (...) {
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    throw;
  }
}

Database::~Database() {
  m_prepared.clear();
  m_database.close();
  m_database = QSqlDatabase();
  QSqlDatabase::removeDatabase(m_connection);
}

void Database::execute(const QString& sql) {
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  if (!query.exec(sql)) refuse(query.lastError());
}

std::int64_t Database::pragma(const QString& name) {
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  if (!query.exec(QStringLiteral("PRAGMA ") + name) || !query.next()) refuse(query.lastError());
  return query.value(0).toLongLong();
}

void Database::copyTo(const std::filesystem::path& target) {
  Statement(*this, "VACUUM INTO ?T").run(fileName(target).toStdString());
}

QSqlQuery& Database::prepared(const std::string& sql) {
  const auto found = m_prepared.find(sql);
  if (found != m_prepared.end()) return found->second;
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  // Text goes in as its bytes: on the way through UTF-16 SQLite would drop a leading U+FEFF, for a byte order mark.
  const auto text = QString::fromStdString(sql).replace(QStringLiteral("?T"), QStringLiteral("CAST(? AS TEXT)"));
  if (!query.prepare(text)) refuse(query.lastError());
  return m_prepared.emplace(sql, std::move(query)).first->second;
}

void Database::refuse(const QSqlError& error) const {
  const int code = error.nativeErrorCode().toInt();
  spdlog::debug("library: SQLite refuses with {}", code);
  throw core::Error(translated(code), fileName(m_file.filename()).toStdString());
}

Statement::Statement(Database& database, const char* sql) : m_database(&database), m_query(&database.prepared(sql)) {}

Statement::~Statement() {
  m_query->finish();
}

void Statement::bind(std::int64_t number) {
  m_query->bindValue(m_bound++, QVariant::fromValue<qlonglong>(number));
}

void Statement::bind(std::string_view text) {
  m_query->bindValue(m_bound++, QByteArray(text.data(), static_cast<qsizetype>(text.size())));
}

void Statement::bind(std::nullopt_t /*null*/) {
  m_query->bindValue(m_bound++, QVariant());
}

void Statement::execute() {
  if (!m_query->exec()) m_database->refuse(m_query->lastError());
}

bool Statement::next() {
  if (m_query->next()) return true;
  if (m_query->lastError().isValid()) m_database->refuse(m_query->lastError());
  return false;
}

std::int64_t Statement::integer(int column) const {
  return m_query->value(column).toLongLong();
}

std::string Statement::text(int column) const {
  return m_query->value(column).toByteArray().toStdString();
}

QByteArray Statement::bytes(int column) const {
  return m_query->value(column).toByteArray();
}

int Statement::affected() const {
  return m_query->numRowsAffected();
}

std::int64_t Statement::inserted() const {
  return m_query->lastInsertId().toLongLong();
}

Transaction::Transaction(Database& database, Kind kind) : m_database(&database) {
  database.execute(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Transaction::~Transaction() {
  if (!m_open) return;
  try {
    m_database->execute(QStringLiteral("ROLLBACK"));
  } catch (const core::Error&) {
    // SQLite has rolled back by itself already (disk full, file gone); what led here is on its way up.
    spdlog::debug("library: nothing left to roll back");
  }
}

void Transaction::commit() {
  m_database->execute(QStringLiteral("COMMIT"));
  m_open = false;
}

}  // namespace guapai::storage
