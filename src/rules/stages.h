#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/field.h"

namespace guapai::rules {

/// A state in the life of a case, as the standard's file has it. A case begins in the first stage and reaches every
/// other one by a move (办理).
struct Stage {
  enum class Level { Center, District, City };  ///< who acts

  std::string id;      ///< `received`: a code of progress.moves.to, except for the first stage
  std::string label;   ///< the name of the stage: 已受理
  std::string act;     ///< the name of the move to it: 受理; empty for the first stage
  std::string clause;  ///< where the notice has it: 五（三）; empty for the first stage
  Level level = Level::District;
  bool practice = false;          ///< the stage is a district's practice and not in the notice
  bool ends = false;              ///< the round is over; a new one may be opened
  bool requiresPass = false;      ///< the evaluation must pass, and every criterion must be verified or ruled
  std::string decision;           ///< the decision that the move records (progress.acceptances.decision); or empty
  std::string setBy;              ///< who sets items to be put right (progress.rectification.set_by); or empty
  bool official = false;          ///< the move is an official document and needs its number (文号)
  bool waiting = false;           ///< the center waits for the commission to come
  std::string handsIn;            ///< the id of a form that the move hands in: `annex2`; or empty
  std::vector<std::string> next;  ///< ids of the stages that may follow, in the order in which they are offered
  std::optional<core::FieldId> datedBy;  ///< the date that tells the stage of a case without recorded moves
  /// What the move writes besides itself: a column of progress.moves, and the blank that takes the column's value.
  std::vector<std::pair<core::FieldId, core::FieldId>> writes;
};

/// A day of the year (`month`, `day`) by which something is due, the day included. It is the first such day that is not
/// before the move to `from`.
struct StageDeadline {
  std::string id;                   ///< `report`
  std::string text;                 ///< what is due
  std::vector<std::string> during;  ///< the stages in which it is still to be done
  std::string from;                 ///< the stage from whose move the day is counted
  unsigned month = 1;
  unsigned day = 1;
};

/// The stages, the deadlines, and what a new round takes over from the one before.
struct Stages {
  std::vector<Stage> all;  ///< in the order of the notice
  std::vector<StageDeadline> deadlines;
  std::vector<core::FieldId> kept;       ///< fields and lists that a new round takes over as they are
  std::vector<core::FieldId> unchecked;  ///< lists whose rows are taken over, but not the statement that these are all

  /// @return null where no stage has this id.
  [[nodiscard]] const Stage* find(std::string_view id) const;
  /// The position in `all`. @pre `stage` is an element of `all`.
  [[nodiscard]] std::size_t position(const Stage& stage) const;
};

}  // namespace guapai::rules
