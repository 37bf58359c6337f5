#include "procedure/formblanks.h"

#include <algorithm>
#include <set>

#include "annotations/queries.h"
#include "core/given.h"

namespace guapai::procedure {
namespace {

class Walk {
public:
  Walk(const terms::Definitions& definitions, const core::Answers& answers)
      : m_definitions(definitions), m_answers(answers), m_queries(answers) {}

  FormBlanks along(const forms::FormDefinition& form) {
    for (const forms::FormRow& row : form.rows) walk(row);
    for (const forms::Sheet& sheet : form.sheets) walk(sheet.row);
    return std::move(m_blanks);
  }

private:
  void walk(const forms::FormRow& row) {
    for (const forms::Cell& cell : row.cells)
      for (const forms::Paragraph& paragraph : cell.paragraphs)
        for (const forms::Piece& piece : paragraph.pieces)
          if (piece.field && !piece.forPen && m_seen.insert(*piece.field).second) look(*piece.field);
  }

  void look(core::FieldId id) {
    const core::Field& field = m_answers.catalogue()[id];
    if (field.type == core::FieldType::List) return lookAtList(id);
    if (!field.list) return note({.field = id, .row = std::nullopt}, core::isGiven(m_answers.value(id)));
    if (m_seen.insert(*field.list).second) lookAtList(*field.list);
    const core::List* const list = m_answers.list(*field.list);
    if (list == nullptr) return;
    for (const core::Row& row : list->rows)
      note({.field = id, .row = row.id}, core::isGiven(m_answers.cell(id, row.id)));
  }

  /// A list counts as filled in only once it is finished: rows that came along from the round before were not looked at
  /// yet.
  void lookAtList(core::FieldId id) { note({.field = id, .row = std::nullopt}, m_answers.finishedRows(id) != nullptr); }

  /// Whether an answer to the field tells that somebody has begun the form. What a new round takes over does not.
  [[nodiscard]] bool tellsOfForm(core::FieldId id) const {
    const core::Field& field = m_answers.catalogue()[id];
    if (field.list) return m_answers.finishedRows(*field.list) != nullptr;
    return std::ranges::find(m_definitions.standard().stages().kept, id) ==
           m_definitions.standard().stages().kept.end();
  }

  void note(const core::Place& place, bool filled) {
    if (filled && tellsOfForm(place.field)) m_blanks.nothing = false;
    const annotations::Query* const query = m_queries.find(place);
    if (filled || (query != nullptr && query->state == annotations::QueryState::PaperBlank)) return;
    m_blanks.names.push_back(terms::placeName(m_definitions, terms::writtenPlace(m_answers, place)));
  }

  const terms::Definitions& m_definitions;
  const core::Answers& m_answers;
  annotations::Queries m_queries;
  std::set<core::FieldId> m_seen;
  FormBlanks m_blanks;
};

}  // namespace

FormBlanks formBlanks(const terms::Definitions& definitions, const std::string& form, const core::Answers& answers) {
  return Walk(definitions, answers).along(definitions.form(form));
}

}  // namespace guapai::procedure
