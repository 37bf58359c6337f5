#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/change.h"
#include "core/place.h"
#include "session/casehistory.h"
#include "session/merge.h"
#include "storage/library.h"

namespace guapai::session {

/// What the library says of one case, and the way of an edit into the library although others may edit the case, too.
/// Functions that ask the library throw core::Error, as storage::Library.
class CaseRecord {
public:
  /// The changes with those behind them that they make necessary in these answers.
  using Following = std::function<core::Changes(const core::Answers& answers, const core::Changes& changes)>;

  /// @param library, history  must outlive the record. Steps of the history that do not fit what somebody else has
  /// edited since are dropped.
  /// @param state  the case as the library has it.
  CaseRecord(storage::Library& library, const storage::CaseState& state, CaseHistory& history, Following following);
  ~CaseRecord();
  CaseRecord(const CaseRecord&) = delete;
  CaseRecord& operator=(const CaseRecord&) = delete;

  [[nodiscard]] core::CaseId id() const { return m_id; }
  [[nodiscard]] std::int64_t revision() const { return m_revision; }
  [[nodiscard]] const core::Answers& answers() const { return m_answers; }
  /// A row for an edit of this record.
  [[nodiscard]] core::Row newRow(core::FieldId list) { return m_answers.newRow(list); }

  /// Stores an edit, with the changes that follow from it. Where somebody else has edited the case since, their edits
  /// are taken over and the edit is merged with them. A move or an acceptance is never merged: it was decided upon what
  /// the case said before.
  /// @param isTrial  the edit adopts a trial. Where it is contested, nothing is taken over, so that the trial goes on
  /// with the record that it was made upon.
  /// @param act  what the audit trail calls the edit; absent where somebody just filled in a blank.
  /// @return the changes as they were stored, for `make`; empty where somebody else has made the same edit; absent
  /// where it is contested, or there is a later round, and nothing was stored.
  [[nodiscard]] std::optional<core::Changes> store(const core::Changes& asked, bool isTrial,
                                                   const std::optional<std::string>& act);
  /// Stores an undo step as it is. @param act  what the audit trail calls it. @return false where nothing is stored:
  /// somebody else has edited the case since (their edits are taken over, and the step may be another one now, or
  /// gone), or there is a later round.
  [[nodiscard]] bool storeStep(const core::Changes& changes, const std::string& act);
  /// Makes stored changes in `answers`. @return the changes that take them back.
  core::Changes make(const core::Changes& changes);
  /// Takes the case over as somebody else has left it.
  void adopt(const storage::CaseState& now);

  /// The number of the center's last round, where the last edit was refused because that is later than the round of
  /// the case.
  [[nodiscard]] const std::optional<std::int64_t>& laterRound() const { return m_laterRound; }
  /// Whether the last edit was contested.
  [[nodiscard]] bool wasContested() const { return m_wasContested; }
  /// The place on which the last edit was contested; absent where it was a move or an acceptance.
  [[nodiscard]] const std::optional<core::Place>& contested() const { return m_contested; }
  /// The number that a row of the last edit was stored under. @param row  the number that it had in the edit.
  [[nodiscard]] core::RowId numberOf(core::RowId row) const;

  /// What was taken over from others.
  struct News {
    Differing places;
    bool hasDropped = false;  ///< undo steps were dropped
    bool isThere = false;     ///< something was taken over, and be it only a file
  };
  /// Returns what was taken over since this was called last.
  [[nodiscard]] News takeNews();

private:
  [[nodiscard]] bool isStored(const core::Changes& changes, const std::optional<std::string>& act);
  void setRevision(std::int64_t revision);

  storage::Library* m_library;
  core::CaseId m_id;
  std::int64_t m_revision;
  CaseHistory* m_history;
  Following m_following;
  core::Answers m_answers;
  std::int64_t m_lastRow = 0;  ///< the largest number of a row that the library has given out, as far as is known here
  std::optional<std::int64_t> m_laterRound;
  bool m_wasContested = false;
  std::optional<core::Place> m_contested;
  std::map<core::RowId, core::RowId> m_renumbered;
  News m_news;
};

}  // namespace guapai::session
