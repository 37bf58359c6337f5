#include "storage/answerstore.h"

#include <utility>
#include <variant>

#include "core/error.h"
#include "core/text.h"
#include "files/filename.h"
#include "storage/knownfields.h"

namespace guapai::storage {
namespace {

using core::Field;
using core::FieldType;
using core::List;
using core::Row;
using core::RowId;
using core::Value;

std::optional<std::int64_t> orNull(RowId row) {
  return row.number == 0 ? std::nullopt : std::optional(row.number);
}

/// The text that is stored for a value; absent where reading the text back would give "not known".
std::optional<std::string> storedText(const Value& value) {
  if (!core::isKnown(value)) return std::nullopt;
  std::string text = core::valueText(value);
  if (!std::holds_alternative<core::CodeSet>(value) && core::isBlank(text)) return std::nullopt;
  return text;
}

/// @param text  absent where it is not what was stored.
Value valueOf(const Field& field, const std::optional<std::string>& text) {
  if (text) {
    auto parsed = core::parseValue(field, *text);
    if (auto* value = std::get_if<Value>(&parsed); value != nullptr && core::isKnown(*value)) return std::move(*value);
  }
  throw core::Error(core::ErrorCode::LibraryDamaged, field.name);
}

constexpr const char* kValue = "answer.value";

/// A list as the audit trail has it: whether it is finished, and the numbers of its rows in their order.
std::optional<std::string> statement(const std::optional<List>& list) {
  if (!list) return std::nullopt;
  std::string text = list->finished ? "finished" : "unfinished";
  for (const Row& row : list->rows) text += " " + std::to_string(row.id.number);
  return text;
}

}  // namespace

core::Answers AnswerStore::read(core::CaseId id) const {
  core::Answers answers(*m_catalogue);
  readLists(id, answers);
  Statement stored(*m_database, "SELECT field, row, CAST(value AS BLOB) FROM answer WHERE case_id = ?");
  stored.run(id.number);
  while (stored.next()) {
    const Field& field = fieldNamed(stored.text(0));
    const RowId row{stored.integer(1)};
    Value value = valueOf(field, stored.readableSecret(2, kValue, id.number, field.name, row.number));
    if (!field.list) {
      if (row.number != 0) throw core::Error(core::ErrorCode::LibraryDamaged, field.name);
      answers.set(field.id, std::move(value));
      continue;
    }
    const List* list = answers.list(*field.list);
    if (list == nullptr || list->find(row) == nullptr) throw core::Error(core::ErrorCode::LibraryDamaged, field.name);
    answers.setCell(field.id, row, std::move(value));
  }
  return answers;
}

void AnswerStore::readLists(core::CaseId id, core::Answers& answers) const {
  Statement lists(*m_database, "SELECT field, finished FROM list WHERE case_id = ?");
  lists.run(id.number);
  while (lists.next()) {
    const Field& field = listNamed(lists.text(0));
    answers.setList(field.id, List{.finished = lists.integer(1) != 0, .rows = {}});
  }
  Statement rows(*m_database, "SELECT field, number FROM list_row WHERE case_id = ? ORDER BY position");
  rows.run(id.number);
  while (rows.next()) {
    const Field& field = listNamed(rows.text(0));
    if (answers.list(field.id) == nullptr) throw core::Error(core::ErrorCode::LibraryDamaged, field.name);
    answers.editList(field.id).rows.push_back(
        Row{.id = {rows.integer(1)}, .cells = std::vector<Value>(field.columns.size())});
  }
}

void AnswerStore::write(core::CaseId id, const core::Answers& answers) {
  for (const Field& field : m_catalogue->fields()) {
    if (field.list) continue;
    if (field.type == FieldType::List) {
      if (const List* list = answers.list(field.id)) storeList(id, field, *list);
    } else {
      storeFirst({.id = id, .field = field, .row = {}}, answers.value(field.id));
    }
  }
}

void AnswerStore::edit(core::CaseId id, const core::Change& change) {
  const core::FieldCatalogue& catalogue = *m_catalogue;
  if (const auto* value = std::get_if<core::SetValue>(&change)) {
    editAnswer({.id = id, .field = catalogue[value->field], .row = {}}, value->value);
  } else if (const auto* cell = std::get_if<core::SetCell>(&change)) {
    requireRow(id, cell->row);
    editAnswer({.id = id, .field = catalogue[cell->column], .row = cell->row}, cell->value);
  } else if (const auto* list = std::get_if<core::SetList>(&change)) {
    editList(id, catalogue[list->field], list->list);
  } else {
    editRows(id, change);
  }
}

const Field& AnswerStore::fieldNamed(const std::string& name) const {
  const auto id = m_catalogue->find(name);
  if (!id && KnownFields(*m_database, *m_catalogue).have(name)) throw core::Error(core::ErrorCode::LibraryNewer, name);
  if (!id) throw core::Error(core::ErrorCode::LibraryDamaged, name);
  return (*m_catalogue)[*id];
}

const Field& AnswerStore::listNamed(const std::string& name) const {
  const Field& field = fieldNamed(name);
  if (field.type != FieldType::List) throw core::Error(core::ErrorCode::LibraryDamaged, field.name);
  return field;
}

std::optional<std::string> AnswerStore::stored(const StoredPlace& place) const {
  Statement select(*m_database, "SELECT CAST(value AS BLOB) FROM answer WHERE case_id = ? AND field = ?T AND row = ?");
  select.run(place.id.number, place.field.name, place.row.number);
  if (!select.next()) return std::nullopt;
  return select.secret(0, kValue, place.id.number, place.field.name, place.row.number);
}

std::optional<List> AnswerStore::storedList(core::CaseId id, const Field& list) const {
  Statement select(*m_database, "SELECT finished FROM list WHERE case_id = ? AND field = ?T");
  select.run(id.number, list.name);
  if (!select.next()) return std::nullopt;
  List answer{.finished = select.integer(0) != 0, .rows = {}};
  Statement rows(*m_database, "SELECT number FROM list_row WHERE case_id = ? AND field = ?T ORDER BY position");
  rows.run(id.number, list.name);
  while (rows.next()) answer.rows.push_back(Row{.id = {rows.integer(0)}, .cells = {}});
  return answer;
}

/// Stores the first value of a place, where nothing is stored yet.
void AnswerStore::storeFirst(const StoredPlace& place, const Value& value) {
  if (const auto text = storedText(value)) store(place, text);
}

/// @pre where there is no text, the place has one.
void AnswerStore::store(const StoredPlace& place, const std::optional<std::string>& text) {
  if (text) {
    Statement(*m_database,
              "INSERT INTO answer (case_id, field, row, value) VALUES (?, ?T, ?, ?S) "
              "ON CONFLICT (case_id, field, row) DO UPDATE SET value = excluded.value")
        .run(place.id.number, place.field.name, place.row.number,
             m_database->secret(kValue, text, place.id.number, place.field.name, place.row.number));
  } else {
    Statement(*m_database, "DELETE FROM answer WHERE case_id = ? AND field = ?T AND row = ?")
        .runOn(1, place.id.number, place.field.name, place.row.number);
  }
}

void AnswerStore::editAnswer(const StoredPlace& place, const Value& value) {
  const auto before = stored(place);
  const auto after = storedText(value);
  if (before != after) {
    store(place, after);
    trace(place, before, after);
  }
  Statement(*m_database, "DELETE FROM draft WHERE case_id = ? AND field = ?T AND row = ?")
      .run(place.id.number, place.field.name, place.row.number);
}

void AnswerStore::editList(core::CaseId id, const Field& list, const std::optional<List>& after) {
  const std::optional<List> before = storedList(id, list);
  if (statement(before) != statement(after))
    trace({.id = id, .field = list, .row = {}}, statement(before), statement(after));
  if (before) {
    for (const Row& row : before->rows)
      if (!after || after->find(row.id) == nullptr) removeRow(id, list, row.id);
  }
  if (!after) {
    Statement(*m_database, "DELETE FROM list WHERE case_id = ? AND field = ?T")
        .runOn(before ? 1 : 0, id.number, list.name);
    return;
  }
  storeOrder(id, list, before, *after);
  const Cells cells = before ? storedCells(id) : Cells();
  for (const Row& row : after->rows) editCells(id, list, row, cells);
}

void AnswerStore::editRows(core::CaseId id, const core::Change& change) {
  const Field& list = (*m_catalogue)[core::fieldOf(change)];
  const std::optional<List> before = storedList(id, list);
  if (!before) throw core::Error(core::ErrorCode::CaseChanged, files::shownName(m_database->file()));
  core::Answers order(*m_catalogue);
  order.setList(list.id, *before);
  if (const auto* removed = std::get_if<core::RemoveRow>(&change)) requireRow(id, removed->row);
  if (const auto* moved = std::get_if<core::MoveRow>(&change)) requireRow(id, moved->row);
  core::applyChange(order, change);
  const List& after = *order.list(list.id);
  trace({.id = id, .field = list, .row = {}}, statement(before), statement(after));
  if (const auto* removed = std::get_if<core::RemoveRow>(&change)) removeRow(id, list, removed->row);
  storeOrder(id, list, before, after);
  if (const auto* inserted = std::get_if<core::InsertRow>(&change)) editCells(id, list, inserted->row, {});
}

void AnswerStore::storeList(core::CaseId id, const Field& list, const List& answer) {
  storeOrder(id, list, std::nullopt, answer);
  for (const Row& row : answer.rows) {
    for (const core::FieldId column : list.columns) {
      const Field& field = (*m_catalogue)[column];
      storeFirst({.id = id, .field = field, .row = row.id}, row.cells[field.column]);
    }
  }
}

void AnswerStore::storeOrder(core::CaseId id, const Field& list, const std::optional<List>& before, const List& after) {
  if (!before || before->finished != after.finished)
    Statement(*m_database,
              "INSERT INTO list (case_id, field, finished) VALUES (?, ?T, ?) "
              "ON CONFLICT (case_id, field) DO UPDATE SET finished = excluded.finished")
        .run(id.number, list.name, std::int64_t{after.finished});
  std::int64_t last = 0;
  for (std::size_t position = 0; position < after.rows.size(); ++position) {
    const RowId row = after.rows[position].id;
    last = std::max(last, row.number);
    if (before && position < before->rows.size() && before->rows[position].id == row) continue;
    Statement(*m_database,
              "INSERT INTO list_row (case_id, number, field, position) VALUES (?, ?, ?T, ?) "
              "ON CONFLICT (case_id, number) DO UPDATE SET position = excluded.position")
        .run(id.number, row.number, list.name, static_cast<std::int64_t>(position));
  }
  Statement(*m_database, "UPDATE center_case SET last_row = max(last_row, ?) WHERE id = ?").runOn(1, last, id.number);
}

AnswerStore::Cells AnswerStore::storedCells(core::CaseId id) const {
  Cells cells;
  Statement select(*m_database, "SELECT row, field, CAST(value AS BLOB) FROM answer WHERE case_id = ? AND row <> 0");
  select.run(id.number);
  while (select.next()) {
    std::pair cell(select.integer(0), select.text(1));
    std::string value = select.secret(2, kValue, id.number, cell.second, cell.first);
    cells.emplace(std::move(cell), std::move(value));
  }
  return cells;
}

void AnswerStore::editCells(core::CaseId id, const Field& list, const Row& row, const Cells& before) {
  for (const core::FieldId column : list.columns) {
    const StoredPlace place{.id = id, .field = (*m_catalogue)[column], .row = row.id};
    const auto found = before.find({row.id.number, place.field.name});
    const auto was = found == before.end() ? std::nullopt : std::optional(found->second);
    const auto is = storedText(row.cells[place.field.column]);
    if (was == is) continue;
    store(place, is);
    trace(place, was, is);
  }
}

/// Refuses an edit of a row that is gone. Its cells could not be read back.
void AnswerStore::requireRow(core::CaseId id, RowId row) const {
  Statement select(*m_database, "SELECT 1 FROM list_row WHERE case_id = ? AND number = ?");
  if (!select.run(id.number, row.number).next())
    throw core::Error(core::ErrorCode::CaseChanged, files::shownName(m_database->file()));
}

void AnswerStore::removeRow(core::CaseId id, const Field& list, RowId row) {
  for (const core::FieldId column : list.columns) {
    const StoredPlace place{.id = id, .field = (*m_catalogue)[column], .row = row};
    if (const auto text = stored(place)) trace(place, text, std::nullopt);
  }
  std::int64_t cells = 0;
  {
    Statement count(*m_database, "SELECT count(*) FROM answer WHERE case_id = ? AND row = ?");
    if (count.run(id.number, row.number).next()) cells = count.integer(0);
  }
  Statement(*m_database, "DELETE FROM answer WHERE case_id = ? AND row = ?").runOn(cells, id.number, row.number);
  Statement(*m_database, "DELETE FROM draft WHERE case_id = ? AND row = ?").run(id.number, row.number);
  Statement(*m_database, "DELETE FROM list_row WHERE case_id = ? AND number = ?").runOn(1, id.number, row.number);
}

void AnswerStore::trace(const StoredPlace& place, const std::optional<std::string>& before,
                        const std::optional<std::string>& after) {
  m_trail->note({.event = "edited",
                 .caseId = place.id,
                 .field = place.field.name,
                 .row = orNull(place.row),
                 .before = before,
                 .after = after});
}

}  // namespace guapai::storage
