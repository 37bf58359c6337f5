#include "annotations/queries.h"

#include <algorithm>
#include <utility>

#include "core/casepointer.h"
#include "core/given.h"
#include "core/text.h"

namespace guapai::annotations {
namespace {

using core::List;
using core::Row;
using core::Value;

constexpr const char* kPaperBlank = "paper_blank";
constexpr const char* kDoubtful = "doubtful";
constexpr const char* kAccepted = "accepted";

/// The list `worksheets.queries` and its columns.
struct QueryColumns {
  explicit QueryColumns(const core::FieldCatalogue& catalogue)
      : list(catalogue.require("worksheets.queries")),
        field(catalogue[catalogue.require("worksheets.queries.field")].column),
        row(catalogue[catalogue.require("worksheets.queries.row")].column),
        state(catalogue[catalogue.require("worksheets.queries.state")].column),
        note(catalogue[catalogue.require("worksheets.queries.note")].column),
        value(catalogue[catalogue.require("worksheets.queries.value")].column) {}

  [[nodiscard]] terms::WrittenPlace place(const Row& query) const {
    return terms::writtenPlaceIn(query.cells[field], query.cells[row]);
  }
  [[nodiscard]] std::optional<QueryState> stateOf(const Row& query) const {
    const std::string code = core::valueText(query.cells[state]);
    if (code == kPaperBlank) return QueryState::PaperBlank;
    if (code == kDoubtful) return QueryState::Doubtful;
    return code == kAccepted ? std::optional(QueryState::Accepted) : std::nullopt;
  }

  core::FieldId list;
  std::size_t field, row, state, note, value;
};

List marksOf(const core::Answers& answers, core::FieldId list) {
  const List* const known = answers.list(list);
  return known == nullptr ? List() : *known;
}

/// Sets the list of marks, or removes it together with its last mark: a case without marks says nothing of marks.
core::Change listChange(core::FieldId field, List list) {
  return core::SetList{.field = field, .list = list.rows.empty() ? std::nullopt : std::optional(std::move(list))};
}

/// Whether the list says something: that it has rows, or that there are none.
bool isStatement(const List& list) {
  return list.finished || !list.rows.empty();
}

/// Whether something is answered at the place, which may be a list as a whole.
bool says(const core::Answers& answers, const core::Place& place) {
  if (answers.catalogue()[place.field].type != core::FieldType::List)
    return core::isKnown(terms::answerAt(answers, place));
  const List* const list = answers.list(place.field);
  return list != nullptr && isStatement(*list);
}

const char* codeOf(QueryState state) {
  switch (state) {
    case QueryState::PaperBlank:
      return kPaperBlank;
    case QueryState::Accepted:
      return kAccepted;
    case QueryState::Doubtful:
      break;
  }
  return kDoubtful;
}

/// Whether `value` is still the figure that the mark has accepted.
bool isOf(const Row& mark, const QueryColumns& columns, const Value& value) {
  return core::isKnown(value) && core::valueText(mark.cells[columns.value]) == core::valueText(value);
}

class MarksFollowing {
public:
  explicit MarksFollowing(const core::Answers& answers)
      : m_answers(answers), m_columns(answers.catalogue()), m_marks(marksOf(answers, m_columns.list)) {}

  void follow(const core::Change& change) {
    if (const auto* value = std::get_if<core::SetValue>(&change))
      followAnswer({.field = value->field, .row = std::nullopt}, value->value);
    else if (const auto* cell = std::get_if<core::SetCell>(&change))
      followAnswer({.field = cell->column, .row = cell->row}, cell->value);
    else
      followList(change);
  }

  [[nodiscard]] core::Changes changes() && {
    if (!m_changed) return {};
    return {listChange(m_columns.list, std::move(m_marks))};
  }

private:
  void followAnswer(const core::Place& place, const Value& value) {
    if (core::isKnown(value)) filled(place);
    drop(place, QueryState::Accepted);
  }

  void followList(const core::Change& change) {
    if (m_marks.rows.empty()) return;
    const core::FieldId list = core::fieldOf(change);
    const List after = core::listAfter(m_answers, change).value_or(List{.finished = false, .rows = {}});
    if (isStatement(after)) filled({.field = list, .row = std::nullopt});
    const List* const before = m_answers.list(list);
    if (before == nullptr || list == m_columns.list) return;
    std::erase_if(m_marks.rows, [&](Row& mark) {
      const terms::WrittenPlace place = m_columns.place(mark);
      const auto field = m_answers.catalogue().find(place.field);
      if (!field || m_answers.catalogue()[*field].list != list || !place.row) return false;
      const auto position = terms::positionThen(*before, after, *place.row);
      if (position == place.row) return false;
      m_changed = true;
      if (position) mark.cells[m_columns.row] = Value(*position);
      return !position;
    });
  }

  void filled(const core::Place& place) { drop(place, QueryState::PaperBlank); }

  void drop(const core::Place& place, QueryState state) {
    const terms::WrittenPlace written = terms::writtenPlace(m_answers, place);
    const auto gone = std::erase_if(m_marks.rows, [&](const Row& mark) {
      return m_columns.place(mark) == written && m_columns.stateOf(mark) == state;
    });
    m_changed = m_changed || gone > 0;
  }

