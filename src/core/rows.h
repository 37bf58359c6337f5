#pragma once

#include <algorithm>
#include <vector>

#include "core/answers.h"
#include "core/fieldcatalogue.h"

namespace guapai::core {

/// The rows of a list, whether it is finished or not; none where it was not begun. For what was done with a case, which
/// counts either way. Figures of a paper are read from Answers::finishedRows.
[[nodiscard]] inline const std::vector<Row>& rowsOf(const Answers& answers, FieldId list) {
  static const std::vector<Row> kNone;
  const List* const begun = answers.list(list);
  return begun == nullptr ? kNone : begun->rows;
}

/// Whether both lists are finished or not alike and have the same rows as they were written. The ids of rows are not
/// compared.
[[nodiscard]] inline bool sameRows(const List& a, const List& b) {
  return a.finished == b.finished && std::ranges::equal(a.rows, b.rows, [](const Row& left, const Row& right) {
           return std::ranges::equal(left.cells, right.cells, sameAsWritten);
         });
}

/// What stands in a column of the row.
[[nodiscard]] inline const Value& cellOf(const FieldCatalogue& catalogue, const Row& row, FieldId column) {
  return row.cells[catalogue[column].column];
}

}  // namespace guapai::core
