#include "storage/trailheads.h"

#include <sstream>

namespace guapai::storage {

TrailHead TrailHeads::last() const {
  Statement select(*m_database, "SELECT entry, lower(hex(seal)) FROM audit_seal ORDER BY entry DESC LIMIT 1");
  if (!select.run().next()) return {};
  return {.entry = select.integer(0), .seal = select.text(1)};
}

bool TrailHeads::have(const TrailHead& head) const {
  if (head == TrailHead{}) return true;
  Statement select(*m_database, "SELECT lower(hex(seal)) FROM audit_seal WHERE entry = ?");
  return select.run(head.entry).next() && select.text(0) == head.seal;
}

TrailPart TrailHeads::behind(const TrailHead& head) const {
  Statement select(*m_database,
                   "SELECT count(*), count(DISTINCT nullif(case_id, 0)), ifnull(sum(event = 'issued'), 0) "
                   "FROM audit WHERE id > ? AND event NOT IN ('opened', 'imported', 'exported', 'printed')");
  if (!select.run(head.entry).next()) return {};
  const auto count = [&select](int column) { return static_cast<std::size_t>(select.integer(column)); };
  return {.entries = count(0), .cases = count(1), .papers = count(2)};
}

std::vector<TrailHead> TrailHeads::givenUp() const {
  std::vector<TrailHead> heads;
  Statement select(*m_database, "SELECT id, CAST(before AS BLOB) FROM audit WHERE event = 'restored' ORDER BY id");
  select.run();
  while (select.next()) {
    std::istringstream lines(select.secret(1, "audit.before", select.integer(0)));
    for (TrailHead head; lines >> head.entry >> head.seal;) heads.push_back(head);
  }
  return heads;
}

std::string TrailHeads::text(const std::vector<TrailHead>& heads) {
  std::string text;
  for (const TrailHead& head : heads) text += (text.empty() ? "" : "\n") + std::to_string(head.entry) + " " + head.seal;
  return text;
}

}  // namespace guapai::storage
