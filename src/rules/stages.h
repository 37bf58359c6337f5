#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/field.h"

namespace guapai::rules {

/// A state in the life of a case, as the standard's file has it. All but the first are reached by a move.
struct Stage {
  enum class Level { Center, District, City };  ///< who acts

  std::string id;      ///< a code of progress.moves.to, `received`; the first stage is none
  std::string label;   ///< the state, 已受理
  std::string act;     ///< the move to it, 受理; empty for the first
  std::string clause;  ///< of the notice, 五（三）; empty for the first
  Level level = Level::District;
  bool practice = false;          ///< a district's practice, which the notice does not have
  bool ends = false;              ///< the round is over; a new one may be opened
  bool requiresPass = false;      ///< only where the evaluation passes, and every criterion is verified or ruled
  std::string decision;           ///< a code of progress.acceptances.decision, where reaching it is an acceptance
  std::string setBy;              ///< a code of progress.rectification.set_by, where items are to be put right
  bool official = false;          ///< the move is an official document, which has a number
  bool waiting = false;           ///< the center waits for the commission to come
  std::string handsIn;            ///< the id of a form that the move hands in: `annex2`; or empty
  std::vector<std::string> next;  ///< ids, in the order in which they are offered
  std::optional<core::FieldId> datedBy;  ///< the blank whose date says that it was reached, where no move does
  /// What a move to it writes besides: a column of progress.moves, and the blank that takes its value.
  std::vector<std::pair<core::FieldId, core::FieldId>> writes;
};

/// A day of the year by which something is due, the day included.
struct StageDeadline {
  std::string id;                   ///< `report`
  std::string text;                 ///< what is due
  std::vector<std::string> during;  ///< the stages in which it is still to be done
  std::string from;                 ///< counted from the move to this stage: the first such day not before it
  unsigned month = 1;
  unsigned day = 1;
};

/// Stages in the order of the notice; deadlines; and what a new round takes over from the one before.
struct Stages {
  std::vector<Stage> all;
  std::vector<StageDeadline> deadlines;
  std::vector<core::FieldId> kept;       ///< answers, and lists with all they say
  std::vector<core::FieldId> unchecked;  ///< lists whose rows come along, but not the word that these are all

  /// Null for what is no stage.
  [[nodiscard]] const Stage* find(std::string_view id) const;
  /// In the order of the notice. @pre it is one of them
  [[nodiscard]] std::size_t position(const Stage& stage) const;
};

}  // namespace guapai::rules
