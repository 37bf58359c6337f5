#include "session/unsaved.h"

#include <algorithm>
#include <utility>
#include <variant>

#include <QtCore/QStringList>

#include "session/merge.h"

namespace guapai::session {
namespace {

using NewRow = std::vector<std::pair<core::FieldId, core::Value>>;

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
NewRow newRowOf(const std::vector<Unsaved>& all, core::FieldId list, const core::FieldCatalogue& catalogue) {
  NewRow cells;
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

/// The edit that makes a refused answer one of the answers that it was typed upon. Those for one new row are one edit.
/// @pre `before` has the row that the answer is in.
core::Changes editUpon(const core::Answers& before, const Unsaved& unsaved, const std::vector<Unsaved>& all) {
  const core::FieldCatalogue& catalogue = before.catalogue();
  const core::Place& place = unsaved.place;
  if (catalogue[place.field].type == core::FieldType::List) {
    const core::List* const rows = before.list(place.field);
    core::List list = rows == nullptr ? core::List() : *rows;
    list.finished = std::get<bool>(*unsaved.refused);
    const bool isKnown = list.finished || !list.rows.empty();
    return {core::SetList{.field = place.field, .list = isKnown ? std::optional(std::move(list)) : std::nullopt}};
  }
  if (!isInNewRow(catalogue, unsaved)) {
    core::Changes changes = unsaved.also;
    if (place.row)
      changes.emplace_back(core::SetCell{.column = place.field, .row = *place.row, .value = *unsaved.refused});
    else
      changes.emplace_back(core::SetValue{.field = place.field, .value = *unsaved.refused});
    return changes;
  }
  const core::FieldId list = *catalogue[place.field].list;
  core::Changes changes = alsoInNewRow(all, list, catalogue);
  core::Row row = core::Answers(before).newRow(list);
  for (const auto& [column, value] : newRowOf(all, list, catalogue)) row.cells[catalogue[column].column] = value;
  if (const core::List* const rows = before.list(list))
    changes.emplace_back(
        core::InsertRow{.list = list, .position = unsaved.position.value_or(rows->rows.size()), .row = std::move(row)});
  else
    changes.emplace_back(core::SetList{.field = list, .list = core::List{.finished = false, .rows = {std::move(row)}}});
  return changes;
}

/// The edit that makes a refused answer one of the case as it is now; empty where the case has it already, absent where
/// somebody else has changed the same place, or the row is gone.
std::optional<core::Changes> editNow(const core::Answers& before, const core::Answers& now, const Unsaved& unsaved,
                                     const std::vector<Unsaved>& all) {
  if (unsaved.place.row) {
    const core::List* const rows = before.list(*before.catalogue()[unsaved.place.field].list);
    if (rows == nullptr || rows->find(*unsaved.place.row) == nullptr) return std::nullopt;
  }
  MergedEdit edit = merged(before, editUpon(before, unsaved, all), now, before.lastRow());
  return edit.contested ? std::nullopt : std::optional(std::move(edit.changes));
}

/// Keeps the files with the case that the library refused, before the answers that name them.
/// @param ofEvidence  true: only the files of evidence; false: only the others.
/// @return false where it refuses one again.
bool attachFiles(CaseSession& session, std::vector<Unsaved>& all, bool ofEvidence) {
  for (Unsaved& each : all) {
    if (each.file.isNull() || each.evidence.has_value() != ofEvidence) continue;
    const auto kept = session.attach(each.text.toStdString(), each.file);
    if (!kept) return false;
    each.text = QString::fromStdString(*kept);
    if (each.refused) each.refused = core::Value(*kept);
    each.file = {};
  }
  return true;
}

}  // namespace

QString blankName(const terms::Definitions& definitions, core::FieldId field) {
  const std::string& name = definitions.catalogue()[field].name;
  const std::string blank = terms::placeName(definitions, {.field = name, .row = std::nullopt});
  QStringList parts{QString::fromStdString(terms::paperName(definitions, name)), QString::fromStdString(blank)};
  parts.removeAll(QString());
  return parts.join(u' ');
}

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

bool fits(const CaseSession& session, const UnsavedAnswers::Case& unsaved, const Unsaved& each) {
  if (unsaved.revision == session.head().revision) return true;
  return each.refused && unsaved.before && editNow(*unsaved.before, session.record(), each, unsaved.all);
}

UnsavedAnswers::Case stored(CaseSession& session, UnsavedAnswers::Case unsaved) {
  const core::FieldCatalogue& catalogue = session.definitions().catalogue();
  if (unsaved.revision == session.head().revision) unsaved.before = session.record();
  if (!attachFiles(session, unsaved.all, false)) return unsaved;
  const std::vector<Unsaved>& all = unsaved.all;
  bool isRefused = false;  // no attempt after the first refusal: a busy library would make us wait at each
  std::vector<core::FieldId> rowsMade;
  std::vector<Unsaved> left;
  for (const Unsaved& each : all) {
    const bool isOfNewRow = each.refused && isInNewRow(catalogue, each);
    if (isRefused || each.evidence) {
      left.push_back(each);
      continue;
    }
    if (isOfNewRow && std::ranges::count(rowsMade, *catalogue[each.place.field].list) > 0) continue;
    std::optional<core::Changes> edit;
    if (each.refused && unsaved.before) edit = editNow(*unsaved.before, session.record(), each, all);
    if (edit) isRefused = !session.act(*edit, {});
    if (isRefused && session.wasContested()) edit.reset();  // somebody else was a moment before
    if (!edit) isRefused = !session.saveDraft(each.place, each.text.toStdString());
    if (isRefused)
      left.push_back(each);
    else if (edit && isOfNewRow)
      rowsMade.push_back(*catalogue[each.place.field].list);
  }
  unsaved.all = std::move(left);
  if (!isRefused) static_cast<void>(storeEvidence(session, unsaved.all));
  return unsaved;
}

bool storeEvidence(CaseSession& session, std::vector<Unsaved>& all) {
  if (!attachFiles(session, all, true)) return false;
  for (;;) {
    const auto next = std::ranges::find_if(all, [](const Unsaved& each) { return each.evidence.has_value(); });
    if (next == all.end()) return true;
    const AddedEvidence evidence = *next->evidence;
    const auto isSame = [&evidence](const Unsaved& each) { return each.evidence == evidence; };
    std::vector<std::string> names;
    for (const Unsaved& each : all)
      if (isSame(each)) names.push_back(each.text.toStdString());
    const core::Changes changes =
        annotations::evidenceChanges(session.definitions(), session.answers(), evidence.target, names, evidence.day);
    if (!session.act(changes, evidence.act)) return false;
    std::erase_if(all, isSame);
  }
}

}  // namespace guapai::session
