#include "district/keptlines.h"

#include <map>
#include <optional>
#include <utility>

#include "rules/evaluation.h"

namespace guapai::district {

std::string keyOfLines(const terms::Definitions& definitions, core::Date today) {
  return std::string(GUAPAI_VERSION " ") + definitions.standard().id() + " " + definitions.checksum() + " " +
         today.iso();
}

void visitLines(const terms::Definitions& definitions, const storage::Library& library, core::Date today,
                LineExtent extent, const std::function<void(LedgerLine)>& visitor) {
  std::map<core::CaseId, storage::CachedResult> kept;
  for (storage::CachedResult& each : library.cachedResults(keyOfLines(definitions, today)))
    kept.emplace(each.id, std::move(each));
  const auto isKept = [&](const storage::CaseHead& head) {
    const auto found = kept.find(head.id);
    if (found == kept.end() || found->second.revision != head.revision) return false;
    auto line = fromCacheText(head, found->second.result, definitions.standard());
    if (line) visitor(*std::move(line));
    return line.has_value();
  };
  const auto compute = [&](const storage::CaseHead& head, const core::Answers& answers) {
    const auto evaluation = rules::evaluate(definitions.standard(), answers, std::nullopt, today);
    visitor(extent == LineExtent::Brief ? briefLine(definitions, head, answers, evaluation)
                                        : ledgerLine(definitions, head, answers, evaluation, today));
  };
  library.visit(compute, [&](const storage::CaseHead& head) { return !isKept(head); });
}

}  // namespace guapai::district
