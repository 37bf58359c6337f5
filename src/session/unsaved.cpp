#include "session/unsaved.h"

#include <algorithm>
#include <iterator>

namespace guapai::session {
namespace {

using Row = std::vector<std::pair<core::FieldId, core::Value>>;

bool isInNewRow(const core::FieldCatalogue& catalogue, const Unsaved& unsaved) {
  return catalogue[unsaved.place.field].list && !unsaved.place.row;
}

/// Whether it is a refused answer for the new row of this list.
bool isForNewRow(const core::FieldCatalogue& catalogue, const Unsaved& unsaved, core::FieldId list) {
  return unsaved.refused && isInNewRow(catalogue, unsaved) && catalogue[unsaved.place.field].list == list;
}

/// The further edits that belong to one of the refused answers for the list's new row. Several of these may have the
/// same one, the signature beside them for example.
core::Changes alsoInNewRow(const std::vector<Unsaved>& all, core::FieldId list, const core::FieldCatalogue& catalogue) {
  core::Changes also;
  for (const Unsaved& each : all) {
    if (!isForNewRow(catalogue, each, list)) continue;
    for (const core::Change& change : each.also)
      if (std::ranges::find(also, core::fieldOf(change), core::fieldOf) == also.end()) also.push_back(change);
  }
  return also;
}

/// Puts the refused answers for the list's new row together, so that they become one row and not one row each. An
/// answer replaces the row's default.
Row newRowOf(const std::vector<Unsaved>& all, core::FieldId list, const core::FieldCatalogue& catalogue) {
  Row cells;
  const auto put = [&cells](const std::pair<core::FieldId, core::Value>& cell) {
    std::erase_if(cells, [&cell](const auto& each) { return each.first == cell.first; });
    cells.push_back(cell);
  };
  for (const Unsaved& each : all)
    if (isForNewRow(catalogue, each, list)) std::ranges::for_each(each.rowDefaults, put);
  for (const Unsaved& each : all)
    if (isForNewRow(catalogue, each, list)) put({each.place.field, *each.refused});
  return cells;
}

bool store(CaseSession& session, const Unsaved& unsaved) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  const auto list = catalogue[unsaved.place.field].list;
  if (const auto* const finished = std::get_if<bool>(&*unsaved.refused);
      finished != nullptr && catalogue[unsaved.place.field].type == core::FieldType::List)
    return session.tickFinished(unsaved.place.field, *finished);
  if (unsaved.place.row) {
    const core::List* const rows = session.answers().list(*list);
    if (rows == nullptr || rows->find(*unsaved.place.row) == nullptr) return true;  // the row is gone: drop the answer
  }
  return session.setAnswer(unsaved.place, *unsaved.refused, unsaved.also);
}

}  // namespace

void UnsavedAnswers::keep(core::CaseId id, Case unsaved) {
  if (unsaved.all.empty())
    m_cases.erase(id);
  else
    m_cases.insert_or_assign(id, std::move(unsaved));
}

UnsavedAnswers::Case UnsavedAnswers::take(core::CaseId id) {
  auto taken = m_cases.extract(id);
  return taken.empty() ? Case() : std::move(taken.mapped());
}

UnsavedAnswers::Case stored(CaseSession& session, UnsavedAnswers::Case unsaved) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  const bool isSameState = unsaved.revision == session.head().revision;
  std::vector<Unsaved>& all = unsaved.all;
  bool isRefused = false;  // no attempt after the first refusal: a busy library would make us wait at each
  std::vector<core::FieldId> rowsMade;
  std::vector<Unsaved> left;
  for (const Unsaved& each : all) {
    const auto list = catalogue[each.place.field].list;
    if (isRefused) {
      left.push_back(each);
    } else if (!each.refused || !isSameState) {
      isRefused = !session.saveDraft(each.place, each.text.toStdString());
      if (isRefused) left.push_back(each);
    } else if (isInNewRow(catalogue, each)) {
      if (std::ranges::count(rowsMade, *list) > 0) continue;
      const core::List* const rows = session.answers().list(*list);
      const std::size_t end = rows == nullptr ? 0 : rows->rows.size();
      isRefused = !session.insertRow(*list, each.position.value_or(end), newRowOf(all, *list, catalogue),
                                     alsoInNewRow(all, *list, catalogue));
      if (isRefused)
        left.push_back(each);
      else
        rowsMade.push_back(*list);
    } else {
      isRefused = !store(session, each);
      if (isRefused) left.push_back(each);
    }
  }
  return {.revision = isSameState ? session.head().revision : unsaved.revision, .all = std::move(left)};
}

}  // namespace guapai::session
