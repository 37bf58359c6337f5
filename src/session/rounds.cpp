#include "session/rounds.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "attachments/casefiles.h"
#include "core/caseidentity.h"
#include "core/error.h"
#include "core/masking.h"
#include "procedure/newround.h"

namespace guapai::session {

std::optional<std::int64_t> laterRound(const storage::Library& library, const storage::CaseHead& head) {
  const std::int64_t last = library.lastRound(head.centerId);
  return last > head.round ? std::optional(last) : std::nullopt;
}

std::optional<core::CaseId> roundBefore(const terms::Definitions& definitions, const storage::Library& library,
                                        core::CaseId id) {
  const storage::CaseHead head = library.head(id);
  const auto cases = library.cases();
  const auto before = std::ranges::find_if(cases, [&head](const storage::CaseHead& each) {
    return each.centerId == head.centerId && each.round == head.round - 1;
  });
  if (before == cases.end() || laterRound(library, head)) return std::nullopt;
  if (std::ranges::count(library.drafts(), id, &storage::Draft::caseId) > 0) return std::nullopt;
  const core::Answers made = procedure::newRound(definitions, library.answers(before->id), head.round);
  return made.sameAsWritten(library.answers(id)) ? std::optional(before->id) : std::nullopt;
}

core::CaseId openRound(const terms::Definitions& definitions, storage::Library& library, core::CaseId id) {
  const storage::CaseHead head = library.head(id);
  core::Answers answers = procedure::newRound(definitions, library.answers(id), head.round + 1);
  const core::CaseIdentity identity = core::identityOf(answers);
  const core::Error exists(core::ErrorCode::CaseExists, core::masked(identity.centerId));
  if (laterRound(library, head)) throw exists;
  const attachments::FilesInLibrary files(library, id);
  std::map<std::string, std::string> kept;
  for (const attachments::NamedFile& file : attachments::namedFiles(answers))
    if (files.state(file.name) == attachments::CaseFiles::State::There) kept.emplace(file.name, files.sum(file.name));
  // `add` replaces the answers of a case that is there. Another program may have opened this round just now.
  const auto refuse = [&exists](const core::Answers&) -> core::Answers { throw exists; };
  return library.add({.centerId = identity.centerId,
                      .round = identity.round,
                      .answers = std::move(answers),
                      .files = {},
                      .kept = std::move(kept),
                      .update = refuse});
}

}  // namespace guapai::session
