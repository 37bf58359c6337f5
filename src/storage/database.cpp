#include "storage/database.h"

#include <atomic>
#include <cassert>
#include <string_view>
#include <system_error>
#include <utility>

#include <QtCore/QVariant>
#include <QtSql/QSqlError>
#include <spdlog/spdlog.h>

#include "core/error.h"
#include "files/filename.h"
#include "files/filereader.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;

/// Primary result codes (https://www.sqlite.org/rescode.html). They stand here because SQLite's own header is needed
/// for nothing else.
constexpr int kError = 1;
constexpr int kPermission = 3;
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kNoMemory = 7;
constexpr int kReadOnly = 8;
constexpr int kInputOutput = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kTooBig = 18;
constexpr int kConstraint = 19;
constexpr int kMismatch = 20;
constexpr int kNotADatabase = 26;
constexpr int kPrimaryMask = 0xFF;
/// SQLite's extended result code, which tells more exactly what a primary code means.
constexpr int extended(int primary, int number) {
  return primary | (number << 8);
}
constexpr int kReadFailed = extended(kInputOutput, 1);
constexpr int kReadShort = extended(kInputOutput, 2);
constexpr int kFolderUnsettled = extended(kInputOutput, 5);
constexpr int kStateUnknown = extended(kInputOutput, 7);
constexpr int kUnlockFailed = extended(kInputOutput, 8);
constexpr int kReadLockFailed = extended(kInputOutput, 9);
constexpr int kAccessUnknown = extended(kInputOutput, 13);
constexpr int kLocksUnknown = extended(kInputOutput, 14);
constexpr int kLockFailed = extended(kInputOutput, 15);
constexpr int kSeekFailed = extended(kInputOutput, 22);
constexpr int kMapFailed = extended(kInputOutput, 24);
constexpr int kMediumDamaged = extended(kInputOutput, 33);
constexpr int kJournalUnusable = extended(kReadOnly, 3);
constexpr int kFileMoved = extended(kReadOnly, 4);

ErrorCode primaryTranslated(int code, bool isWriting) {
  switch (code & kPrimaryMask) {
    case kBusy:
    case kLocked:
      return isWriting ? ErrorCode::LibraryBusy : ErrorCode::LibraryLocked;
    case kNoMemory:
      return ErrorCode::MemoryFull;
    case kFull:
      return ErrorCode::DiskFull;
    case kReadOnly:
      return ErrorCode::LibraryReadOnly;
    case kPermission:
      return isWriting ? ErrorCode::FileUnwritable : ErrorCode::FileUnreadable;
    case kInputOutput:
      return code == kInputOutput && !isWriting ? ErrorCode::ReadFailed : ErrorCode::FileUnwritable;
    case kError:
    case kCorrupt:
    case kNotADatabase:
    case kTooBig:  // no value that Guapai stores comes near this bound
    case kConstraint:
    case kMismatch:
      return ErrorCode::LibraryDamaged;
    case kCannotOpen:
      return isWriting ? ErrorCode::FileUnwritable : ErrorCode::FileUnreadable;
    default:
      return ErrorCode::FileUnreadable;
  }
}

ErrorCode translated(int code, bool isWriting) {
  switch (code) {
    case kReadFailed:
    case kReadShort:
    case kStateUnknown:
    case kAccessUnknown:
    case kSeekFailed:
    case kMapFailed:
    case kMediumDamaged:
      return ErrorCode::ReadFailed;
    case kUnlockFailed:
    case kReadLockFailed:
    case kLocksUnknown:
    case kLockFailed:
      return ErrorCode::LibraryUnlockable;
    case kFolderUnsettled:
      return ErrorCode::LibraryUnsettled;
    case kJournalUnusable:
      return ErrorCode::LibraryUnfinished;
    case kFileMoved:
      return ErrorCode::LibraryReplaced;
    default:
      return primaryTranslated(code, isWriting);
  }
}

QString uniqueConnectionName() {
  static std::atomic<int> count = 0;
  return QStringLiteral("guapai-library-%1").arg(++count);
}

