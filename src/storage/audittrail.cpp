#include "storage/audittrail.h"

#include <utility>

#include <spdlog/spdlog.h>

#include "core/error.h"
#include "storage/timetext.h"

namespace guapai::storage {
namespace {

constexpr const char* kPerson = "audit.person";

}  // namespace

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

/// The number of the next entry, which is the place of its secrets.
std::int64_t AuditTrail::nextNumber() {
  Statement select(*m_database, "SELECT seq FROM sqlite_sequence WHERE name = 'audit'");
  return select.run().next() ? select.integer(0) + 1 : 1;
}

void AuditTrail::insert(const Entry& entry) {
  const std::int64_t number = nextNumber();
  const auto secret = [&](const char* column, const std::optional<std::string>& text) {
    return m_database->secret(column, text, number);
  };
  Statement(*m_database,
            "INSERT INTO audit (id, at, case_id, event, field, row, before, after, account, person, reason) "
            "VALUES (?, ?T, ?, ?T, ?T, ?, ?S, ?S, ?T, ?S, ?S)")
      .run(number, timeText(m_clock->now()), entry.caseId.number, entry.event, entry.field, entry.row,
           secret("audit.before", entry.before), secret("audit.after", entry.after),
           m_actor.account.empty() ? std::nullopt : std::optional(m_actor.account), secret(kPerson, m_actor.person),
           secret("audit.reason", entry.reason));
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
    m_since = last.run().only().integer(0);
  }
  m_isKnown = hasNoted() || !isAnother();
  return !m_isKnown;
}

/// Whether this actor has noted anything since it was set.
bool AuditTrail::hasNoted() {
  Statement own(
      *m_database,
      "SELECT id, CAST(person AS BLOB) FROM audit WHERE id > ? AND ifnull(account, '') = ?T ORDER BY id DESC");
  own.run(*m_since, m_actor.account);
  while (own.next())
    if (own.secretIfAny(1, kPerson, own.integer(0)) == m_actor.person) return true;
  return false;
}

bool AuditTrail::isAnother() {
  if (!m_actor.account.empty()) {
    Statement last(*m_database,
                   "SELECT CAST(account AS BLOB) FROM audit WHERE account IS NOT NULL ORDER BY id DESC LIMIT 1");
    if (last.run().next() && last.text(0) != m_actor.account) return true;
  }
  if (!m_actor.person) return false;
  Statement last(*m_database,
                 "SELECT id, CAST(person AS BLOB) FROM audit WHERE person IS NOT NULL ORDER BY id DESC LIMIT 1");
  return last.run().next() && last.secret(1, kPerson, last.integer(0)) != *m_actor.person;
}

}  // namespace guapai::storage
