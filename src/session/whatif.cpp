#include "session/whatif.h"

#include <algorithm>
#include <utility>

#include "session/merge.h"
#include "terms/resultwords.h"

namespace guapai::session {

core::Changes changesBetween(const core::Answers& from, const core::Answers& to) {
  core::Changes changes;
  for (const core::Field& field : from.catalogue().fields()) {
    if (field.list) continue;
    if (field.type == core::FieldType::List) {
      const core::List* const list = to.list(field.id);
      if (!isSameList(from.list(field.id), list))
        changes.emplace_back(
            core::SetList{.field = field.id, .list = list == nullptr ? std::nullopt : std::optional(*list)});
    } else if (!core::sameAsWritten(from.value(field.id), to.value(field.id))) {
      changes.emplace_back(core::SetValue{.field = field.id, .value = to.value(field.id)});
    }
  }
  return changes;
}

WhatIf::WhatIf(core::Answers record, rules::Evaluation results)
    : m_record(std::move(record)), m_results(std::move(results)), m_tried(m_record) {}

std::optional<std::string> refusalOfTrial(const core::FieldCatalogue& catalogue, const core::Changes& changes) {
  const bool moves = std::ranges::any_of(changes, [&catalogue](const core::Change& change) {
    return catalogue[core::fieldOf(change)].name.starts_with("progress.");
  });
  if (moves) return "whatif.no_moves";
  const bool corrects =
      std::ranges::find(changes, catalogue.require("worksheets.corrections"), core::fieldOf) != changes.end();
  return corrects ? std::optional<std::string>("whatif.no_corrections") : std::nullopt;
}

core::Changes WhatIf::changes(const core::Answers& tried) const {
  return changesBetween(m_record, tried);
}

std::vector<std::string> WhatIf::effects(const terms::Definitions& definitions, const rules::Evaluation& tried) const {
  const terms::ResultWords words(definitions.messages());
  std::vector<std::string> effects;
  const auto compare = [&](const auto& before, const auto& after, const std::string& name) {
    if (before.result == after.result) return;
    effects.push_back(definitions.messages().sentence(
        "verification.change",
        {{"name", name}, {"before", words.result(before.result)}, {"after", words.result(after.result)}}));
  };
  for (std::size_t i = 0; i < tried.criteria.size(); ++i)
    compare(m_results.criteria[i], tried.criteria[i], words.criterion(definitions.standard().criteria()[i].number));
  for (std::size_t i = 0; i < tried.disqualifiers.size(); ++i)
    compare(m_results.disqualifiers[i], tried.disqualifiers[i],
            words.disqualifier(definitions.standard().disqualifiers()[i].number));
  return effects;
}

}  // namespace guapai::session
