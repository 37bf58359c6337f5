#include "procedure/newround.h"

#include <algorithm>
#include <utility>

namespace guapai::procedure {
namespace {

void keepList(const core::Answers& before, core::FieldId field, bool finished, core::Answers& after) {
  const core::List* list = before.list(field);
  if (list == nullptr) return;
  core::List kept{.finished = finished && list->finished, .rows = {}};
  kept.rows.reserve(list->rows.size());
  for (const core::Row& row : list->rows) {
    core::Row copy = after.newRow(field);
    copy.cells = row.cells;
    kept.rows.push_back(std::move(copy));
  }
  if (finished || !kept.rows.empty()) after.setList(field, std::move(kept));
}

}  // namespace

core::Answers newRound(const terms::Definitions& definitions, const core::Answers& before, std::int64_t round) {
  const rules::Stages& stages = definitions.standard().stages();
  const core::FieldCatalogue& catalogue = before.catalogue();
  core::Answers after(catalogue);
  for (const core::FieldId field : stages.kept) {
    if (catalogue[field].type == core::FieldType::List) {
      keepList(before, field, true, after);
    } else {
      after.set(field, before.value(field));
    }
  }
  for (const core::FieldId field : stages.unchecked) keepList(before, field, false, after);
  after.set(catalogue.require("round"), core::Value(round));
  return after;
}

}  // namespace guapai::procedure
