#include "session/merge.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <string>
#include <utility>
#include <variant>

namespace guapai::session {
namespace {

using core::FieldId;
using core::List;
using core::Place;
using core::Row;
using core::RowId;
using core::Value;

bool isSameRow(const Row& a, const Row& b) {
  return a.id == b.id && std::ranges::equal(a.cells, b.cells, core::sameAsWritten);
}

/// The ids of the rows of `list` that are in `other`, too.
std::vector<RowId> common(const List& list, const List& other) {
  std::vector<RowId> ids;
  for (const Row& row : list.rows)
    if (other.find(row.id) != nullptr) ids.push_back(row.id);
  return ids;
}

bool isReordered(const List& before, const List& after) {
  return common(before, after) != common(after, before);
}

/// Whether rows were added to the list or removed from it.
bool hasOtherRows(const List& before, const List& after) {
  return common(before, after).size() != before.rows.size() || before.rows.size() != after.rows.size();
}

bool hasOtherShape(const List* a, const List* b) {
  if (a == nullptr || b == nullptr) return a != b;
  return a->finished != b->finished || !std::ranges::equal(a->rows, b->rows, {}, &Row::id, &Row::id);
}

/// Puts together what two programs have made of one list. Both have changed it.
class ListMerge {
public:
  ListMerge(const core::Field& field, const List& before, const List& mine, const List& theirs)
      : m_field(&field), m_before(&before), m_mine(&mine), m_theirs(&theirs) {}

  [[nodiscard]] std::variant<List, Place> result() const {
    const bool iFinish = m_mine->finished && !m_before->finished;
    const bool theyFinish = m_theirs->finished && !m_before->finished;
    const bool areBothReordered = isReordered(*m_before, *m_mine) && isReordered(*m_before, *m_theirs);
    if (iFinish || (theyFinish && hasOtherRows(*m_before, *m_mine)) || areBothReordered) return whole();
    for (const Row& row : m_before->rows)
      if (const auto place = contestedRemoval(row)) return *place;
    List list{.finished = m_theirs->finished == m_before->finished ? m_mine->finished : m_theirs->finished, .rows = {}};
    for (const RowId id : order()) {
      auto row = rowOf(id);
      if (const auto* const place = std::get_if<Place>(&row)) return *place;
      list.rows.push_back(std::get<Row>(std::move(row)));
    }
    return list;
  }

private:
  [[nodiscard]] Place whole() const { return {.field = m_field->id, .row = std::nullopt}; }

  /// The place where one program has removed the row and the other one has changed it.
  [[nodiscard]] std::optional<Place> contestedRemoval(const Row& before) const {
    const Row* const mine = m_mine->find(before.id);
    const Row* const theirs = m_theirs->find(before.id);
    if (mine == nullptr && theirs != nullptr && !isSameRow(before, *theirs)) return whole();
    if (mine == nullptr || theirs != nullptr) return std::nullopt;
    for (std::size_t i = 0; i < before.cells.size(); ++i)
      if (!core::sameAsWritten(before.cells[i], mine->cells[i])) return Place{m_field->columns[i], before.id};
    return std::nullopt;
  }

  /// Whether the row is in the list in the end: neither program has removed it.
  [[nodiscard]] bool stays(RowId id) const {
    const bool isMine = m_mine->find(id) != nullptr;
    const bool isTheirs = m_theirs->find(id) != nullptr;
    return m_before->find(id) == nullptr ? isMine || isTheirs : isMine && isTheirs;
  }

  /// The order of the program that has moved rows, with the new rows of the other one behind the rows that they stand
  /// behind there.
  [[nodiscard]] std::vector<RowId> order() const {
    const bool iMoved = isReordered(*m_before, *m_mine);
    const List& leading = iMoved ? *m_mine : *m_theirs;
    const List& following = iMoved ? *m_theirs : *m_mine;
    std::vector<RowId> ids;
    for (const Row& row : leading.rows)
      if (stays(row.id)) ids.push_back(row.id);
    auto behind = ids.begin();
    for (const Row& row : following.rows) {
      if (!stays(row.id)) continue;
      auto at = std::ranges::find(ids, row.id);
      if (at == ids.end()) {
        // New rows of both at one place: those of the leading one come first.
        while (behind != ids.end() && following.find(*behind) == nullptr) ++behind;
        at = ids.insert(behind, row.id);
      }
      behind = at + 1;
    }
    return ids;
  }

