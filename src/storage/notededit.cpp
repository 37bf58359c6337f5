#include "storage/notededit.h"

#include <utility>

#include "core/given.h"

namespace guapai::storage {
namespace {

constexpr const char* kReason = ".reason";
constexpr const char* kNote = ".note";
constexpr const char* kColon = "：";

}  // namespace

NotedEdit::NotedEdit(Database& database, const core::FieldCatalogue& catalogue, AuditTrail& trail)
    : m_database(&database), m_catalogue(&catalogue), m_trail(&trail) {
  trail.collect(&m_entries);
}

NotedEdit::~NotedEdit() {
  m_trail->collect(nullptr);
}

void NotedEdit::finish(const std::optional<std::string>& act) {
  m_trail->collect(nullptr);
  auto given = givenIn(kReason);
  if (!given && act) given = givenIn(kNote);
  for (AuditTrail::Entry& entry : std::exchange(m_entries, {})) {
    const auto words = given ? given : givenBeside(entry);
    entry.reason = act && words ? *act + kColon + *words : (act ? act : words);
    m_trail->note(entry);
  }
}

/// What the edit has written into the first of its fields whose name ends so; absent where it has written nothing.
std::optional<std::string> NotedEdit::givenIn(const char* part) const {
  for (const AuditTrail::Entry& entry : m_entries)
    if (entry.field->ends_with(part) && entry.after && core::isGiven(*entry.after)) return entry.after;
  return std::nullopt;
}

std::optional<std::string> NotedEdit::givenBeside(const AuditTrail::Entry& entry) const {
  const std::string reason = entry.field->substr(0, entry.field->rfind('.')) + kReason;
  if (reason == *entry.field || !m_catalogue->find(reason)) return std::nullopt;
  Statement select(*m_database, "SELECT CAST(value AS BLOB) FROM answer WHERE case_id = ? AND field = ?T AND row = ?");
  const std::int64_t row = entry.row.value_or(0);
  if (!select.run(entry.caseId.number, reason, row).next()) return std::nullopt;
  return select.secret(0, "answer.value", entry.caseId.number, reason, row);
}

}  // namespace guapai::storage
