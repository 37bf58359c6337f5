#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <QtCore/QString>

#include "core/change.h"
#include "session/casesession.h"

namespace guapai::session {

/// What was typed at a place and is not in the library.
struct Unsaved {
  core::Place place;
  QString text;
  /// The answer that the library refused; absent where the text is none yet, and only its draft could not be kept.
  std::optional<core::Value> refused = std::nullopt;
  core::Changes also = {};  ///< edited with the answer
  /// What a new row begins with, where the place is in one.
  std::vector<std::pair<core::FieldId, core::Value>> rowDefaults = {};
};

/// What the library refused of the cases that are not open. It is kept until it is stored, taken up again in its case,
/// or given up with the library.
class UnsavedAnswers {
public:
  struct Case {
    std::int64_t revision = 0;  ///< that it was typed upon
    std::vector<Unsaved> all;
  };

  /// Nothing: the case has none.
  void keep(core::CaseId id, Case unsaved);
  /// Hands it to whoever shows the case now.
  [[nodiscard]] Case take(core::CaseId id);
  [[nodiscard]] const std::map<core::CaseId, Case>& cases() const { return m_cases; }
  void forget(core::CaseId id) { m_cases.erase(id); }

private:
  std::map<core::CaseId, Case> m_cases;
};

/// Stores in its case what was refused before, and keeps as drafts what is no answer or was typed upon another state of
/// the case.
/// @return what the library still refuses.
[[nodiscard]] UnsavedAnswers::Case stored(CaseSession& session, UnsavedAnswers::Case unsaved);

}  // namespace guapai::session
