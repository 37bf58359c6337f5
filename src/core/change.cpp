#include "core/change.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace guapai::core {
namespace {

std::vector<Row>::iterator at(std::vector<Row>& rows, std::size_t position) {
  return rows.begin() + static_cast<std::ptrdiff_t>(std::min(position, rows.size()));
}

std::vector<Row>::iterator find(std::vector<Row>& rows, RowId row) {
  const auto found = std::ranges::find(rows, row, &Row::id);
  assert(found != rows.end());
  return found;
}

struct Applier {
  Answers& answers;

  Change operator()(const SetValue& change) const {
    Change inverse = SetValue{change.field, answers.value(change.field)};
    answers.set(change.field, change.value);
    return inverse;
  }

  Change operator()(const SetCell& change) const {
    Change inverse = SetCell{change.column, change.row, answers.cell(change.column, change.row)};
    answers.setCell(change.column, change.row, change.value);
    return inverse;
  }

  Change operator()(const InsertRow& change) const {
    std::vector<Row>& rows = answers.editList(change.list).rows;
    rows.insert(at(rows, change.position), change.row);
    answers.reserveRows(change.row.id.number);
    return RemoveRow{change.list, change.row.id};
  }

  Change operator()(const RemoveRow& change) const {
    std::vector<Row>& rows = answers.editList(change.list).rows;
    const auto found = find(rows, change.row);
    Change inverse = InsertRow{change.list, static_cast<std::size_t>(found - rows.begin()), std::move(*found)};
    rows.erase(found);
    return inverse;
  }

  Change operator()(const MoveRow& change) const {
    std::vector<Row>& rows = answers.editList(change.list).rows;
    const auto found = find(rows, change.row);
    Change inverse = MoveRow{change.list, change.row, static_cast<std::size_t>(found - rows.begin())};
    Row moved = std::move(*found);
    rows.erase(found);
    rows.insert(at(rows, change.position), std::move(moved));
    return inverse;
  }

  Change operator()(const SetList& change) const {
    const List* before = answers.list(change.field);
    Change inverse = SetList{change.field, before == nullptr ? std::nullopt : std::optional(*before)};
    if (change.list) {
      answers.setList(change.field, *change.list);
    } else {
      answers.removeList(change.field);
    }
    return inverse;
  }
};

}  // namespace

Change applyChange(Answers& answers, const Change& change) {
  return std::visit(Applier{answers}, change);
}

Changes applyChanges(Answers& answers, const Changes& changes) {
  Changes inverse;
  inverse.reserve(changes.size());
  for (const Change& change : changes) inverse.push_back(applyChange(answers, change));
  std::ranges::reverse(inverse);
  return inverse;
}

FieldId fieldOf(const Change& change) {
  struct Of {
    FieldId operator()(const SetValue& value) const { return value.field; }
    FieldId operator()(const SetCell& cell) const { return cell.column; }
    FieldId operator()(const InsertRow& row) const { return row.list; }
    FieldId operator()(const RemoveRow& row) const { return row.list; }
    FieldId operator()(const MoveRow& row) const { return row.list; }
    FieldId operator()(const SetList& list) const { return list.field; }
  };
  return std::visit(Of(), change);
}

bool isOfList(const Change& change) {
  return !std::holds_alternative<SetValue>(change) && !std::holds_alternative<SetCell>(change);
}

std::optional<List> listAfter(const Answers& answers, const Change& change) {
  if (const auto* whole = std::get_if<SetList>(&change)) return whole->list;
  Answers changed = answers;
  applyChange(changed, change);
  return *changed.list(fieldOf(change));
}

}  // namespace guapai::core
