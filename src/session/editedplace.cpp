#include "session/editedplace.h"

#include <algorithm>

#include "annotations/queries.h"

namespace guapai::session {
namespace {

using core::List;
using core::Row;

constexpr const char* kCorrections = "worksheets.corrections";
constexpr const char* kMoves = "progress.moves";
constexpr const char* kQueries = "worksheets.queries";
constexpr const char* kSignatures = "worksheets.verification.";
constexpr const char* kEvidence = "evidence.files";

std::vector<Row> rowsIn(const std::optional<List>& list) {
  return list ? list->rows : std::vector<Row>();
}

/// The list before the edit: `inverse` holds it, since it would set it again. Nothing where the list was not begun.
std::optional<List> listBefore(core::FieldId field, const core::Changes& inverse) {
  for (const core::Change& change : inverse) {
    const auto* list = std::get_if<core::SetList>(&change);
    if (list != nullptr && list->field == field) return list->list;
  }
  return std::nullopt;
}

/// The first row that was added or moved; where one was removed, the row that stands in its place now, or the blank for
/// a new row where none is left. The list itself where the rows are the same.
core::Place cursorOf(const core::Field& field, const std::optional<List>& before, const std::optional<List>& after) {
  const auto old = rowsIn(before);
  const auto now = rowsIn(after);
  const auto [was, is] = std::ranges::mismatch(old, now, {}, &Row::id, &Row::id);
  if (was == old.end() && is == now.end()) return {.field = field.id, .row = std::nullopt};
  const core::FieldId first = field.columns.front();
  if (now.empty()) return {.field = first, .row = std::nullopt};
  return {.field = first, .row = is == now.end() ? now.back().id : is->id};
}

/// The row that came or moved; for one that went, the row that stands in its place now, or the blank for a new row
/// where none is left.
/// @param inverse  of the whole edit; it knows where the row was that went.
core::Place rowBy(const core::Answers& answers, const core::Change& change, const core::Changes& inverse) {
  const core::FieldId list = core::fieldOf(change);
  core::Place cursor{.field = answers.catalogue()[list].columns.front(), .row = std::nullopt};
  if (const auto* came = std::get_if<core::InsertRow>(&change)) cursor.row = came->row.id;
  if (const auto* moved = std::get_if<core::MoveRow>(&change)) cursor.row = moved->row;
  if (const auto* gone = std::get_if<core::RemoveRow>(&change)) {
    const std::vector<Row>& left = answers.list(list)->rows;
    for (const core::Change& back : inverse) {
      const auto* was = std::get_if<core::InsertRow>(&back);
      if (was == nullptr || was->row.id != gone->row || left.empty()) continue;
      cursor.row = left[std::min(was->position, left.size() - 1)].id;
    }
  }
  return cursor;
}

/// The change that decides where the edit shows. A move decides, whatever the act writes besides. Otherwise the first
/// change decides that is no note beside another one: a correction or mark leads to its blank, files of evidence that
/// follow a row lead to the row, and the signature beside a figure leads to the figure. Where there are only such
/// notes, the first of them decides.
const core::Change& deciding(const core::FieldCatalogue& catalogue, const core::Changes& changes) {
  const auto moves = std::ranges::find(changes, catalogue.require(kMoves), core::fieldOf);
  if (moves != changes.end()) return *moves;
  const auto isRecord = [&catalogue](const core::Change& change) {
    const std::string& name = catalogue[core::fieldOf(change)].name;
    return name == kQueries || name == kCorrections || name == kEvidence || name.starts_with(kSignatures);
  };
  const auto found = std::ranges::find_if_not(changes, isRecord);
  return found == changes.end() ? changes.front() : *found;
}

}  // namespace

EditedPlace editedPlace(const core::Answers& answers, const core::Changes& changes, const core::Changes& inverse) {
  const core::Change& change = deciding(answers.catalogue(), changes);
  core::Place answer{.field = core::fieldOf(change), .row = std::nullopt};
  if (const auto* list = std::get_if<core::SetList>(&change)) {
    const core::Field& field = answers.catalogue()[list->field];
    if (field.name == kQueries)
      if (const auto marked = annotations::markedPlace(answers, listBefore(list->field, inverse), list->list))
        return {.answer = *marked, .cursor = *marked};
    return {.answer = answer, .cursor = cursorOf(field, listBefore(list->field, inverse), list->list)};
  }
  if (core::isOfList(change)) return {.answer = answer, .cursor = rowBy(answers, change, inverse)};
  if (const auto* cell = std::get_if<core::SetCell>(&change)) answer.row = cell->row;
  return {.answer = answer, .cursor = answer};
}

}  // namespace guapai::session
