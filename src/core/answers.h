#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

#include "core/fieldcatalogue.h"
#include "core/value.h"

namespace guapai::core {

/// Identifies a row of a list for good: audit, undo and evidence hang on it, not on the row's position. Unique within a
/// case.
struct RowId {
  std::int64_t number = 0;
  [[nodiscard]] friend auto operator<=>(const RowId&, const RowId&) = default;
};

struct Row {
  RowId id;
  std::vector<Value> cells;  ///< one for each of the list's columns
};

/// The answer to a field of type List.
struct List {
  /// The person who keys it in has said that this is all (名单录完). Until then the rows are shown and printed but
  /// count for nothing: half a list is no list.
  bool finished = true;
  std::vector<Row> rows;

  [[nodiscard]] const Row* find(RowId id) const;
};

/// All answers of one case: the two forms, the register's entry, the records and the review.
///
/// Keeps a reference to the catalogue, which must live as long.
class Answers {
public:
  explicit Answers(const FieldCatalogue& catalogue);

  [[nodiscard]] const FieldCatalogue& catalogue() const { return *m_catalogue; }

  /// Not known (monostate) until it was set. @pre the field is neither a list nor a list's column.
  [[nodiscard]] const Value& value(FieldId field) const { return m_values[field.index]; }
  void set(FieldId field, Value value);

  /// Null until the list was begun (no statement at all); an empty finished list is the statement that there is none.
  [[nodiscard]] const List* list(FieldId field) const;
  /// The rows, if somebody said that they are all; null otherwise. What evaluation reads.
  [[nodiscard]] const std::vector<Row>* finishedRows(FieldId field) const;
  /// Begins the list (unfinished) where it was not begun.
  [[nodiscard]] List& editList(FieldId field);
  void setList(FieldId field, List list);
  void removeList(FieldId field);

  /// A row with no answers and a number that no row of this case has ever had.
  [[nodiscard]] Row newRow(FieldId list);
  /// The largest number that a row of this case has ever had; 0 where there was none. Kept with the case, so that the
  /// number of a row that is gone never comes back.
  [[nodiscard]] std::int64_t lastRow() const { return m_lastRow; }
  void reserveRows(std::int64_t last) { m_lastRow = std::max(m_lastRow, last); }
  /// @pre the row exists in the column's list.
  void setCell(FieldId column, RowId row, Value value);
  /// Not known (monostate) also where there is no such row.
  [[nodiscard]] const Value& cell(FieldId column, RowId row) const;

  [[nodiscard]] bool sameAsWritten(const Answers& other) const;

private:
  const FieldCatalogue* m_catalogue;
  std::vector<Value> m_values;
  std::map<FieldId, List> m_lists;
  std::int64_t m_lastRow = 0;
};

/// The typed value, or null where the answer is not known.
template <typename T>
[[nodiscard]] const T* known(const Value& value) {
  return std::get_if<T>(&value);
}

}  // namespace guapai::core
