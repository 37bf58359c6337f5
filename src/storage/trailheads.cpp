#include "storage/trailheads.h"

#include <algorithm>
#include <sstream>

namespace guapai::storage {

TrailHead TrailHeads::last() const {
  Statement select(*m_database, "SELECT entry, lower(hex(seal)) FROM audit_seal ORDER BY entry DESC LIMIT 1");
  if (!select.run().next()) return {};
  return {.entry = select.integer(0), .seal = select.text(1)};
}

std::optional<TrailHead> TrailHeads::at(std::int64_t entry) const {
  Statement select(*m_database, "SELECT lower(hex(seal)) FROM audit_seal WHERE entry = ?");
  if (!select.run(entry).next()) return std::nullopt;
  return TrailHead{.entry = entry, .seal = select.text(0)};
}

bool TrailHeads::have(const TrailHead& head) const {
  return head == TrailHead{} || at(head.entry) == head;
}

TrailPart TrailHeads::behind(const TrailHead& head) const {
  Statement select(*m_database,
                   "SELECT count(*), count(DISTINCT nullif(case_id, 0)), ifnull(sum(event = 'issued'), 0) "
                   "FROM audit WHERE id > ? AND event NOT IN ('opened', 'imported', 'exported', 'printed')");
  select.run(head.entry).only();
  const auto count = [&select](int column) { return static_cast<std::size_t>(select.integer(column)); };
  return {.entries = count(0), .cases = count(1), .papers = count(2)};
}

std::vector<TrailHeads::Restoring> TrailHeads::restorings() const {
  std::vector<Restoring> all;
  Statement select(*m_database,
                   "SELECT id, CAST(before AS BLOB) FROM audit WHERE event IN "
                   "('restored', 'passphrase_set', 'passphrase_removed', 'backups_rewritten') ORDER BY id");
  select.run();
  while (select.next()) {
    Restoring& restoring = all.emplace_back(Restoring{.entry = select.integer(0), .givenUp = {}});
    std::istringstream lines(select.secret(1, "audit.before", restoring.entry));
    for (TrailHead head; lines >> head.entry >> head.seal;) restoring.givenUp.push_back(head);
  }
  return all;
}

std::vector<TrailHead> TrailHeads::givenUp() const {
  std::vector<TrailHead> heads;
  for (const Restoring& each : restorings()) heads.insert(heads.end(), each.givenUp.begin(), each.givenUp.end());
  return heads;
}

std::optional<std::int64_t> TrailHeads::restoredInPlaceOf(std::int64_t entry) const {
  for (const Restoring& each : restorings()) {
    // Where somebody else restored the backup, the entry `opened` stands before.
    const bool isBehindTheBackup = entry >= each.entry - 1;
    const auto had = [entry](const TrailHead& head) { return head.entry >= entry; };
    if (isBehindTheBackup && std::ranges::any_of(each.givenUp, had)) return each.entry;
  }
  return std::nullopt;
}

std::optional<std::int64_t> TrailHeads::resealedBehind(std::int64_t entry) const {
  Statement select(*m_database,
                   "SELECT id FROM audit WHERE id > ? AND event IN ('passphrase_set', 'passphrase_removed') "
                   "ORDER BY id DESC LIMIT 1");
  return select.run(entry).next() ? std::optional(select.integer(0)) : std::nullopt;
}

std::string TrailHeads::text(const std::vector<TrailHead>& heads) {
  std::string text;
  for (const TrailHead& head : heads) text += (text.empty() ? "" : "\n") + std::to_string(head.entry) + " " + head.seal;
  return text;
}

}  // namespace guapai::storage
