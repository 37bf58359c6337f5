#include "transfer/casechanges.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/masking.h"
#include "core/rows.h"
#include "storage/difference.h"
#include "terms/answerwords.h"
#include "terms/placename.h"

namespace guapai::transfer {
namespace {

using core::Field;
using core::List;
using core::Row;

/// A row with its position, from 1.
struct Placed {
  const Row* row;
  std::int64_t position;
};

std::vector<Placed> rowsNotIn(const std::vector<Row>& rows, const std::vector<Row>& others) {
  std::vector<Placed> found;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (std::ranges::find(others, rows[i].id, &Row::id) == others.end())
      found.push_back({&rows[i], static_cast<std::int64_t>(i) + 1});
  return found;
}

class Comparison {
public:
  Comparison(const terms::Definitions& definitions, const core::Answers& before)
      : m_definitions(definitions), m_before(before) {}

  [[nodiscard]] std::vector<CaseChange> compared(const core::Answers& after) {
    for (const core::Change& change : storage::difference(m_before, after)) {
      const Field& field = m_definitions.catalogue()[core::fieldOf(change)];
      if (const auto* const value = std::get_if<core::SetValue>(&change)) {
        add(itemOf(field), field, m_before.value(field.id), value->value);
      } else {
        compareLists(field, std::get<core::SetList>(change).list);
      }
    }
    return std::move(m_changes);
  }

private:
  [[nodiscard]] std::string say(std::string_view key, const core::Arguments& arguments = {}) const {
    return m_definitions.messages().sentence(key, arguments);
  }

  /// The name of the place, with that of its paper in front.
  /// @param row  its position, from 1; absent where the place is in no row.
  [[nodiscard]] std::string itemOf(const Field& field, std::optional<std::int64_t> row = std::nullopt) const {
    const std::string paper = terms::paperName(m_definitions, field.name);
    const std::string name = terms::placeName(m_definitions, {.field = field.name, .row = row});
    return paper.empty() ? name : paper + " " + name;
  }

  /// In texts, identity numbers that somebody has written there are masked as well.
  [[nodiscard]] std::string wordsOf(const Field& field, const core::Value& value) const {
    const std::string words = terms::answerWords(m_definitions, field, value);
    if (words.empty()) return say("entry.none.word");  // no box of several is ticked
    return field.identifier ? words : core::masked(words);
  }

  /// Two numbers of a person may differ only where they are masked.
  void add(std::string item, const Field& field, const core::Value& before, const core::Value& after) {
    const std::string was = wordsOf(field, before);
    const std::string is = wordsOf(field, after);
    m_changes.push_back({std::move(item), was, was == is ? say("preview.hidden_differs", {{"value", is}}) : is});
  }

  /// @param after  absent where the list is taken back.
  void compareLists(const Field& field, const std::optional<List>& after) {
    const List* const before = m_before.list(field.id);
    const std::vector<Row> none;
    const std::vector<Row>& was = before == nullptr ? none : before->rows;
    const std::vector<Row>& is = after ? after->rows : none;
    const bool isSameList =
        before != nullptr && after && before->finished == after->finished && was.size() == is.size();
    if (!isSameList) m_changes.push_back({itemOf(field), stateOf(before), stateOf(after ? &*after : nullptr)});
    const std::size_t told = m_changes.size();
    compareRows(field, rowsNotIn(was, is), rowsNotIn(is, was));
    if (isSameList && m_changes.size() == told)
      m_changes.push_back({itemOf(field), stateOf(before), say("trail.list.moved", {{"list", stateOf(before)}})});
  }

  void compareRows(const Field& field, std::vector<Placed> gone, const std::vector<Placed>& come) {
    std::vector<Placed> added;
    for (const Placed& row : come) {
      const auto same =
          std::ranges::find_if(gone, [&](const Placed& each) { return isSameThing(field, *each.row, *row.row); });
      if (same == gone.end()) {
        added.push_back(row);
        continue;
      }
      compareCells(field, *same->row, row);
      gone.erase(same);
    }
    for (const Placed& row : gone)
      m_changes.push_back({itemOf(field, row.position), textOf(field, *row.row), say("preview.row_goes")});
    for (const Placed& row : added)
      m_changes.push_back({itemOf(field, row.position), say("preview.no_row"), textOf(field, *row.row)});
  }

  void compareCells(const Field& field, const Row& before, const Placed& after) {
    for (const core::FieldId id : field.columns) {
      const Field& column = m_definitions.catalogue()[id];
      const core::Value& was = before.cells[column.column];
      const core::Value& is = after.row->cells[column.column];
      if (!core::sameAsWritten(was, is)) add(itemOf(column, after.position), column, was, is);
    }
  }

  /// Whether both rows are about one person or thing: a number that names it is the same, or else the first column.
  [[nodiscard]] bool isSameThing(const Field& field, const Row& a, const Row& b) const {
    const auto isSame = [&](core::FieldId id) {
      const std::size_t column = m_definitions.catalogue()[id].column;
      return core::isKnown(a.cells[column]) && core::sameAsWritten(a.cells[column], b.cells[column]);
    };
    const auto names = [&](core::FieldId id) { return m_definitions.catalogue()[id].identifier && isSame(id); };
    return std::ranges::any_of(field.columns, names) || (!field.columns.empty() && isSame(field.columns.front()));
  }

  [[nodiscard]] std::string stateOf(const List* list) const {
    if (list == nullptr) return say("trail.empty");
    return say("trail.list", {{"rows", std::to_string(list->rows.size())},
                              {"state", say(list->finished ? "trail.list.finished" : "trail.list.unfinished")}});
  }

  /// The answers of a row that are known, each behind the name of its column.
  [[nodiscard]] std::string textOf(const Field& field, const Row& row) const {
    std::string text;
    for (const core::FieldId id : field.columns) {
      const Field& column = m_definitions.catalogue()[id];
      const core::Value& value = row.cells[column.column];
      if (!core::isKnown(value)) continue;
      if (!text.empty()) text += "；";
      text += say("preview.cell", {{"column", column.label}, {"value", wordsOf(column, value)}});
    }
    return text.empty() ? say("preview.empty_row") : text;
  }

  const terms::Definitions& m_definitions;
  const core::Answers& m_before;
  std::vector<CaseChange> m_changes;
};

}  // namespace

std::vector<CaseChange> changesBetween(const terms::Definitions& definitions, const core::Answers& before,
                                       const core::Answers& after) {
  return Comparison(definitions, before).compared(after);
}

}  // namespace guapai::transfer
