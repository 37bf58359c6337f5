#include "rules/everyanswer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace guapai::rules {
namespace {

bool isHistory(const core::Field& list) {
  constexpr std::array<std::string_view, 5> kHistory{"worksheets.settlements", "worksheets.corrections",
                                                     "worksheets.queries", "progress.withdrawn_moves",
                                                     "progress.acceptances"};
  return std::ranges::find(kHistory, list.name) != kHistory.end();
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
    const core::List* const list = isHistory(field) ? nullptr : answers.list(field.id);
    for (std::size_t row = 0; list != nullptr && row < list->rows.size(); ++row)
      for (const core::FieldId column : field.columns)
        if (const core::Value& cell = list->rows[row].cells[catalogue[column].column]; core::isKnown(cell))
          visit(catalogue[column], cell, row);
  }
}

}  // namespace guapai::rules
