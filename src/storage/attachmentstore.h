#pragma once

#include <map>
#include <optional>
#include <string>

#include "storage/casehead.h"
#include "storage/filestore.h"

namespace guapai::storage {

/// The files that the answers of cases name, in the table `attachment`.
class AttachmentStore {
public:
  /// Both must live longer.
  AttachmentStore(Database& database, FileStore& files) : m_database(&database), m_files(&files) {}

  /// Keeps the file under the name that the case's answers have for it. @pre a transaction is open.
  /// @return whether another file, or none, had this name until now.
  bool attach(core::CaseId id, const std::string& name, const QByteArray& content);
  /// The SHA-256 of each, by name.
  [[nodiscard]] std::map<std::string, std::string> of(core::CaseId id) const;

private:
  [[nodiscard]] std::optional<std::string> find(core::CaseId id, const std::string& name) const;

  Database* m_database;
  FileStore* m_files;
};

}  // namespace guapai::storage