  [[nodiscard]] std::variant<Row, Place> rowOf(RowId id) const {
    const Row* const before = m_before->find(id);
    const Row* const mine = m_mine->find(id);
    const Row* const theirs = m_theirs->find(id);
    if (mine == nullptr) return *theirs;
    if (theirs == nullptr) return *mine;
    Row row = *theirs;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Value was = before == nullptr ? Value() : before->cells[i];
      if (core::sameAsWritten(was, mine->cells[i]) || core::sameAsWritten(mine->cells[i], row.cells[i])) continue;
      if (!core::sameAsWritten(was, row.cells[i])) return Place{m_field->columns[i], id};
      row.cells[i] = mine->cells[i];
    }
    return row;
  }

  const core::Field* m_field;
  const List* m_before;
  const List* m_mine;
  const List* m_theirs;
};

/// Gives the new rows of an edit numbers that nobody has.
class Renumbering {
public:
  /// @param lastRow  as for `merged`. @param taken  the largest number that is taken now.
  Renumbering(std::int64_t lastRow, std::int64_t taken) : m_lastRow(lastRow), m_next(taken) {}

  void operator()(core::SetValue&) {}
  void operator()(core::SetCell& change) { renumber(change.row); }
  void operator()(core::InsertRow& change) { renumber(change.row.id); }
  void operator()(core::RemoveRow& change) { renumber(change.row); }
  void operator()(core::MoveRow& change) { renumber(change.row); }
  void operator()(core::SetList& change) {
    if (!change.list) return;
    for (Row& row : change.list->rows) renumber(row.id);
  }

  [[nodiscard]] std::map<RowId, RowId> numbers() && { return std::move(m_numbers); }

private:
  void renumber(RowId& row) {
    if (row.number <= m_lastRow) return;
    const auto [found, isNew] = m_numbers.try_emplace(row, RowId{m_next + 1});
    if (isNew) ++m_next;
    row = found->second;
  }

  std::int64_t m_lastRow;
  std::int64_t m_next;
  std::map<RowId, RowId> m_numbers;
};

class Merge {
public:
  Merge(const core::Answers& before, const core::Changes& changes, const core::Answers& now)
      : m_catalogue(&before.catalogue()), m_before(&before), m_now(&now), m_changes(&changes), m_mine(before) {
    core::applyChanges(m_mine, changes);
  }

  [[nodiscard]] MergedEdit result() const {
    MergedEdit edit{.changes = {}};
    std::set<FieldId> settled;
    for (const core::Change& change : *m_changes) {
      const FieldId field = core::fieldOf(change);
      const FieldId whole = (*m_catalogue)[field].list.value_or(field);
      if (settled.contains(whole)) continue;
      if (isUntouched(whole)) {
        edit.changes.push_back(change);
        continue;
      }
      settled.insert(whole);
      edit.contested =
          (*m_catalogue)[whole].type == core::FieldType::List ? mergeList(whole, edit.changes) : mergeValue(whole);
      if (edit.contested) return {.changes = {}, .contested = edit.contested};
    }
    return edit;
  }

private:
  /// Whether the other one has left this field alone.
  [[nodiscard]] bool isUntouched(FieldId field) const {
    if ((*m_catalogue)[field].type != core::FieldType::List)
      return core::sameAsWritten(m_before->value(field), m_now->value(field));
    if (namesPositions(*m_catalogue, field) && haveRowsMoved()) return false;
    return isSameList(m_before->list(field), m_now->list(field));
  }

  /// Whether a row of any list has another position now.
  [[nodiscard]] bool haveRowsMoved() const {
    return std::ranges::any_of(m_catalogue->fields(), [this](const core::Field& field) {
      const List* const before = field.type == core::FieldType::List ? m_before->list(field.id) : nullptr;
      if (before == nullptr || namesPositions(*m_catalogue, field.id)) return false;
      const List* const now = m_now->list(field.id);
      const std::size_t count = before->rows.size();
      return now == nullptr || now->rows.size() < count ||
             !std::ranges::equal(before->rows, now->rows | std::views::take(count), {}, &Row::id, &Row::id);
    });
  }

