#include "entry/placenotes.h"

#include "core/casepointer.h"
#include "core/error.h"
#include "core/privateuse.h"
#include "editors/answereditor.h"
#include "render/fonts.h"

namespace guapai::ui {

PlaceNotes::PlaceNotes(const session::CaseSession& session, const core::Problems& more)
    : m_session(&session), m_queries(session.answers()) {
  add(session.problems());
  add(more);
}

void PlaceNotes::add(const core::Problems& problems) {
  for (const core::Problem& problem : problems) {
    const QString sentence = QString::fromStdString(m_session->definitions().messages().sentence(problem));
    m_sentences[problem.path].append(sentence);
    for (const std::string& place : problem.alsoAt) m_sentences[place].append(sentence);
  }
}

/// What the fonts lack is no matter of the case: another computer may have it. So it is said here, and is not among the
/// session's problems.
QString PlaceNotes::lackOfFonts(const core::Place& place) const {
  const auto* const text = core::known<std::string>(m_session->answer(place));
  const bool isFile = m_session->definitions().catalogue()[place.field].type == core::FieldType::File;
  if (text == nullptr || isFile) return {};
  try {
    const auto lacking = render::charactersWithoutFont(QString::fromStdString(*text), forms::FontRole::Body);
    if (lacking.empty()) return {};
    return QString::fromStdString(m_session->definitions().messages().sentence(
        "blank.without_font", {{"characters", core::namesOfCodes(lacking)}}));
  } catch (const core::Error&) {
    return {};  // for want of memory: nothing is known of the fonts
  }
}

void PlaceNotes::showAt(AnswerEditor& editor, std::optional<std::size_t> position,
                        std::optional<core::RowId> row) const {
  const auto found = m_sentences.find(core::casePointer(m_session->answers(), editor.field().id, position));
  QStringList doubts = found == m_sentences.end() ? QStringList() : found->second;
  if (const QString lack = lackOfFonts({editor.field().id, row}); !lack.isEmpty()) doubts.append(lack);
  const annotations::Query* const query = m_queries.find({editor.field().id, row});
  const bool isDoubtful = query != nullptr && query->state == annotations::QueryState::Doubtful;
  const bool isAccepted = query != nullptr && query->state == annotations::QueryState::Accepted;
  const QString said =
      query == nullptr ? QString()
                       : QString::fromStdString(annotations::queryText(m_session->definitions().messages(), *query));
  if (isDoubtful || (query != nullptr && !isAccepted && !query->note.empty())) doubts.prepend(said);
  editor.setDoubt(doubts.join(u'\n'));
  editor.setStatement(isAccepted ? said : QString());
  editor.setPaperBlank(query != nullptr && !isDoubtful && !isAccepted);
}

QString PlaceNotes::markOf(core::FieldId list) const {
  const annotations::Query* const query = m_queries.find({.field = list, .row = std::nullopt});
  const auto found = m_sentences.find(core::casePointer(m_session->answers(), list));
  QStringList said = found == m_sentences.end() ? QStringList() : found->second;
  if (query != nullptr)
    said.prepend(QString::fromStdString(annotations::queryText(m_session->definitions().messages(), *query)));
  return said.join(u'\n');
}

}  // namespace guapai::ui
