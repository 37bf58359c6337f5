#include "storage/audittrail.h"

#include <utility>

#include <spdlog/spdlog.h>

#include "core/error.h"
#include "storage/timetext.h"

namespace guapai::storage {

void AuditTrail::note(const Entry& entry) {
  if (m_collected != nullptr) return m_collected->push_back(entry);
  insertOpening();
  insert(entry);
}

void AuditTrail::insertOpening() {
  if (isTakenOver()) insert({.event = "opened"});
}

bool AuditTrail::noteAlone(const std::vector<Entry>& entries) {
  if (m_database->isReadOnly() || entries.empty()) return true;
  try {
    Transaction transaction(*m_database);
    for (const Entry& entry : entries) note(entry);
    transaction.commit();
    return true;
  } catch (const core::Error& error) {
    spdlog::debug("library: an entry was not noted: {}", core::errorName(error.code()));
    return false;
  }
}

void AuditTrail::noteOpening() {
  if (m_database->isReadOnly()) return;
  const Database::Hurry hurry(*m_database);
  try {
    if (isTakenOver()) {
      Transaction transaction(*m_database);
      insertOpening();
      transaction.commit();
    }
  } catch (const core::Error& error) {
    spdlog::debug("library: the opening is noted later: {}", core::errorName(error.code()));
  }
}

void AuditTrail::insert(const Entry& entry) {
  Statement(*m_database,
            "INSERT INTO audit (at, case_id, event, field, row, before, after, account, person, reason) "
            "VALUES (?T, ?, ?T, ?T, ?, ?T, ?T, ?T, ?T, ?T)")
      .run(timeText(m_clock->now()), entry.caseId.number, entry.event, entry.field, entry.row, entry.before,
           entry.after, m_actor.account.empty() ? std::nullopt : std::optional(m_actor.account), m_actor.person,
           entry.reason);
}

void AuditTrail::setActor(Actor actor) {
  m_actor = std::move(actor);
  m_since.reset();
  m_isKnown = false;
}

/// Looks again until an entry of this actor is found: a transaction that noted the opening may have been rolled back.
bool AuditTrail::isTakenOver() {
  if (m_isKnown) return false;
  if (!m_since) {
    Statement last(*m_database, "SELECT ifnull(max(id), 0) FROM audit");
    m_since = last.run().next() ? last.integer(0) : 0;
  }
  m_isKnown = hasNoted() || !isAnother();
  return !m_isKnown;
}

/// Whether this actor has noted anything since it was set.
bool AuditTrail::hasNoted() {
  Statement own(*m_database,
                "SELECT 1 FROM audit WHERE id > ? AND ifnull(account, '') = ?T AND ifnull(person, '') = ?T LIMIT 1");
  return own.run(*m_since, m_actor.account, m_actor.person.value_or("")).next();
}

bool AuditTrail::isAnother() {
  const auto differs = [](Statement& last, const std::string& mine) {
    return last.run().next() && last.text(0) != mine;
  };
  if (!m_actor.account.empty()) {
    Statement last(*m_database,
                   "SELECT CAST(account AS BLOB) FROM audit WHERE account IS NOT NULL ORDER BY id DESC LIMIT 1");
    if (differs(last, m_actor.account)) return true;
  }
  if (!m_actor.person) return false;
  Statement last(*m_database,
                 "SELECT CAST(person AS BLOB) FROM audit WHERE person IS NOT NULL ORDER BY id DESC LIMIT 1");
  return differs(last, *m_actor.person);
}

}  // namespace guapai::storage
