#include "storage/resultstore.h"

#include <utility>

#include "storage/sealedstate.h"

namespace guapai::storage {
namespace {

constexpr const char* kResult = "cached_result.result";

}  // namespace

std::vector<Library::CachedResult> ResultStore::of(const std::string& key) const {
  std::vector<Library::CachedResult> results;
  const SealKey sealKey = sealKeyOf(*m_database);
  Statement select(*m_database,
                   "SELECT case_id, cached_result.revision, CAST(result AS BLOB), seal FROM cached_result "
                   "JOIN center_case ON center_case.id = case_id AND center_case.revision = cached_result.revision "
                   "WHERE key = ?T");
  select.run(key);
  while (select.next()) {
    auto result = select.readableSecret(2, kResult, select.integer(0));
    if (!result) continue;
    Library::CachedResult kept{.id = {select.integer(0)}, .revision = select.integer(1), .result = *std::move(result)};
    const Seal seal = sealOfResult(sealKey, kept.id.number, kept.revision, key, kept.result);
    if (bytesOf(seal) == select.text(3)) results.push_back(std::move(kept));
  }
  return results;
}

void ResultStore::keep(const std::string& key, const std::vector<Library::CachedResult>& results) {
  const SealKey sealKey = sealKeyOf(*m_database);
  for (const Library::CachedResult& each : results) {
    const Seal seal = sealOfResult(sealKey, each.id.number, each.revision, key, each.result);
    Statement(*m_database,
              "INSERT OR REPLACE INTO cached_result (case_id, revision, key, result, seal) "
              "SELECT id, ?, ?T, ?S, ? FROM center_case WHERE id = ?")
        .run(each.revision, key, m_database->secret(kResult, each.result, each.id.number), bytesOf(seal),
             each.id.number);
  }
}

}  // namespace guapai::storage
