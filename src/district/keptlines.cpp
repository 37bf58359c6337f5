#include "district/keptlines.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include <spdlog/spdlog.h>

#include "core/error.h"
#include "rules/evaluation.h"

namespace guapai::district {
namespace {

/// What a result depends on besides the case.
std::string keyOf(const terms::Definitions& definitions, core::Date today) {
  return std::string(GUAPAI_VERSION " ") + definitions.standard().id() + " " + definitions.checksum() + " " +
         today.iso();
}

/// Absent where the case is gone.
std::optional<LedgerLine> computed(const terms::Definitions& definitions, const storage::Library& library,
                                   core::CaseId id, core::Date today) {
  try {
    const storage::CaseState state = library.state(id);
    const auto evaluation = rules::evaluate(definitions.standard(), state.answers, std::nullopt, today);
    return ledgerLine(definitions, state.head, state.answers, evaluation, today);
  } catch (const core::Error& error) {
    if (error.code() != core::ErrorCode::CaseChanged) throw;
    return std::nullopt;
  }
}

void keep(storage::Library& library, const std::string& key, const std::vector<storage::CachedResult>& results) {
  if (results.empty() || library.isReadOnly()) return;
  try {
    library.cacheResults(key, results);
  } catch (const core::Error& error) {
    // The library is busy or its disk is full. The lines are there all the same; the next time takes a little longer.
    spdlog::debug("ledger: results were not kept: {}", core::errorName(error.code()));
  }
}

}  // namespace

void visitLines(const terms::Definitions& definitions, storage::Library& library, core::Date today,
                const std::function<void(LedgerLine)>& visitor) {
  const std::string key = keyOf(definitions, today);
  std::map<core::CaseId, std::string> kept;
  for (storage::CachedResult& each : library.cachedResults(key)) kept.emplace(each.id, std::move(each.result));
  std::vector<storage::CachedResult> made;
  for (const storage::CaseHead& head : library.cases()) {
    const auto found = kept.find(head.id);
    auto line = found == kept.end() ? std::nullopt : fromCacheText(head, found->second, definitions.standard());
    if (!line) {
      line = computed(definitions, library, head.id, today);
      if (!line) continue;
      made.push_back({.id = head.id, .revision = line->head.revision, .result = cacheText(*line)});
    }
    visitor(*std::move(line));
  }
  keep(library, key, made);
}

std::vector<LedgerLine> keptLines(const terms::Definitions& definitions, storage::Library& library, core::Date today) {
  std::vector<LedgerLine> lines;
  visitLines(definitions, library, today, [&lines](LedgerLine line) { lines.push_back(std::move(line)); });
  return lines;
}

}  // namespace guapai::district
