#pragma once

#include <optional>
#include <string>

#include "core/caseid.h"
#include "core/clock.h"
#include "storage/actor.h"
#include "storage/database.h"

namespace guapai::storage {

/// Adds entries to the audit trail, the table `audit`. Nothing ever changes or removes one.
class AuditTrail {
public:
  /// Database and clock must outlive the trail.
  AuditTrail(Database& database, const core::Clock& clock) : m_database(&database), m_clock(&clock) {}

  struct Entry {
    const char* event = "";
    core::CaseId caseId = {0};               ///< 0 where it is about no case
    std::optional<std::string> field = {};   ///< the name of a field, or of a setting
    std::optional<std::int64_t> row = {};    ///< the row of a list, where the field is a column
    std::optional<std::string> before = {};  ///< absent where nothing was known
    std::optional<std::string> after = {};
  };
  /// @pre a write transaction is open.
  void note(const Entry& entry);

  /// Everything that follows is noted as done by this person.
  void setActor(Actor actor) { m_actor = std::move(actor); }

private:
  Database* m_database;
  const core::Clock* m_clock;
  Actor m_actor;
};

}  // namespace guapai::storage
