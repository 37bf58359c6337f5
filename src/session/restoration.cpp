#include "session/restoration.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <sstream>
#include <string_view>

#include "terms/placename.h"

namespace guapai::session {
namespace {

using core::Field;
using core::Row;
using storage::TrailEntry;
using Found = std::variant<Restoration, std::string>;

/// What records an act: who did something when. It is made and taken back on a page of its own, as a whole.
constexpr std::array<std::string_view, 7> kRecords{
    "progress.moves",     "progress.withdrawn_moves", "progress.acceptances",    "worksheets.corrections",
    "worksheets.queries", "worksheets.settlements",   "worksheets.verification."};

/// More cells than one edit ever removes.
constexpr std::int64_t kMostCells = 5000;

bool isRecord(const std::string& field) {
  return std::ranges::any_of(kRecords, [&field](std::string_view record) { return field.starts_with(record); });
}

/// The numbers of the rows in a list as the trail has it, `finished 1 2 3`.
std::vector<std::int64_t> rowsIn(const std::optional<std::string>& list) {
  std::istringstream text(list.value_or(""));
  std::string state;
  text >> state;
  std::vector<std::int64_t> rows;
  for (std::int64_t row = 0; text >> row;) rows.push_back(row);
  return rows;
}

/// The value that the trail has as this text; nothing where the field takes no such text.
std::optional<core::Value> valueIn(const Field& field, const std::optional<std::string>& text) {
  if (!text) return core::Value();  // for a set, the empty text is the set without a tick, which is known
  auto parsed = core::parseValue(field, *text);
  auto* const value = std::get_if<core::Value>(&parsed);
  return value == nullptr ? std::nullopt : std::optional(std::move(*value));
}

/// Brings back the rows that an entry about a list has removed.
class RowsBack {
public:
  RowsBack(const core::Answers& answers, const Field& list) : m_answers(answers), m_list(list) {}

  [[nodiscard]] Found after(const TrailEntry& removal, const ReadTrail& read) && {
    // The cells of a removed row are noted behind its removal, and no row ever gets its number again.
    const auto cells = read({.caseId = removal.caseId,
                             .field = m_list.name,
                             .olderThan = removal.number + kMostCells,
                             .newerThan = removal.number,
                             .most = kMostCells});
    std::set<std::int64_t> filled;  // what a library says may be any number of rows; these are few
    for (const TrailEntry& cell : cells) filled.insert(cell.row.value_or(0));
    const auto left = rowsIn(removal.after);
    const auto before = rowsIn(removal.before);
    for (std::size_t position = 0; position < before.size(); ++position) {
      const std::int64_t number = before[position];
      if (!filled.contains(number)) continue;
      const core::List* const now = m_answers.list(m_list.id);
      const bool isThere = now != nullptr && now->find({number}) != nullptr;
      if (!isThere && std::ranges::count(left, number) == 0) bringBack(number, position, cells);
    }
    if (m_found.rows.empty()) return "restore.list";
    return std::move(m_found);
  }

private:
  void bringBack(std::int64_t number, std::size_t position, const std::vector<TrailEntry>& cells) {
    Row row = m_answers.newRow(m_list.id);
    for (const TrailEntry& cell : cells) {
      const auto column = cell.row == number && !cell.after ? m_answers.catalogue().find(*cell.field) : std::nullopt;
      if (!column) continue;
      const Field& field = m_answers.catalogue()[*column];
      if (const auto value = valueIn(field, cell.before)) row.cells[field.column] = *value;
    }
    const core::RowId id = row.id;
    core::Change change = core::InsertRow{.list = m_list.id, .position = position, .row = row};
    if (m_answers.list(m_list.id) == nullptr)
      change = core::SetList{.field = m_list.id, .list = core::List{.finished = false, .rows = {std::move(row)}}};
    core::applyChange(m_answers, change);
    if (m_found.rows.empty()) m_found.place = {.field = m_list.columns.front(), .row = id};
    m_found.rows.push_back(std::move(change));
  }

  core::Answers m_answers;  ///< a copy: each row is added to it, so that the next gets another id
  const Field& m_list;
  Restoration m_found;
};

/// Finds the entry that has removed the row of `cell`, and brings back what it removed.
Found rowBack(const core::Answers& answers, const Field& list, const TrailEntry& cell, const ReadTrail& read) {
  const auto last = read({.caseId = cell.caseId, .field = list.name, .row = cell.row, .most = 1});
  if (last.empty()) return "restore.row_gone";
  const storage::TrailQuery query{
      .caseId = cell.caseId, .field = list.name, .olderThan = last[0].number, .most = kMostCells};
  for (const TrailEntry& entry : read(query)) {
    if (entry.field != list.name) continue;
    const auto before = rowsIn(entry.before);
    const auto after = rowsIn(entry.after);
    const bool isRemoval = std::ranges::count(before, *cell.row) > 0 && std::ranges::count(after, *cell.row) == 0;
    if (isRemoval) return RowsBack(answers, list).after(entry, read);
    break;
  }
  return "restore.row_gone";
}

}  // namespace

Found restorationOf(const core::Answers& answers, const TrailEntry& entry, const ReadTrail& read) {
  const auto id = entry.event == "edited" && entry.field ? answers.catalogue().find(*entry.field) : std::nullopt;
  if (!id) return "restore.no_answer";
  const Field& field = answers.catalogue()[*id];
  if (isRecord(field.name)) return "restore.record";
  if (field.type == core::FieldType::List) return RowsBack(answers, field).after(entry, read);
  if (field.list && !entry.row) return "restore.no_answer";
  const core::Place place{.field = *id, .row = entry.row ? std::optional(core::RowId{*entry.row}) : std::nullopt};
  if (field.list) {
    const core::List* const list = answers.list(*field.list);
    if (list == nullptr || list->find(*place.row) == nullptr)
      return rowBack(answers, answers.catalogue()[*field.list], entry, read);
  }
  const auto before = valueIn(field, entry.before);
  if (!before) return "restore.no_answer";
  if (core::sameAsWritten(terms::answerAt(answers, place), *before)) return "restore.same";
  return Restoration{.place = place, .value = *before};
}

}  // namespace guapai::session
