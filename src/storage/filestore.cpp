#include "storage/filestore.h"

#include <utility>

#include <QtCore/QCryptographicHash>

#include "core/error.h"
#include "files/filename.h"

namespace guapai::storage {
namespace {

constexpr const char* kContent = "stored_file.content";

}  // namespace

std::string sha256Of(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

std::string FileStore::store(const QByteArray& content) {
  std::string sha256 = sha256Of(content);
  if (Statement(*m_database, "SELECT 1 FROM stored_file WHERE sha256 = ?T").run(sha256).next()) return sha256;
  Statement(*m_database, "INSERT INTO stored_file (sha256, size, content) VALUES (?T, ?, ?)")
      .run(sha256, std::int64_t{content.size()},
           m_database->secret(kContent, std::string_view(content.data(), static_cast<size_t>(content.size())), sha256));
  return sha256;
}

QByteArray FileStore::read(const std::string& sha256) const {
  if (auto content = find(sha256); content && sha256Of(*content) == sha256) return std::move(*content);
  throw core::Error(core::ErrorCode::LibraryDamaged,
                    files::shownName(m_database->file()) + " (stored_file " + sha256 + ")");
}

std::optional<QByteArray> FileStore::find(const std::string& sha256) const {
  Statement select(*m_database, "SELECT content FROM stored_file WHERE sha256 = ?T");
  if (!select.run(sha256).next()) return std::nullopt;
  if (!m_database->cipher()) return select.bytes(0);
  // Bytes that are not what was stored are told from it by their sum.
  return QByteArray::fromStdString(select.readableSecret(0, kContent, sha256).value_or(select.text(0)));
}

}  // namespace guapai::storage