/// The URI of a file, with every byte but the plainest as %XX (https://www.sqlite.org/uri.html). It is the only way to
/// name a file to SQLite whose name need not be text.
QString uriOf(const std::filesystem::path& file) {
  std::error_code unknown;  // ignored: where the path is no good, SQLite says so
  const std::filesystem::path absolute = std::filesystem::absolute(file, unknown);
  const std::string& name = (unknown ? file : absolute).native();
  return QStringLiteral("file:") +
         QString::fromLatin1(QByteArray::fromStdString(name).toPercentEncoding(QByteArrayLiteral("/")));
}

/// Refuses a path that is too long for the journal which SQLite puts beside the file.
void refuseLongPath(const std::filesystem::path& file) {
  constexpr std::size_t kLongest = 512;
  constexpr std::string_view kJournal = "-journal";
  std::error_code unknown;
  const std::filesystem::path behindLinks = std::filesystem::weakly_canonical(file, unknown);
  if ((unknown ? file : behindLinks).native().size() + kJournal.size() > kLongest)
    throw core::Error(ErrorCode::LibraryPathTooLong, files::shownName(file));
}

}  // namespace

Database::Database(const std::filesystem::path& file, Access access, std::chrono::milliseconds patience,
                   const std::filesystem::path& standsFor)
    : m_file(standsFor.empty() ? file : standsFor),
      m_access(access),
      m_connection(uniqueConnectionName()),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection)) {
  try {
    refuseLongPath(file);
    open(uriOf(file), patience);
  } catch (...) {
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    throw;
  }
}

Database::Database()
    : m_access(Access::ReadWrite),
      m_connection(uniqueConnectionName()),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection)) {
  open(QStringLiteral("file::memory:"), std::chrono::milliseconds(0));
}

void Database::open(const QString& uri, std::chrono::milliseconds patience) {
  m_patience = patience;
  m_database.setDatabaseName(uri);
  QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count());
  if (isReadOnly()) options += QStringLiteral(";QSQLITE_OPEN_READONLY");
  m_database.setConnectOptions(options);
  if (!m_database.open()) refuse(m_database.lastError());
  // Before anything of the file is read: functions in its views and triggers do nothing beyond the library then, and a
  // page whose cells do not fit is noticed when it is read.
  execute(QStringLiteral("PRAGMA trusted_schema = OFF"));
  execute(QStringLiteral("PRAGMA cell_size_check = ON"));
  execute(QStringLiteral("PRAGMA foreign_keys = ON"));
  // INSERT OR REPLACE asks the triggers of the row that it replaces, too.
  execute(QStringLiteral("PRAGMA recursive_triggers = ON"));
  // A rollback journal, not a write-ahead log: people copy the file to a stick while it is open.
  execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
  // EXTRA: a commit is the removal of the journal, and the folder must know of it before we say so.
  execute(QStringLiteral("PRAGMA synchronous = EXTRA"));
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
  if (!query.exec(QStringLiteral("PRAGMA ") + name)) refuse(query.lastError());
  query.next();  // the only row, which SQLite has read already
  return query.value(0).toLongLong();
}

void Database::copyTo(const std::filesystem::path& target) {
  Statement(*this, "VACUUM INTO ?T").run(uriOf(target).toStdString());
}

Database::Hurry::Hurry(Database& database) : m_database(&database) {
  m_database->execute(QStringLiteral("PRAGMA busy_timeout = 0"));
}

Database::Hurry::~Hurry() {
  try {
    m_database->execute(QStringLiteral("PRAGMA busy_timeout = %1").arg(m_database->m_patience.count()));
  } catch (const core::Error&) {
    // This reads nothing of the file. Where it fails all the same, later edits are refused instead of waiting.
    spdlog::warn("library: it does not wait for other programs any more");
  }
}

QSqlQuery& Database::prepared(const std::string& sql) {
  const auto found = m_prepared.find(sql);
  if (found != m_prepared.end()) return found->second;
  QSqlQuery query(m_database);
  query.setForwardOnly(true);
  // Text goes in as its bytes. Through UTF-16, SQLite would take a leading U+FEFF for a byte order mark and drop it.
  const QString asText = QStringLiteral("CAST(? AS TEXT)");
  QString text = QString::fromStdString(sql).replace(QStringLiteral("?T"), asText);
  text.replace(QStringLiteral("?S"), m_cipher ? QStringLiteral("?") : asText);
  if (!query.prepare(text)) refuse(query.lastError());
  return m_prepared.emplace(sql, std::move(query)).first->second;
}

