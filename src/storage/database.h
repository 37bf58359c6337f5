#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include "storage/cipher.h"
#include "storage/secret.h"

namespace guapai::storage {

/// Is told of write transactions.
class TransactionWatch {
public:
  virtual ~TransactionWatch() = default;
  /// A write transaction has begun.
  virtual void beginning() = 0;
  /// The transaction is about to be committed. What this throws, the commit throws, and nothing is committed.
  virtual void committing() = 0;
};

/// One connection to one SQLite file, and the only place that knows SQLite: its settings, its error codes, its traps.
/// Everything here and in the classes below throws core::Error, its detail being the file's name.
class Database {
public:
  enum class Access { ReadWrite, ReadOnly };

  /// @param patience  how long to wait for another program's lock.
  /// @param standsFor  the file that people know, where `file` is only a copy of it; else empty. Errors name this file.
  /// @pre the file exists, or is to be made by the first statement that writes.
  Database(const std::filesystem::path& file, Access access, std::chrono::milliseconds patience,
           const std::filesystem::path& standsFor = {});
  /// An empty database in memory.
  Database();
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
  [[nodiscard]] bool isReadOnly() const { return m_access == Access::ReadOnly; }

  /// Runs one statement without parameters, and forgets its rows.
  void execute(const QString& sql);
  [[nodiscard]] std::int64_t pragma(const QString& name);

  /// A consistent copy, made by SQLite itself. Copying the bytes would drop this process's locks when the copy closes
  /// the file (POSIX), and would miss a journal.
  void copyTo(const std::filesystem::path& target);

  /// While it lives, statements of the connection do not wait for another program's lock, but are refused at once.
  class Hurry {
  public:
    explicit Hurry(Database& database);
    ~Hurry();
    Hurry(const Hurry&) = delete;
    Hurry& operator=(const Hurry&) = delete;

  private:
    Database* m_database;
  };

  /// @param watch  is told of the write transactions; null: nobody is. It must live as long as it watches.
  void watch(TransactionWatch* watch) { m_watch = watch; }

  /// From now on secrets are encrypted with this cipher; null: they are stored as they are.
  void useCipher(std::shared_ptr<const Cipher> cipher);
  [[nodiscard]] const std::shared_ptr<const Cipher>& cipher() const { return m_cipher; }
  /// @param column  one of `secretColumns`, `answer.value`. @param keys  those of the column.
  template <typename... Keys>
  [[nodiscard]] Secret secret(const char* column, std::optional<std::string_view> text, const Keys&... keys) const {
    if (!m_cipher || !text) return {text, std::nullopt};
    return {text, m_cipher->encrypted(secretPlace(column, keys...), *text)};
  }

private:
  friend class Statement;
  friend class Transaction;
  /// @param uri  of the file, or of the database in memory.
  void open(const QString& uri, std::chrono::milliseconds patience);
  QSqlQuery& prepared(const std::string& sql);
  [[nodiscard]] bool isDamaged() const;
  [[noreturn]] void refuse(const QSqlError& error) const;

