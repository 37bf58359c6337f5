#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/fieldcatalogue.h"
#include "storage/audittrail.h"

namespace guapai::storage {

/// One edit on its way into the audit trail. While the object exists, the trail hands it every entry, and `finish`
/// notes them all with the same reason. Entries of an edit that does not get so far are dropped.
///
/// The reason is what the act is called (补正, 撤销), followed by the words that the person has given: the reason among
/// the answers of the edit, in an act also its note, otherwise the reason that the case has beside the answer (裁定理由
/// beside 裁定结果).
class NotedEdit {
public:
  /// All must outlive the edit. @pre the trail serves no other edit.
  NotedEdit(Database& database, const core::FieldCatalogue& catalogue, AuditTrail& trail);
  ~NotedEdit();
  NotedEdit(const NotedEdit&) = delete;
  NotedEdit& operator=(const NotedEdit&) = delete;

  /// @param act  what the edit is called; absent where somebody just filled in a blank.
  void finish(const std::optional<std::string>& act);

private:
  [[nodiscard]] std::optional<std::string> givenIn(const char* part) const;
  [[nodiscard]] std::optional<std::string> givenBeside(const AuditTrail::Entry& entry) const;

  Database* m_database;
  const core::FieldCatalogue* m_catalogue;
  AuditTrail* m_trail;
  std::vector<AuditTrail::Entry> m_entries;  ///< of the edit; each names a field
};

}  // namespace guapai::storage
