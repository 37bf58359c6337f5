#include "storage/draftstore.h"

#include "core/error.h"
#include "files/filename.h"
#include "storage/timetext.h"

namespace guapai::storage {

using core::Error;
using core::ErrorCode;

namespace {

constexpr const char* kText = "draft.text";

}  // namespace

void DraftStore::save(const Draft& draft) {
  const std::string& field = (*m_catalogue)[draft.field].name;
  Statement(*m_database, "INSERT OR REPLACE INTO draft (case_id, field, row, text, saved_at) VALUES (?, ?T, ?, ?S, ?T)")
      .run(draft.caseId.number, field, draft.row.number,
           m_database->secret(kText, draft.text, draft.caseId.number, field, draft.row.number),
           timeText(draft.savedAt));
}

void DraftStore::remove(core::CaseId id, core::FieldId field, core::RowId row) {
  Statement(*m_database, "DELETE FROM draft WHERE case_id = ? AND field = ?T AND row = ?")
      .run(id.number, (*m_catalogue)[field].name, row.number);
}

std::vector<Draft> DraftStore::all() const {
  const std::string name = files::shownName(m_database->file());
  std::vector<Draft> drafts;
  Statement select(*m_database, "SELECT case_id, field, row, CAST(text AS BLOB), saved_at FROM draft");
  select.run();
  while (select.next()) {
    const auto field = m_catalogue->find(select.text(1));
    if (!field && m_knownFields->have(select.text(1))) throw Error(ErrorCode::LibraryNewer, name);
    if (!field) throw Error(ErrorCode::LibraryDamaged, name + " (" + select.text(1) + ")");
    drafts.push_back({.caseId = {select.integer(0)},
                      .field = *field,
                      .row = {select.integer(2)},
                      .text = select.secret(3, kText, select.integer(0), select.text(1), select.integer(2)),
                      .savedAt = timeOf(select.text(4), "draft.saved_at")});
  }
  return drafts;
}

}  // namespace guapai::storage
