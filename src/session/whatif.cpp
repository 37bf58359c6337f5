#include "session/whatif.h"

#include <algorithm>
#include <utility>

#include "terms/resultwords.h"

namespace guapai::session {
namespace {

bool isSameRow(const core::Row& a, const core::Row& b) {
  return a.id == b.id && std::ranges::equal(a.cells, b.cells, core::sameAsWritten);
}

bool isSameList(const core::List* a, const core::List* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->finished == b->finished && std::ranges::equal(a->rows, b->rows, isSameRow);
}

}  // namespace

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
    : m_record(std::move(record)), m_results(std::move(results)) {}

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
