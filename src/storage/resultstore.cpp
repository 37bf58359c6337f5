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
    const std::int64_t id = select.integer(0);
    const std::int64_t revision = select.integer(1);
    if (bytesOf(sealOfResult(sealKey, id, revision, key, select.text(2))) != select.text(3)) continue;
    if (auto result = select.readableSecret(2, kResult, id))
      results.push_back({.id = {id}, .revision = revision, .result = *std::move(result)});
  }
  return results;
}

void ResultStore::keep(const std::string& key, const std::vector<Library::CachedResult>& results) {
  const SealKey sealKey = sealKeyOf(*m_database);
  for (const Library::CachedResult& each : results) {
    const Secret result = m_database->secret(kResult, each.result, each.id.number);
    const Seal seal = sealOfResult(sealKey, each.id.number, each.revision, key, *result.stored());
    Statement(*m_database,
              "INSERT OR REPLACE INTO cached_result (case_id, revision, key, result, seal) "
              "SELECT id, ?, ?T, ?S, ? FROM center_case WHERE id = ?")
        .run(each.revision, key, result, bytesOf(seal), each.id.number);
  }
}

}  // namespace guapai::storage
