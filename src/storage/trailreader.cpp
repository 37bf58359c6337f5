#include "storage/trailreader.h"

#include <limits>

#include "storage/timetext.h"

namespace guapai::storage {
namespace {

// The number of an entry is the key of its row, so that a page is read from where the page before ended.
constexpr const char* kSelect =
    "SELECT id, at, case_id, CAST(event AS BLOB), CAST(field AS BLOB), ifnull(row, 0), CAST(before AS BLOB), "
    "CAST(after AS BLOB), CAST(account AS BLOB), CAST(person AS BLOB), CAST(reason AS BLOB) FROM audit "
    "WHERE id < ? AND id > ? AND (case_id = ? OR ?) AND ifnull(row = ?, ?) "
    "AND ifnull(field = ?T OR substr(field, 1, length(?T) + 1) = ?T || '.', ?) "
    "ORDER BY id DESC LIMIT ?";

TrailEntry entryIn(const Statement& row) {
  const std::int64_t number = row.integer(0);
  const std::int64_t listRow = row.integer(5);
  return {.number = number,
          .at = timeOf(row.text(1), "audit.at"),
          .caseId = {row.integer(2)},
          .event = row.text(3),
          .field = row.textIfAny(4),
          .row = listRow == 0 ? std::nullopt : std::optional(listRow),
          .before = row.secretIfAny(6, "audit.before", number),
          .after = row.secretIfAny(7, "audit.after", number),
          .account = row.textIfAny(8),
          .person = row.secretIfAny(9, "audit.person", number),
          .reason = row.secretIfAny(10, "audit.reason", number)};
}

}  // namespace

std::vector<TrailEntry> readTrail(Database& database, const TrailQuery& query) {
  constexpr std::int64_t kNewest = std::numeric_limits<std::int64_t>::max();
  const std::int64_t caseNumber = query.caseId ? query.caseId->number : 0;
  const std::int64_t anyCase = query.caseId ? 0 : 1;
  // What is not asked for matches also where the entry has none.
  const std::int64_t anyRow = query.row ? 0 : 1;
  const std::int64_t anyField = query.field ? 0 : 1;
  std::vector<TrailEntry> entries;
  Statement select(database, kSelect);
  select.run(query.olderThan.value_or(kNewest), query.newerThan.value_or(0), caseNumber, anyCase, query.row, anyRow,
             query.field, query.field, query.field, anyField, static_cast<std::int64_t>(query.most));
  while (select.next()) entries.push_back(entryIn(select));
  return entries;
}

}  // namespace guapai::storage
