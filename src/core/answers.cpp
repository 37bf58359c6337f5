#include "core/answers.h"

#include <algorithm>
#include <cassert>

namespace guapai::core {
namespace {

const Value kNotKnown;

Row* findRow(std::vector<Row>& rows, RowId id) {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}

bool sameRows(const List& a, const List& b) {
  return a.finished == b.finished && std::ranges::equal(a.rows, b.rows, [](const Row& left, const Row& right) {
           return std::ranges::equal(left.cells, right.cells, sameAsWritten);
         });
}

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
  return found == m_lists.end() ? nullptr : &found->second;
}

const std::vector<Row>* Answers::finishedRows(FieldId field) const {
  const List* answer = list(field);
  return answer != nullptr && answer->finished ? &answer->rows : nullptr;
}

List& Answers::editList(FieldId field) {
  assert(catalogue()[field].type == FieldType::List);
  return m_lists.try_emplace(field, List{.finished = false, .rows = {}}).first->second;
}

void Answers::setList(FieldId field, List list) {
  assert(catalogue()[field].type == FieldType::List);
  for (const Row& row : list.rows) m_lastRow = std::max(m_lastRow, row.id.number);
  m_lists.insert_or_assign(field, std::move(list));
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
  Row* found = findRow(editList(*field.list).rows, row);
  assert(found != nullptr);
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
           return a.first == b.first && sameRows(a.second, b.second);
         });
}

}  // namespace guapai::core
