#include "core/answers.h"

#include <algorithm>
#include <cassert>

#include "core/rows.h"

namespace guapai::core {
namespace {

const Value kNotKnown;

}  // namespace

const Row* List::find(RowId id) const {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}

Answers::Answers(const FieldCatalogue& catalogue) : m_catalogue(&catalogue), m_values(catalogue.size()) {}

void Answers::set(FieldId field, Value value) {
  assert(!catalogue()[field].list && catalogue()[field].type != FieldType::List);
  m_values[field.index] = std::move(value);
}

const List* Answers::list(FieldId field) const {
  const auto found = m_lists.find(field);
  return found == m_lists.end() ? nullptr : found->second.get();
}

const std::vector<Row>* Answers::finishedRows(FieldId field) const {
  const List* answer = list(field);
  return answer != nullptr && answer->finished ? &answer->rows : nullptr;
}

List& Answers::editList(FieldId field) {
  assert(catalogue()[field].type == FieldType::List);
  std::shared_ptr<List>& list = m_lists[field];
  if (list == nullptr)
    list = std::make_shared<List>(List{.finished = false, .rows = {}});
  else if (list.use_count() > 1)
    list = std::make_shared<List>(*list);
  return *list;
}

void Answers::setList(FieldId field, List list) {
  assert(catalogue()[field].type == FieldType::List);
  for (const Row& row : list.rows) m_lastRow = std::max(m_lastRow, row.id.number);
  m_lists.insert_or_assign(field, std::make_shared<List>(std::move(list)));
}

void Answers::removeList(FieldId field) {
  m_lists.erase(field);
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
  return std::ranges::equal(m_values, other.m_values, core::sameAsWritten) &&
         std::ranges::equal(m_lists, other.m_lists, [](const auto& a, const auto& b) {
           return a.first == b.first && (a.second == b.second || sameRows(*a.second, *b.second));
         });
}

}  // namespace guapai::core
