#pragma once

#include <map>
#include <optional>
#include <string>

#include "storage/casehead.h"
#include "storage/filestore.h"

namespace guapai::storage {

/// Keeps, in the table `attachment`, which stored file stands behind each name that the answers of a case have for one.
class AttachmentStore {
public:
  /// Both arguments must outlive the store.
  AttachmentStore(Database& database, FileStore& files) : m_database(&database), m_files(&files) {}

  /// Keeps a file under the name that the answers of the case have for it, in place of one that had this name.
  /// @pre a transaction is open.
  /// @return false where the same bytes had this name already, so that nothing changed.
  bool attach(core::CaseId id, const std::string& name, const QByteArray& content);
  /// The same for a file that is stored already.
  /// @pre a transaction is open, and there is a stored file with this SHA-256.
  bool attachStored(core::CaseId id, const std::string& name, const std::string& sha256);
  /// The SHA-256 of each file of the case, by name.
  [[nodiscard]] std::map<std::string, std::string> of(core::CaseId id) const;

private:
  /// The SHA-256 of the file of this name; absent where there is none.
  [[nodiscard]] std::optional<std::string> find(core::CaseId id, const std::string& name) const;

  Database* m_database;
  FileStore* m_files;
};

}  // namespace guapai::storage
