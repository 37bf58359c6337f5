#include "core/answers.h"

#include <algorithm>
#include <cassert>

#include "core/rows.h"

namespace guapai::core {
namespace {

using ListEntry = std::pair<FieldId, std::shared_ptr<List>>;

/// The entry of this list, which is added where there is none.
std::shared_ptr<List>& entryOf(std::vector<ListEntry>& lists, FieldId field) {
  const auto place = std::ranges::lower_bound(lists, field, {}, &ListEntry::first);
  if (place != lists.end() && place->first == field) return place->second;
  return lists.emplace(place, field, nullptr)->second;
}

}  // namespace

const Row* List::find(RowId id) const {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}

Answers::Answers(const FieldCatalogue& catalogue) : m_catalogue(&catalogue), m_places(catalogue.size()) {}

void Answers::set(FieldId field, Value value) {
  assert(!catalogue()[field].list && catalogue()[field].type != FieldType::List);
  std::uint16_t& place = m_places[field.index];
  if (place != 0) {
    m_given[place - 1U] = std::move(value);
  } else if (isKnown(value)) {
    m_given.push_back(std::move(value));
    place = static_cast<std::uint16_t>(m_given.size());
  }
}

const List* Answers::list(FieldId field) const {
  const auto found = std::ranges::find(m_lists, field, &ListEntry::first);
  return found == m_lists.end() ? nullptr : found->second.get();
}

const std::vector<Row>* Answers::finishedRows(FieldId field) const {
  const List* answer = list(field);
  return answer != nullptr && answer->finished ? &answer->rows : nullptr;
}

List& Answers::editList(FieldId field) {
  assert(catalogue()[field].type == FieldType::List);
  std::shared_ptr<List>& list = entryOf(m_lists, field);
  if (list == nullptr)
    list = std::make_shared<List>(List{.finished = false, .rows = {}});
  else if (list.use_count() > 1)
    list = std::make_shared<List>(*list);
  return *list;
}

void Answers::setList(FieldId field, List list) {
  assert(catalogue()[field].type == FieldType::List);
  for (const Row& row : list.rows) m_lastRow = std::max(m_lastRow, row.id.number);
  entryOf(m_lists, field) = std::make_shared<List>(std::move(list));
}

void Answers::removeList(FieldId field) {
  std::erase_if(m_lists, [field](const ListEntry& entry) { return entry.first == field; });
}

Row Answers::newRow(FieldId list) {
  return {.id = {++m_lastRow}, .cells = std::vector<Value>(catalogue()[list].columns.size())};
}

void Answers::setCell(FieldId column, RowId row, Value value) {
  const Field& field = catalogue()[column];
  assert(field.list);
  std::vector<Row>& rows = editList(*field.list).rows;
  const auto found = std::ranges::find(rows, row, &Row::id);
  assert(found != rows.end());
  found->cells[field.column] = std::move(value);
}

const Value& Answers::cell(FieldId column, RowId row) const {
  const Field& field = catalogue()[column];
  assert(field.list);
  const List* answer = list(*field.list);
  const Row* found = answer == nullptr ? nullptr : answer->find(row);
  return found == nullptr ? kNotKnown : found->cells[field.column];
}

bool Answers::sameAsWritten(const Answers& other) const {
  const auto sameValue = [&](const Field& field) {
    return core::sameAsWritten(value(field.id), other.value(field.id));
  };
  return m_places.size() == other.m_places.size() && std::ranges::all_of(catalogue().fields(), sameValue) &&
         std::ranges::equal(m_lists, other.m_lists, [](const auto& a, const auto& b) {
           return a.first == b.first && (a.second == b.second || sameRows(*a.second, *b.second));
         });
}

}  // namespace guapai::core
