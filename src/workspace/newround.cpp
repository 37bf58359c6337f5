#include "workspace/newround.h"

#include <algorithm>
#include <utility>

#include "core/caseidentity.h"
#include "core/error.h"
#include "workspace/casefiles.h"

namespace guapai::workspace {
namespace {

void keepList(const core::Answers& before, core::FieldId field, bool finished, core::Answers& after) {
  const core::List* list = before.list(field);
  if (list == nullptr) return;
  core::List kept{.finished = finished && list->finished, .rows = {}};
  kept.rows.reserve(list->rows.size());
  for (const core::Row& row : list->rows) {
    core::Row copy = after.newRow(field);
    copy.cells = row.cells;
    kept.rows.push_back(std::move(copy));
  }
  if (finished || !kept.rows.empty()) after.setList(field, std::move(kept));
}

}  // namespace

core::Answers newRound(const Definitions& definitions, const core::Answers& before, std::int64_t round) {
  const rules::Stages& stages = definitions.standard().stages();
  const core::FieldCatalogue& catalogue = before.catalogue();
  core::Answers after(catalogue);
  for (const core::FieldId field : stages.kept) {
    if (catalogue[field].type == core::FieldType::List) {
      keepList(before, field, true, after);
    } else {
      after.set(field, before.value(field));
    }
  }
  for (const core::FieldId field : stages.unchecked) keepList(before, field, false, after);
  after.set(catalogue.require("round"), core::Value(round));
  return after;
}

std::optional<std::int64_t> laterRound(const storage::Library& library, const storage::CaseHead& head) {
  std::optional<std::int64_t> later;
  // By center and round: the last one found is the latest.
  for (const storage::CaseHead& each : library.cases()) {
    if (each.centerId == head.centerId && each.round > head.round) later = each.round;
  }
  return later;
}

std::optional<storage::CaseId> roundBefore(const Definitions& definitions, const storage::Library& library,
                                           storage::CaseId id) {
  const storage::CaseHead head = library.head(id);
  const auto cases = library.cases();
  const auto before = std::ranges::find_if(cases, [&head](const storage::CaseHead& each) {
    return each.centerId == head.centerId && each.round == head.round - 1;
  });
  if (before == cases.end() || laterRound(library, head)) return std::nullopt;
  if (std::ranges::count(library.drafts(), id, &storage::Draft::caseId) > 0) return std::nullopt;
  const core::Answers made = newRound(definitions, library.answers(before->id), head.round);
  return made.sameAsWritten(library.answers(id)) ? std::optional(before->id) : std::nullopt;
}

storage::CaseId openRound(const Definitions& definitions, storage::Library& library, storage::CaseId id) {
  const storage::CaseHead head = library.head(id);
  const core::Answers answers = newRound(definitions, library.answers(id), head.round + 1);
  const core::CaseIdentity identity = core::identityOf(answers);
  if (laterRound(library, head)) throw core::Error(core::ErrorCode::CaseExists, identity.centerId);
  const auto added =
      library.import({{.centerId = identity.centerId, .round = identity.round, .answers = answers}}).front();
  try {
    const FilesInLibrary files(library, id);
    for (const NamedFile& file : namedFiles(answers)) {
      if (files.state(file.name) != CaseFiles::State::There) continue;
      const auto bytes = files.bytes(file.name);
      library.attach(added, file.name, QByteArray::fromStdString(*bytes));
    }
  } catch (const core::Error&) {
    library.remove(added);
    throw;
  }
  return added;
}

}  // namespace guapai::workspace
