#include "core/change.h"

#include <algorithm>

namespace guapai::core {
namespace {

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
  if (const auto* value = std::get_if<SetValue>(&change)) return value->field;
  if (const auto* cell = std::get_if<SetCell>(&change)) return cell->column;
  return std::get<SetList>(change).field;
}

}  // namespace guapai::core
