#include "session/caserecord.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/error.h"
#include "session/rounds.h"

namespace guapai::session {
namespace {

/// Whether the edit is a move to another stage or an acceptance.
bool decides(const core::FieldCatalogue& catalogue, const core::Changes& changes) {
  return std::ranges::any_of(changes, [&catalogue](const core::Change& change) {
    const core::Field& field = catalogue[core::fieldOf(change)];
    const std::string& list = catalogue[field.list.value_or(field.id)].name;
    return list == "progress.moves" || list == "progress.acceptances";
  });
}

}  // namespace

CaseRecord::CaseRecord(storage::Library& library, const storage::CaseState& state, CaseHistory& history,
                       Following following)
    : m_library(&library),
      m_id(state.head.id),
      m_revision(state.head.revision),
      m_history(&history),
      m_following(std::move(following)),
      m_answers(state.answers),
      m_lastRow(state.answers.lastRow()) {
  if (history.revision != m_revision) {
    m_news.hasDropped = history.answers ? history.follow(*history.answers, m_answers) > 0 : history.steps.count() > 0;
    if (!history.answers) history.steps.clear();
  }
  setRevision(m_revision);
}

CaseRecord::~CaseRecord() {
  // The history may belong to a later session of the case already.
  if (m_history->revision == m_revision) m_history->answers = std::move(m_answers);
}

void CaseRecord::setRevision(std::int64_t revision) {
  m_history->revision = m_revision = revision;
  m_history->answers.reset();
}

bool CaseRecord::isStored(const core::Changes& changes, const std::optional<std::string>& act) {
  m_laterRound.reset();
  std::int64_t grown = m_revision;
  try {
    m_library->together([&] {
      m_laterRound = session::laterRound(*m_library, m_library->head(m_id));
      if (!m_laterRound) grown = m_library->apply(m_id, changes, m_revision, act);
    });
    setRevision(grown);
    return !m_laterRound;
  } catch (const core::Error& error) {
    if (error.code() != core::ErrorCode::CaseChanged) throw;
    return false;
  }
}

std::optional<core::Changes> CaseRecord::store(const core::Changes& asked, bool isTrial,
                                               const std::optional<std::string>& act) {
  m_wasContested = false;
  m_contested.reset();
  m_renumbered.clear();
  core::Changes all = m_following(m_answers, asked);
  if (isStored(all, act)) return all;
  if (m_laterRound) return std::nullopt;
  std::optional<storage::CaseState> now;
  MergedEdit merge;
  m_library->together([&] {
    now = m_library->state(m_id);
    m_laterRound = session::laterRound(*m_library, now->head);
    if (m_laterRound) return;
    merge = merged(m_answers, asked, now->answers, m_lastRow);
    m_wasContested = merge.contested || decides(m_answers.catalogue(), asked);
    all = m_wasContested || merge.changes.empty() ? core::Changes() : m_following(now->answers, merge.changes);
    if (!all.empty()) now->head.revision = m_library->apply(m_id, all, now->head.revision, act);
  });
  m_contested = merge.contested;
  if (!m_wasContested || !isTrial) adopt(*now);
  if (m_wasContested || m_laterRound) return std::nullopt;
  m_renumbered = std::move(merge.renumbered);
  return all;
}

bool CaseRecord::storeStep(const core::Changes& changes, const std::string& act) {
  m_wasContested = false;
  m_contested.reset();
  if (isStored(changes, act)) return true;
  if (m_laterRound) return false;
  adopt(m_library->state(m_id));
  m_wasContested = decides(m_answers.catalogue(), changes);
  return false;
}

core::Changes CaseRecord::make(const core::Changes& changes) {
  core::Changes inverse = core::applyChanges(m_answers, changes);
  m_lastRow = m_answers.lastRow();
  return inverse;
}

void CaseRecord::adopt(const storage::CaseState& now) {
  Differing places = differing(m_answers, now.answers);
  std::ranges::move(places.answers, std::back_inserter(m_news.places.answers));
  std::ranges::move(places.lists, std::back_inserter(m_news.places.lists));
  m_news.hasDropped = m_history->follow(m_answers, now.answers) > 0 || m_news.hasDropped;
  m_news.isThere = true;
  setRevision(now.head.revision);
  m_answers = now.answers;
  m_lastRow = m_answers.lastRow();
}

core::RowId CaseRecord::numberOf(core::RowId row) const {
  const auto found = m_renumbered.find(row);
  return found == m_renumbered.end() ? row : found->second;
}

CaseRecord::News CaseRecord::takeNews() {
  return std::exchange(m_news, {});
}

}  // namespace guapai::session
