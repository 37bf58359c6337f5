#include "storage/audittrail.h"

#include "storage/timetext.h"

namespace guapai::storage {

void AuditTrail::note(const Entry& entry) {
  Statement(*m_database,
            "INSERT INTO audit (at, case_id, event, field, row, before, after, account, person) "
            "VALUES (?T, ?, ?T, ?T, ?, ?T, ?T, ?T, ?T)")
      .run(timeText(m_clock->now()), entry.caseId.number, entry.event, entry.field, entry.row, entry.before,
           entry.after, m_actor.account.empty() ? std::nullopt : std::optional(m_actor.account), m_actor.person);
}

}  // namespace guapai::storage
