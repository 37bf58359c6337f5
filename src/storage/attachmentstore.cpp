#include "storage/attachmentstore.h"

namespace guapai::storage {
namespace {

constexpr const char* kName = "attachment.name";

}  // namespace

bool AttachmentStore::attach(core::CaseId id, const std::string& name, const QByteArray& content) {
  return attachStored(id, name, m_files->store(content));
}

bool AttachmentStore::attachStored(core::CaseId id, const std::string& name, const std::string& sha256) {
  if (find(id, name) == sha256) return false;
  Statement(*m_database,
            "INSERT INTO attachment (case_id, name, sha256) VALUES (?, ?S, ?T) "
            "ON CONFLICT (case_id, name) DO UPDATE SET sha256 = excluded.sha256")
      .run(id.number, m_database->secret(kName, name, id.number), sha256);
  return true;
}

std::map<std::string, std::string> AttachmentStore::of(core::CaseId id) const {
  std::map<std::string, std::string> attachments;
  Statement select(*m_database, "SELECT CAST(name AS BLOB), sha256 FROM attachment WHERE case_id = ?");
  select.run(id.number);
  while (select.next()) attachments.emplace(select.secret(0, kName, id.number), select.text(1));
  return attachments;
}

std::optional<std::string> AttachmentStore::find(core::CaseId id, const std::string& name) const {
  Statement select(*m_database, "SELECT sha256 FROM attachment WHERE case_id = ? AND name = ?S");
  return select.run(id.number, m_database->secret(kName, name, id.number)).next() ? std::optional(select.text(0))
                                                                                  : std::nullopt;
}

}  // namespace guapai::storage
