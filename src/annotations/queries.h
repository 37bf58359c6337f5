#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/problem.h"
#include "terms/placename.h"

namespace guapai::annotations {

/// The reason that a reviewer gives for a blank or doubtful answer, to show that nobody made a mistake while keying it
/// in.
enum class QueryState {
  PaperBlank,  ///< 纸面空白: the paper says nothing there
  Doubtful,    ///< 存疑: the paper says something that cannot be read or believed
  Accepted,    ///< 核对无误: a figure that the catalogue doubts is right, for the reason in the note
};

/// A mark on a place.
struct Query {
  QueryState state = QueryState::PaperBlank;
  std::string note = {};  ///< what the doubt is about, or why the figure is right; empty where nothing was said
};

/// The marks of a case that still hold, by their place. A mark is left out where its blank was filled in (纸面空白),
/// its figure changed (核对无误) or its row is gone. The answers are read when the object is made; after an edit, make
/// another one.
class Queries {
public:
  explicit Queries(const core::Answers& answers);

  /// Null where the place has no mark.
  [[nodiscard]] const Query* find(const core::Place& place) const;
  struct Marked {
    core::Place place;
    Query query;
  };
  /// The marks in the order in which they were set.
  [[nodiscard]] const std::vector<Marked>& all() const { return m_marked; }

private:
  std::vector<Marked> m_marked;
};

/// The mark in words: 纸面空白; 存疑（看不清）; 核对无误（已电话核实）
[[nodiscard]] std::string queryText(const core::Messages& messages, const Query& query);

/// Whether the place can have such a mark. 纸面空白 and 存疑 are for blanks and lists of Annex 4 and Annex 2, 纸面空白
/// only for those that are not filled in. A list is not filled in as long as it has no rows and nobody has said that
/// there are none. 核对无误 is for a known figure that has plausible bounds.
[[nodiscard]] bool canMark(const core::Answers& answers, const core::Place& place, QueryState state);

/// Whether `check` doubts the figure at the place.
/// @param problems  of `check`, for these answers.
[[nodiscard]] bool isDoubtedFigure(const core::Answers& answers, const core::Problems& problems,
                                   const core::Place& place);

/// Sets the mark in place of any other; an absent `query` takes the mark back. Empty where nothing would change.
/// 核对无误 belongs to the value that is there now: another value needs another reason.
[[nodiscard]] core::Changes markChanges(const core::Answers& answers, const core::Place& place,
                                        const std::optional<Query>& query);

/// What an edit does to the marks. 纸面空白 ends when the blank is filled in, 核对无误 when its figure is edited. The
/// marks of a row follow it when it moves and end when it is removed. Empty where no mark is concerned, and where the
/// edit changes the marks itself.
/// @param answers  as they are before the edit.
[[nodiscard]] core::Changes queriesFollowing(const core::Answers& answers, const core::Changes& edit);

/// The first place whose mark differs between two states of the list of marks; nothing where none does, or where that
/// place does not exist any more.
[[nodiscard]] std::optional<core::Place> markedPlace(const core::Answers& answers,
                                                     const std::optional<core::List>& before,
                                                     const std::optional<core::List>& after);

}  // namespace guapai::annotations
