#include "rules/everyanswer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace guapai::rules {
namespace {

/// Whether the column keeps a copy of what was there when somebody acted. Whoever puts the answer right leaves such a
/// copy as it is.
bool isKeptCopy(const core::Field& column) {
  constexpr std::array<std::string_view, 7> kCopies{
      "worksheets.corrections.before",        "worksheets.corrections.after",  "progress.withdrawn_moves.person",
      "progress.withdrawn_moves.document_no", "progress.withdrawn_moves.note", "progress.acceptances.results",
      "progress.acceptances.answers"};
  return std::ranges::find(kCopies, column.name) != kCopies.end();
}

/// Whether the row is a decision that was taken back. Such a decision is made anew, never put right.
bool isTakenBack(const core::FieldCatalogue& catalogue, const core::Field& list, const core::Row& row) {
  if (list.name != "progress.acceptances") return false;
  return core::isKnown(row.cells[catalogue[catalogue.require("progress.acceptances.taken_back_on")].column]);
}

}  // namespace

void visitAnswers(
    const core::Answers& answers,
    const std::function<void(const core::Field&, const core::Value&, std::optional<std::size_t>)>& visit) {
  const core::FieldCatalogue& catalogue = answers.catalogue();
  for (const core::Field& field : catalogue.fields()) {
    if (field.list) continue;
    if (field.type != core::FieldType::List) {
      if (core::isKnown(answers.value(field.id))) visit(field, answers.value(field.id), std::nullopt);
      continue;
    }
    const core::List* const list = answers.list(field.id);
    for (std::size_t row = 0; list != nullptr && row < list->rows.size(); ++row) {
      if (isTakenBack(catalogue, field, list->rows[row])) continue;
      for (const core::FieldId id : field.columns) {
        const core::Field& column = catalogue[id];
        const core::Value& cell = list->rows[row].cells[column.column];
        if (core::isKnown(cell) && !isKeptCopy(column)) visit(column, cell, row);
      }
    }
  }
}

}  // namespace guapai::rules
