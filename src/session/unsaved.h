#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include "annotations/evidence.h"
#include "core/change.h"
#include "core/date.h"
#include "session/casesession.h"

namespace guapai::session {

/// What a file becomes that was added as evidence (佐证).
struct AddedEvidence {
  annotations::EvidenceTarget target;
  core::Date day;  ///< when it was added
  QString act;     ///< what the undo menu and the audit trail call the step
  [[nodiscard]] friend bool operator==(const AddedEvidence&, const AddedEvidence&) = default;
};

/// Something that was typed or chosen at a place and is not in the library. Where the place is a list, it is the tick
/// that says whether the list is finished: `true` or `false`. Where there is `evidence`, it is a file.
struct Unsaved {
  core::Place place;  ///< for evidence, the blank or list that tells of the file
  QString text;       ///< as it was typed; for evidence, the name of the file
  /// The answer that the library refused. Absent where the text is no answer yet and only its draft was refused.
  std::optional<core::Value> refused = std::nullopt;
  core::Changes also = {};  ///< further edits that belong to the answer (CaseSession::setAnswer, insertRow)
  /// The first answers of the new row that the place is in; empty where it is in none.
  std::vector<std::pair<core::FieldId, core::Value>> rowDefaults = {};
  /// How many rows of the list stand before the new row that the place is in; absent: all of them do.
  std::optional<std::size_t> position = std::nullopt;
  /// What the user calls it: the place with its page and its row, and the file if it is one. Empty where it was not
  /// said.
  QString name = {};
  /// The content of the file that `text` names, which the library refused as well; null where it did not.
  QByteArray file = {};
  std::optional<AddedEvidence> evidence = std::nullopt;
};

/// The name of a place of which no page has said one: 申请表 通讯地址. It does not tell the row.
[[nodiscard]] QString blankName(const terms::Definitions& definitions, core::FieldId field);

/// Why the library refused something.
struct Refusal {
  QString sentence;
  std::optional<core::ErrorCode> cause;  ///< absent where no error is the cause
};

/// What the library refused of cases that are not open now. It is kept in memory until it is stored, until its case is
/// open again and takes it over, or until the user gives it up.
class UnsavedAnswers {
public:
  struct Case {
    std::int64_t revision = 0;  ///< the case's revision when this was typed
    /// The answers of that revision; absent where they are not known any more.
    std::optional<core::Answers> before = std::nullopt;
    std::vector<Unsaved> all;
  };

  /// Replaces what is kept of the case; nothing is kept of it where `unsaved` is empty.
  void keep(core::CaseId id, Case unsaved);
  /// Removes what is kept of the case and returns it, for the caller to show; empty where nothing is kept.
  [[nodiscard]] Case take(core::CaseId id);
  [[nodiscard]] const std::map<core::CaseId, Case>& cases() const { return m_cases; }
  void forget(core::CaseId id) { m_cases.erase(id); }

private:
  std::map<core::CaseId, Case> m_cases;
};

/// Whether a refused answer may be stored as it is: nobody else has changed its place since it was typed.
[[nodiscard]] bool fits(const CaseSession& session, const UnsavedAnswers::Case& unsaved, const Unsaved& each);

/// Tries again to store what was refused. A refused answer is merged with what somebody else has edited since
/// (session/merge.h). Where it is contested, or its row is gone, or it is not known upon which answers it was typed,
/// its text is kept as a draft, as are texts that are no answers. Files of evidence come last, because they are large.
/// The first refusal ends the attempt.
/// @return what is left unstored.
[[nodiscard]] UnsavedAnswers::Case stored(CaseSession& session, UnsavedAnswers::Case unsaved);

/// Stores the files of evidence in `all`, and removes those that are stored from `all`. Files that were added for the
/// same target become evidence in one undo step. Evidence of a row that is gone stands for its list.
/// @pre no figures are being tried.
/// @return false where the library refused one, which ends the attempt (CaseSession::failed has been emitted).
[[nodiscard]] bool storeEvidence(CaseSession& session, std::vector<Unsaved>& all);

}  // namespace guapai::session
