#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include "core/change.h"
#include "session/casesession.h"

namespace guapai::session {

/// Something that was typed or chosen at a place and is not in the library. Where the place is a list, it is the tick
/// that says whether the list is finished: `true` or `false`.
struct Unsaved {
  core::Place place;
  QString text;  ///< as it was typed
  /// The answer that the library refused. Absent where the text is no answer yet and only its draft was refused.
  std::optional<core::Value> refused = std::nullopt;
  core::Changes also = {};  ///< further edits that belong to the answer (CaseSession::setAnswer, insertRow)
  /// The first answers of the new row that the place is in; empty where it is in none.
  std::vector<std::pair<core::FieldId, core::Value>> rowDefaults = {};
  /// How many rows of the list stand before the new row that the place is in; absent: all of them do.
  std::optional<std::size_t> position = std::nullopt;
  /// What the user calls the place, with its page and its row. Empty where it was not said.
  QString name = {};
  /// The content of the file that `text` names, which the library refused as well; null where it did not.
  QByteArray file = {};
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
/// its text is kept as a draft, as are texts that are no answers. The first refusal ends the attempt.
/// @return what is left unstored.
[[nodiscard]] UnsavedAnswers::Case stored(CaseSession& session, UnsavedAnswers::Case unsaved);

}  // namespace guapai::session
