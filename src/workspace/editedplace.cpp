#include "workspace/editedplace.h"

#include <algorithm>

namespace guapai::workspace {
namespace {

using core::List;
using core::Row;

std::vector<Row> rowsOf(const std::optional<List>& list) {
  return list ? list->rows : std::vector<Row>();
}

/// The list as it was: whatever takes the change back brings it again.
std::optional<List> listBefore(core::FieldId field, const core::Changes& inverse) {
  for (const core::Change& change : inverse) {
    const auto* list = std::get_if<core::SetList>(&change);
    if (list != nullptr && list->field == field) return list->list;
  }
  return std::nullopt;
}

/// The row that came or moved, or what stands now where one went; the list itself where no row did.
Place cursorOf(const core::Field& field, const std::optional<List>& before, const std::optional<List>& after) {
  const auto old = rowsOf(before);
  const auto now = rowsOf(after);
  const auto [was, is] = std::ranges::mismatch(old, now, {}, &Row::id, &Row::id);
  if (was == old.end() && is == now.end()) return {.field = field.id, .row = std::nullopt};
  const core::FieldId first = field.columns.front();
  if (now.empty()) return {.field = first, .row = std::nullopt};
  return {.field = first, .row = is == now.end() ? now.back().id : is->id};
}

}  // namespace

EditedPlace editedPlace(const core::Answers& answers, const core::Changes& changes, const core::Changes& inverse) {
  const core::Change& change = changes.front();
  Place answer{.field = core::fieldOf(change), .row = std::nullopt};
  if (const auto* list = std::get_if<core::SetList>(&change)) {
    const core::Field& field = answers.catalogue()[list->field];
    return {.answer = answer, .cursor = cursorOf(field, listBefore(list->field, inverse), list->list)};
  }
  if (const auto* cell = std::get_if<core::SetCell>(&change)) answer.row = cell->row;
  return {.answer = answer, .cursor = answer};
}

}  // namespace guapai::workspace
