#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/problem.h"
#include "terms/placename.h"

namespace guapai::annotations {

/// Why an answer is no oversight of who keyed it in.
enum class QueryState {
  PaperBlank,  ///< 纸面空白: the paper says nothing there
  Doubtful,    ///< 存疑: the paper says something that cannot be read or believed
  Accepted,    ///< 核对无误: a figure that the catalogue doubts is right, for the reason in the note
};

struct Query {
  QueryState state = QueryState::PaperBlank;
  std::string note = {};
};

/// The marks of a case, by their place. A mark that its place has outlived is not among them: a blank that was filled
/// in, a row that is gone.
class Queries {
public:
  explicit Queries(const core::Answers& answers);

  /// Null where there is none.
  [[nodiscard]] const Query* find(const core::Place& place) const;
  struct Marked {
    core::Place place;
    Query query;
  };
  /// In the order in which they were set.
  [[nodiscard]] const std::vector<Marked>& all() const { return m_marked; }

private:
  std::vector<Marked> m_marked;
};

/// 纸面空白; 存疑（看不清）; 核对无误（已电话核实）
[[nodiscard]] std::string queryText(const core::Messages& messages, const Query& query);

/// Only what is not filled in can be blank on the paper, and only the papers' own blanks and lists are marked. A list
/// is blank as long as it has no rows and nobody has said that there are none. Accepted is a figure that is there and
/// has plausible bounds.
[[nodiscard]] bool canMark(const core::Answers& answers, const core::Place& place, QueryState state);

/// `check` doubts the figure at the place.
/// @param problems  of `check`, for these answers.
[[nodiscard]] bool isDoubtedFigure(const core::Answers& answers, const core::Problems& problems,
                                   const core::Place& place);

/// Sets the mark in place of another one, or (nothing) takes it back. Empty where it is so already. Accepted belongs to
/// the value that is there now: another value needs another reason.
[[nodiscard]] core::Changes markChanges(const core::Answers& answers, const core::Place& place,
                                        const std::optional<Query>& query);

/// What an edit does to the marks: 纸面空白 goes when the blank is filled in, 核对无误 when the figure becomes another
/// one, and the marks of rows follow their rows where they move and go with them.
[[nodiscard]] core::Changes queriesFollowing(const core::Answers& answers, const core::Changes& edit);

/// The place whose mark differs between two states of the marks; nothing where none does.
[[nodiscard]] std::optional<core::Place> markedPlace(const core::Answers& answers,
                                                     const std::optional<core::List>& before,
                                                     const std::optional<core::List>& after);

}  // namespace guapai::annotations