  const core::Answers& m_answers;
  QueryColumns m_columns;
  List m_marks;
  bool m_changed = false;
};

}  // namespace

Queries::Queries(const core::Answers& answers) {
  const QueryColumns columns(answers.catalogue());
  const List marks = marksOf(answers, columns.list);
  m_marked.reserve(marks.rows.size());
  for (const Row& mark : marks.rows) {
    const auto place = terms::placeAt(answers, columns.place(mark));
    const auto state = columns.stateOf(mark);
    if (!place || !state) continue;
    if (*state == QueryState::PaperBlank && says(answers, *place)) continue;
    if (*state == QueryState::Accepted && !isOf(mark, columns, terms::answerAt(answers, *place))) continue;
    m_marked.push_back(
        {.place = *place, .query = {.state = *state, .note = core::valueText(mark.cells[columns.note])}});
  }
}

const Query* Queries::find(const core::Place& place) const {
  const auto found = std::ranges::find(m_marked, place, &Marked::place);
  return found == m_marked.end() ? nullptr : &found->query;
}

std::string queryText(const core::Messages& messages, const Query& query) {
  const std::string word = messages.sentence("supplement." + std::string(codeOf(query.state)));
  return query.note.empty() ? word : word + messages.sentence("supplement.note", {{"note", query.note}});
}

bool canMark(const core::Answers& answers, const core::Place& place, QueryState state) {
  const core::Field& field = answers.catalogue()[place.field];
  if (state == QueryState::Accepted) return field.plausible && core::isKnown(terms::answerAt(answers, place));
  return terms::isOnPaper(field) && (state == QueryState::Doubtful || !says(answers, place));
}

bool isDoubtedFigure(const core::Answers& answers, const core::Problems& problems, const core::Place& place) {
  const terms::WrittenPlace written = terms::writtenPlace(answers, place);
  const auto position = written.row ? std::optional(static_cast<std::size_t>(*written.row - 1)) : std::nullopt;
  const std::string pointer = core::casePointer(answers, place.field, position);
  return std::ranges::any_of(problems, [&pointer](const core::Problem& problem) {
    return problem.code == "figure.doubtful" && problem.path == pointer;
  });
}

core::Changes markChanges(const core::Answers& answers, const core::Place& place, const std::optional<Query>& query) {
  const QueryColumns columns(answers.catalogue());
  List marks = marksOf(answers, columns.list);
  const terms::WrittenPlace written = terms::writtenPlace(answers, place);
  const auto found = std::ranges::find_if(marks.rows, [&](const Row& mark) { return columns.place(mark) == written; });
  const bool isMarked = found != marks.rows.end();
  if (!query) {
    if (!isMarked) return {};
    std::erase_if(marks.rows, [&](const Row& mark) { return columns.place(mark) == written; });
    return {listChange(columns.list, std::move(marks))};
  }
  const std::string note(core::isGiven(query->note) ? core::trimmed(query->note) : std::string_view());
  const bool isAccepted = query->state == QueryState::Accepted;
  const Value value = isAccepted ? Value(core::valueText(terms::answerAt(answers, place))) : Value();
  if (isMarked && columns.stateOf(*found) == query->state && core::valueText(found->cells[columns.note]) == note &&
      core::sameAsWritten(found->cells[columns.value], value))
    return {};
  Row fresh{.id = {answers.lastRow() + 1},
            .cells = std::vector<Value>(answers.catalogue()[columns.list].columns.size())};
  Row& mark = isMarked ? *found : marks.rows.emplace_back(std::move(fresh));
  mark.cells[columns.field] = written.field;
  if (written.row) mark.cells[columns.row] = *written.row;
  mark.cells[columns.state] = core::Code{codeOf(query->state)};
  mark.cells[columns.note] = core::textValue(note);
  mark.cells[columns.value] = value;
  return {listChange(columns.list, std::move(marks))};
}

core::Changes queriesFollowing(const core::Answers& answers, const core::Changes& edit) {
  const core::FieldId own = answers.catalogue().require("worksheets.queries");
  if (std::ranges::find(edit, own, core::fieldOf) != edit.end()) return {};  // it says itself what becomes of the marks
  MarksFollowing marks(answers);
  for (const core::Change& change : edit) marks.follow(change);
  return std::move(marks).changes();
}

std::optional<core::Place> markedPlace(const core::Answers& answers, const std::optional<List>& before,
                                       const std::optional<List>& after) {
  const QueryColumns columns(answers.catalogue());
  const auto differs = [](const List& in, const Row& mark) {
    const Row* const same = in.find(mark.id);
    return same == nullptr || !std::ranges::equal(same->cells, mark.cells, core::sameAsWritten);
  };
  const List then = before.value_or(List());
  const List now = after.value_or(List());
  for (const auto& [in, other] : {std::pair(&now, &then), std::pair(&then, &now)})
    for (const Row& mark : in->rows)
      if (differs(*other, mark)) return terms::placeAt(answers, columns.place(mark));
  return std::nullopt;
}

}  // namespace guapai::annotations
