#include "entry/placenotes.h"

#include "widgets/answereditor.h"

namespace guapai::ui {

PlaceNotes::PlaceNotes(const workspace::CaseSession& session, const core::Problems& more)
    : m_definitions(&session.definitions()), m_queries(session.answers()) {
  add(session.problems());
  add(more);
}

void PlaceNotes::add(const core::Problems& problems) {
  for (const core::Problem& problem : problems)
    m_sentences[problem.path].append(QString::fromStdString(m_definitions->messages().sentence(problem)));
}

void PlaceNotes::showAt(AnswerEditor& editor, std::optional<std::size_t> position,
                        std::optional<core::RowId> row) const {
  const auto found = m_sentences.find(m_definitions->catalogue().pointer(editor.field().id, position));
  QStringList doubts = found == m_sentences.end() ? QStringList() : found->second;
  const workspace::Query* const query = m_queries.find({editor.field().id, row});
  const bool isDoubtful = query != nullptr && query->state == workspace::QueryState::Doubtful;
  if (isDoubtful || (query != nullptr && !query->note.empty()))
    doubts.prepend(QString::fromStdString(workspace::queryText(m_definitions->messages(), *query)));
  editor.setDoubt(doubts.join(u'\n'));
  editor.setPaperBlank(query != nullptr && !isDoubtful);
}

QString PlaceNotes::markOf(core::FieldId list) const {
  const workspace::Query* const query = m_queries.find({.field = list, .row = std::nullopt});
  return query == nullptr ? QString() : QString::fromStdString(workspace::queryText(m_definitions->messages(), *query));
}

}  // namespace guapai::ui
