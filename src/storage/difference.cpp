#include "storage/difference.h"

#include <algorithm>
#include <utility>

namespace guapai::storage {
namespace {

using core::List;
using core::Row;

bool alike(const Row& a, const Row& b) {
  return std::ranges::equal(a.cells, b.cells, core::sameAsWritten);
}

/// The list `after` with row ids of the case that it comes into.
/// @param ids  answers of the case, which hand out row numbers that it never had.
List adopted(const core::Field& field, const List& after, const List* before, core::Answers& ids) {
  std::vector<Row> left = before == nullptr ? std::vector<Row>() : before->rows;
  List list{.finished = after.finished, .rows = {}};
  for (const Row& row : after.rows) {
    const auto known = std::ranges::find_if(left, [&row](const Row& each) { return alike(each, row); });
    core::RowId id;
    if (known == left.end()) {
      id = ids.newRow(field.id).id;
    } else {
      id = known->id;
      left.erase(known);
    }
    list.rows.push_back({.id = id, .cells = row.cells});
  }
  return list;
}

bool sameList(const List* before, const List& after) {
  return before != nullptr && before->finished == after.finished && std::ranges::equal(before->rows, after.rows, alike);
}

}  // namespace

core::Changes difference(const core::Answers& before, const core::Answers& after) {
  core::Changes changes;
  core::Answers ids = before;
  for (const core::Field& field : before.catalogue().fields()) {
    if (field.list) continue;
    if (field.type != core::FieldType::List) {
      if (!core::sameAsWritten(before.value(field.id), after.value(field.id)))
        changes.emplace_back(core::SetValue{.field = field.id, .value = after.value(field.id)});
      continue;
    }
    const List* was = before.list(field.id);
    const List* is = after.list(field.id);
    if (is == nullptr) {
      if (was != nullptr) changes.emplace_back(core::SetList{.field = field.id, .list = std::nullopt});
    } else if (!sameList(was, *is)) {
      changes.emplace_back(core::SetList{.field = field.id, .list = adopted(field, *is, was, ids)});
    }
  }
  return changes;
}

}  // namespace guapai::storage