void Database::useCipher(std::shared_ptr<const Cipher> cipher) {
  m_prepared.clear();
  m_cipher = std::move(cipher);
}

bool Database::isDamaged() const {
  if (!files::givesAllBytes(m_file)) return false;
  QSqlQuery check(m_database);
  check.setForwardOnly(true);
  if (!check.exec(QStringLiteral("PRAGMA integrity_check"))) return true;
  check.next();  // the first row, which SQLite has read already
  return check.value(0).toString() != QLatin1String("ok");
}

void Database::refuse(const QSqlError& error) const {
  int code = error.nativeErrorCode().toInt();
  spdlog::debug("library: SQLite refuses with {}", code);
  // SQLite also reports damage where the medium failed to give some bytes only once.
  if (code == kCorrupt && !isDamaged()) code = kReadFailed;
  throw core::Error(translated(code, m_isWriting), files::shownName(m_file));
}

Statement::Statement(Database& database, const char* sql)
    : m_database(&database),
      m_query(&database.prepared(sql)),
      m_isInsertion(std::string_view(sql).starts_with("INSERT") &&
                    !std::string_view(sql).starts_with("INSERT OR IGNORE") &&
                    std::string_view(sql).find("VALUES") != std::string_view::npos) {}

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
  if (m_isInsertion) requireRows(1);
}

/// Another program may have put a trigger into the library since it was opened, which swallows what is written.
void Statement::requireRows(std::int64_t rows) const {
  if (m_query->numRowsAffected() != rows)
    throw core::Error(ErrorCode::LibraryAltered, files::shownName(m_database->m_file));
}

Statement& Statement::runAll(const std::vector<std::string>& values) {
  m_bound = 0;
  for (const std::string& value : values) bind(value);
  execute();
  return *this;
}

bool Statement::next() {
  if (m_query->next()) return true;
  if (m_query->lastError().isValid()) m_database->refuse(m_query->lastError());
  return false;
}

Statement& Statement::only() {
  [[maybe_unused]] const bool isThere = next();
  assert(isThere);
  return *this;
}

std::int64_t Statement::integer(int column) const {
  return m_query->value(column).toLongLong();
}

std::string Statement::text(int column) const {
  return m_query->value(column).toByteArray().toStdString();
}

std::optional<std::string> Statement::textIfAny(int column) const {
  return isNull(column) ? std::nullopt : std::optional(text(column));
}

QByteArray Statement::bytes(int column) const {
  return m_query->value(column).toByteArray();
}

bool Statement::isNull(int column) const {
  return m_query->isNull(column);
}

void Statement::refuseSecret(const std::string& place) const {
  throw core::Error(ErrorCode::LibraryDamaged, files::shownName(m_database->m_file) + " (" + place + ")");
}

std::int64_t Statement::inserted() const {
  return m_query->lastInsertId().toLongLong();
}

Transaction::Transaction(Database& database, Kind kind)
    : m_database(&database), m_kind(kind), m_isInner(database.m_hasTransaction) {
  assert(!m_isInner || kind == Kind::Read || database.m_isWriting);
  if (m_isInner) return;
  m_database->m_isWriting = kind == Kind::Write;
  try {
    database.execute(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    m_database->m_hasTransaction = true;
    if (kind == Kind::Write && database.m_watch != nullptr) database.m_watch->beginning();
  } catch (...) {
    end();
    throw;
  }
}

Transaction::~Transaction() {
  if (!m_isInner) end();
}

/// Rolls back what was begun and not committed.
void Transaction::end() {
  m_database->m_isWriting = false;
  if (!std::exchange(m_database->m_hasTransaction, false) || !m_open) return;
  try {
    m_database->execute(QStringLiteral("ROLLBACK"));
  } catch (const core::Error&) {
    // SQLite has rolled back by itself already (disk full, file gone). The error that led here is being thrown.
    spdlog::debug("library: nothing left to roll back");
  }
}

void Transaction::commit() {
  if (m_isInner) return;
  assert(m_kind == Kind::Write);
  if (m_database->m_watch != nullptr) m_database->m_watch->committing();
  m_database->execute(QStringLiteral("COMMIT"));
  m_open = false;
}

}  // namespace guapai::storage
