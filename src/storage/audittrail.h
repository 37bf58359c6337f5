#pragma once

#include <optional>
#include <string>
#include <vector>

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
    std::optional<std::string> field = {};   ///< the name of a field, of a setting, or of a form that was printed
    std::optional<std::int64_t> row = {};    ///< the row of a list, where the field is a column
    std::optional<std::string> before = {};  ///< absent where nothing was known
    std::optional<std::string> after = {};
    std::optional<std::string> reason = {};  ///< absent where none was given
  };
  /// Notes the entry, and before it that the library was opened, where `isTakenOver`.
  /// @pre a write transaction is open.
  void note(const Entry& entry);

  /// Notes entries about what changes nothing in the library, in a transaction of their own. @return false where the
  /// library does not take them; true where it can only be read.
  [[nodiscard]] bool noteAlone(const std::vector<Entry>& entries);

  /// Notes that the library was opened, where `isTakenOver`, in a transaction of its own. If the library is busy, it
  /// does not wait, and the opening is noted before the next entry.
  void noteOpening();

  /// Everything that follows is noted as done by this person.
  void setActor(Actor actor);

  /// Whether another account or person than this one made the last entries, and it is not noted yet that this one has
  /// opened the library. A name that is not set is nobody else's.
  [[nodiscard]] bool isTakenOver();

  /// From now on, entries are added to `entries` instead of being noted; null: they are noted again.
  void collect(std::vector<Entry>* entries) { m_collected = entries; }

private:
  [[nodiscard]] std::int64_t nextNumber();
  void insert(const Entry& entry);
  void insertOpening();
  [[nodiscard]] bool hasNoted();
  [[nodiscard]] bool isAnother();

  Database* m_database;
  const core::Clock* m_clock;
  Actor m_actor;
  std::optional<std::int64_t> m_since;  ///< the last entry when the actor was first asked about; absent before
  bool m_isKnown = false;               ///< there is nothing to note about the opening any more
  std::vector<Entry>* m_collected = nullptr;
};

}  // namespace guapai::storage
