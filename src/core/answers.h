#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <memory>
#include <utility>
#include <vector>

#include "core/fieldcatalogue.h"
#include "core/value.h"

namespace guapai::core {

/// Identifies a row of a list for good. The audit trail, undo and the evidence refer to this id, not to the position of
/// the row. The number is unique within a case.
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
  /// True when the person who keys the list in has said that it is complete (名单录完). Until then its rows are shown
  /// and printed but count for nothing: half a list is no list.
  bool finished = true;
  std::vector<Row> rows;

  [[nodiscard]] const Row* find(RowId id) const;
};

/// All answers of one case: the two forms, the register's entry, the records and the review.
///
/// The object keeps a pointer to the catalogue, which must outlive it. Copies share their lists until one of them edits
/// a list: a copy costs the values and no rows, and past acceptances keep whole case files in theirs. A field that
/// nobody has answered takes two bytes, so that tens of thousands of cases fit into memory and a case into the cache.
class Answers {
public:
  explicit Answers(const FieldCatalogue& catalogue);

  [[nodiscard]] const FieldCatalogue& catalogue() const { return *m_catalogue; }

  /// The answer to a field. It is std::monostate (not known) until somebody sets it.
  /// @return a reference that stays good until this object ends or is assigned to; it follows what `set` does with the
  /// field, except that the first answer to a field needs a new call.
  /// @pre the field is neither a list nor a column of a list.
  [[nodiscard]] const Value& value(FieldId field) const {
    const std::uint16_t place = m_places[field.index];
    return place == 0 ? kNotKnown : m_given[place - 1U];
  }
  void set(FieldId field, Value value);

  /// The answer to a list field. Null while nobody has begun the list, so that nothing is stated at all; a list that is
  /// finished and empty states that there is nothing to list.
  [[nodiscard]] const List* list(FieldId field) const;
  /// The rows of a list that is finished, or null when it is unfinished or was not begun. The evaluation reads lists
  /// only through this function.
  [[nodiscard]] const std::vector<Row>* finishedRows(FieldId field) const;
  /// The list, for editing. A list that was not begun is begun here, unfinished.
  [[nodiscard]] List& editList(FieldId field);
  void setList(FieldId field, List list);
  /// Takes the whole list back: it is not begun any more. A list that was not begun stays so.
  void removeList(FieldId field);

  /// Makes a row for this list in which no cell is known, with a number that no row of this case has ever had. The row
  /// is not inserted into the list.
  [[nodiscard]] Row newRow(FieldId list);
  /// The largest number that a row of this case has ever had; 0 when there was none. The library stores it with the
  /// case, so that the number of a removed row is never given to another row.
  [[nodiscard]] std::int64_t lastRow() const { return m_lastRow; }
  /// Makes sure that new rows get numbers above `last`.
  void reserveRows(std::int64_t last) { m_lastRow = std::max(m_lastRow, last); }
  /// @pre the list of this column has a row with this id.
  void setCell(FieldId column, RowId row, Value value);
  /// The answer in one cell. It is std::monostate (not known) also when the list has no row with this id.
  [[nodiscard]] const Value& cell(FieldId column, RowId row) const;

  /// Whether both have the same answers as they were written (see core::sameAsWritten). The ids of rows are not
  /// compared.
  [[nodiscard]] bool sameAsWritten(const Answers& other) const;

private:
  inline static const Value kNotKnown;

  const FieldCatalogue* m_catalogue;
  std::vector<std::uint16_t> m_places;  ///< for each field: 1 + the place of its answer in `m_given`; 0 where none is
  std::deque<Value> m_given;            ///< in the order in which they were first given; they never move in memory
  /// In the order of the catalogue, never null; `editList` alone may change one. A case has few lists.
  std::vector<std::pair<FieldId, std::shared_ptr<List>>> m_lists;
  std::int64_t m_lastRow = 0;
};

/// The value as type T, or null when the answer is not known or has another type.
template <typename T>
[[nodiscard]] const T* known(const Value& value) {
  return std::get_if<T>(&value);
}

}  // namespace guapai::core