  [[nodiscard]] std::optional<Place> mergeValue(FieldId field) const {
    if (core::sameAsWritten(m_mine.value(field), m_now->value(field))) return std::nullopt;
    return Place{.field = field, .row = std::nullopt};
  }

  [[nodiscard]] std::optional<Place> mergeList(FieldId field, core::Changes& changes) const {
    const List* const before = m_before->list(field);
    const List* const mine = m_mine.list(field);
    const List* const theirs = m_now->list(field);
    if (isSameList(mine, theirs) || isSameList(mine, before)) return std::nullopt;
    const Place whole{.field = field, .row = std::nullopt};
    if (mine == nullptr || theirs == nullptr) return whole;
    if (namesPositions(*m_catalogue, field) && haveRowsMoved()) return whole;
    const List none{.finished = false, .rows = {}};
    auto merged = ListMerge((*m_catalogue)[field], before == nullptr ? none : *before, *mine, *theirs).result();
    if (const auto* const place = std::get_if<Place>(&merged)) return *place;
    auto& list = std::get<List>(merged);
    if (!isSameList(&list, theirs)) add(changes, field, *theirs, std::move(list));
    return std::nullopt;
  }

  /// Adds what makes `to` of the list `from`: a change of each cell where no more than cells differ.
  void add(core::Changes& changes, FieldId field, const List& from, List to) const {
    if (hasOtherShape(&from, &to)) {
      changes.emplace_back(core::SetList{.field = field, .list = std::move(to)});
      return;
    }
    const std::vector<FieldId>& columns = (*m_catalogue)[field].columns;
    for (std::size_t row = 0; row < to.rows.size(); ++row)
      for (std::size_t i = 0; i < columns.size(); ++i)
        if (!core::sameAsWritten(from.rows[row].cells[i], to.rows[row].cells[i]))
          changes.emplace_back(
              core::SetCell{.column = columns[i], .row = to.rows[row].id, .value = std::move(to.rows[row].cells[i])});
  }

  const core::FieldCatalogue* m_catalogue;
  const core::Answers* m_before;
  const core::Answers* m_now;
  const core::Changes* m_changes;
  core::Answers m_mine;
};

}  // namespace

bool namesPositions(const core::FieldCatalogue& catalogue, FieldId list) {
  const std::string& name = catalogue[list].name;
  return catalogue.find(name + ".field").has_value() && catalogue.find(name + ".row").has_value();
}

bool isSameList(const List* a, const List* b) {
  if (a == nullptr || b == nullptr || a == b) return a == b;
  return a->finished == b->finished && std::ranges::equal(a->rows, b->rows, isSameRow);
}

MergedEdit merged(const core::Answers& before, const core::Changes& changes, const core::Answers& now,
                  std::int64_t lastRow) {
  if (now.lastRow() <= lastRow) return Merge(before, changes, now).result();
  core::Changes renumbered = changes;
  Renumbering numbers(lastRow, now.lastRow());
  for (core::Change& change : renumbered) std::visit(numbers, change);
  MergedEdit edit = Merge(before, renumbered, now).result();
  edit.renumbered = std::move(numbers).numbers();
  return edit;
}

Differing differing(const core::Answers& a, const core::Answers& b) {
  Differing places;
  for (const core::Field& field : a.catalogue().fields()) {
    if (field.list) continue;
    if (field.type != core::FieldType::List) {
      if (!core::sameAsWritten(a.value(field.id), b.value(field.id)))
        places.answers.push_back({field.id, std::nullopt});
      continue;
    }
    const List* const one = a.list(field.id);
    const List* const other = b.list(field.id);
    if (hasOtherShape(one, other)) places.lists.push_back(field.id);
    if (one == nullptr || other == nullptr || one == other) continue;
    for (const Row& row : one->rows) {
      const Row* const same = other->find(row.id);
      for (std::size_t i = 0; same != nullptr && i < row.cells.size(); ++i)
        if (!core::sameAsWritten(row.cells[i], same->cells[i])) places.answers.push_back({field.columns[i], row.id});
    }
  }
  return places;
}

}  // namespace guapai::session