  std::filesystem::path m_file;
  Access m_access;
  std::chrono::milliseconds m_patience{0};
  TransactionWatch* m_watch = nullptr;
  std::shared_ptr<const Cipher> m_cipher;
  bool m_hasTransaction = false;
  bool m_isWriting = false;  ///< a write transaction is open, so that a refusal is the refusal of an edit
  QString m_connection;
  QSqlDatabase m_database;
  std::map<std::string, QSqlQuery> m_prepared;
};

/// A prepared statement that is being run. While the object exists, SQLite may hold a lock on the file; its destructor
/// releases the lock.
class Statement {
public:
  /// @param sql  has `?` for each number, `?T` for each text, `?S` for each Secret that is a text, and `?` for bytes.
  /// It is kept prepared for the next use. An INSERT of values that stores no row is refused when it runs
  /// (LibraryAltered), unless it begins with INSERT OR IGNORE.
  /// @pre no other Statement with the same `sql` lives.
  Statement(Database& database, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  template <typename... Values>
  Statement& run(const Values&... values) {
    m_bound = 0;
    (bind(values), ...);
    execute();
    return *this;
  }

  /// The same for an UPDATE or DELETE, which is refused (LibraryAltered) where it does not hit exactly so many rows.
  template <typename... Values>
  void runOn(std::int64_t rows, const Values&... values) {
    run(values...);
    requireRows(rows);
  }

  /// The same with values whose number is only known at run time. Each is bound as bytes.
  Statement& runAll(const std::vector<std::string>& values);

  /// Goes on to the next row. @return false behind the last row.
  [[nodiscard]] bool next();
  /// Goes to the row that there always is, as that of an aggregate.
  Statement& only();
  [[nodiscard]] std::int64_t integer(int column) const;
  /// @pre the column is selected `AS BLOB` where its bytes must come back as they were: SQLite turns the noncharacters
  /// U+FFFE and U+FFFF into others when it hands out UTF-16.
  [[nodiscard]] std::string text(int column) const;
  /// The same; absent where the column is null.
  [[nodiscard]] std::optional<std::string> textIfAny(int column) const;
  [[nodiscard]] QByteArray bytes(int column) const;
  /// What a Secret has stored, which has these keys. @pre as `text`.
  /// @throws core::Error{LibraryDamaged}, which names the place, where it is not what was stored there.
  template <typename... Keys>
  [[nodiscard]] std::string secret(int column, const char* name, const Keys&... keys) const {
    if (auto readable = readableSecret(column, name, keys...)) return *std::move(readable);
    refuseSecret(secretPlace(name, keys...));
  }
  /// The same; absent where the column is null.
  template <typename... Keys>
  [[nodiscard]] std::optional<std::string> secretIfAny(int column, const char* name, const Keys&... keys) const {
    return isNull(column) ? std::nullopt : std::optional(secret(column, name, keys...));
  }
  /// The same; absent where it is not what was stored there.
  template <typename... Keys>
  [[nodiscard]] std::optional<std::string> readableSecret(int column, const char* name, const Keys&... keys) const {
    const Cipher* const cipher = m_database->cipher().get();
    return cipher == nullptr ? std::optional(text(column))
                             : cipher->decrypted(secretPlace(name, keys...), text(column));
  }
  /// The key of the row that the statement inserted.
  [[nodiscard]] std::int64_t inserted() const;

private:
  [[nodiscard]] bool isNull(int column) const;
  [[noreturn]] void refuseSecret(const std::string& place) const;
  void bind(std::int64_t number);
  void bind(std::string_view text);
  void bind(std::nullopt_t null);
  void bind(const Secret& secret) { bind(secret.stored()); }
  template <typename T>
  void bind(const std::optional<T>& value) {
    value ? bind(*value) : bind(std::nullopt);
  }
  void execute();
  void requireRows(std::int64_t rows) const;

  Database* m_database;
  QSqlQuery* m_query;
  bool m_isInsertion;  ///< at least one row comes or changes with it, else it was not carried out
  int m_bound = 0;
};

/// A transaction, which is rolled back unless it is committed. One of the kind Write takes the write lock at once, so
/// that what it reads still holds when it writes.
///
/// A transaction that begins while another one is open is a part of that one: its commit does nothing by itself. What
/// it throws must reach the outer one, which is then rolled back as a whole.
class Transaction {
public:
  enum class Kind { Write, Read };

  /// @pre within a transaction of the kind Read, only such transactions begin.
  explicit Transaction(Database& database, Kind kind = Kind::Write);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// @pre it is of the kind Write, or a part of another one.
  void commit();
  /// Whether it is a part of another one.
  [[nodiscard]] bool isInner() const { return m_isInner; }

private:
  void end();

  Database* m_database;
  Kind m_kind;
  bool m_isInner;
  bool m_open = true;
};

}  // namespace guapai::storage
