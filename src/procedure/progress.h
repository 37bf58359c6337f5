#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/date.h"
#include "core/problem.h"
#include "procedure/move.h"
#include "procedure/progressfields.h"
#include "procedure/rectification.h"
#include "rules/evaluation.h"
#include "rules/stages.h"
#include "rules/standard.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// The stage that a case has reached by its last recorded move. As long as no move was ever recorded, the stage follows
/// from the dates on the papers.
struct CaseStage {
  const rules::Stage* stage = nullptr;  ///< one of the standard's, never null
  std::optional<core::Date> since;      ///< the day of that move; absent where there is none
};

[[nodiscard]] CaseStage stageOf(const rules::Standard& standard, const core::Answers& answers);

/// A move that was taken back, with the reason, the day and the person.
struct TakenBackMove {
  Move move;
  std::string reason;
  std::optional<core::Date> on;
  std::string by;
};

/// Something that is due by a day, that day included.
struct DueDate {
  core::Date on;
  std::string text;                 ///< what is to be done
  std::optional<core::RowId> item;  ///< its row in the rectification list; absent for a deadline of the standard
};

/// The standard's deadlines and the items to be put right, together by day. A deadline is among them only in the stages
/// that the standard names for it, and an item until its re-check has found it put right. A round that is over has
/// none.
[[nodiscard]] std::vector<DueDate> dueDates(const rules::Standard& standard, const core::Answers& answers);

/// The way of one case: the moves that were made, those that may follow, and the changes that make a move or take it
/// back.
///
/// The moves are read when the object is made, so another one is needed after an edit. Definitions and answers must
/// outlive it.
class Progress {
public:
  Progress(const terms::Definitions& definitions, const core::Answers& answers);

  /// The moves so far, the last one at the end.
  [[nodiscard]] const std::vector<Move>& way() const { return m_way; }
  [[nodiscard]] const std::vector<TakenBackMove>& takenBack() const { return m_takenBack; }
  [[nodiscard]] const rules::Stage& stage() const;
  /// The stages that may come next, in the order in which to offer them.
  [[nodiscard]] std::vector<const rules::Stage*> next() const;

  /// The date to offer for a move to this stage: the date on the paper that tells the stage, where it is later than the
  /// last move and not after today; else today.
  [[nodiscard]] core::Date usualDate(const rules::Stage& to, core::Date today) const;

  /// The person to offer for the next move: whoever made or took back a move last; empty where nobody did.
  [[nodiscard]] std::string usualPerson() const;

  /// Why the case cannot move to this stage, whatever date, person and document the move has; nothing if it can. A
  /// center passes only if it meets every criterion and every disqualifier is clear (notice, 五（三）), each criterion
  /// is verified or ruled, and no item is left to be put right. A form cannot be handed in while nothing of it is
  /// filled in.
  /// @param evaluation  of these answers.
  [[nodiscard]] std::optional<core::Problem> obstacle(const rules::Stage& to,
                                                      const rules::Evaluation& evaluation) const;
  /// A warning to show before the move is made, which does not prevent it: that nobody has verified all that the
  /// decision rests on, or that the form to be handed in has empty blanks. Nothing if there is no warning.
  /// @param evaluation  of these answers.
  [[nodiscard]] std::optional<core::Problem> warning(const rules::Stage& to, const rules::Evaluation& evaluation) const;
  /// The items that a move to this stage would put onto the list of what is to be put right; empty where the stage sets
  /// none.
  [[nodiscard]] std::vector<std::string> itemsOf(const rules::Stage& to, const rules::Evaluation& evaluation) const;

  /// Why the move cannot be made; nothing where it can. The path of the problem is that of the column of the move which
  /// is wrong; it is empty where no entry of the move is to blame.
  [[nodiscard]] std::optional<core::Problem> fault(const Move& move, const rules::Evaluation& evaluation,
                                                   core::Date today) const;
  /// The changes that make the move as one undo step: the move, the blanks that it writes, the items to be put right,
  /// and for a decision its record. If earlier steps are known only from dates on the papers, those steps are recorded
  /// too, so that no step is missing.
  /// @param evaluation  the one that was shown: what it finds goes onto the list of what is to be put right.
  /// @pre `fault` finds nothing.
  [[nodiscard]] core::Changes make(const Move& move, const rules::Evaluation& evaluation, core::Date today) const;

  /// Only the last move can be taken back, and only where it was recorded. A step that only a date on a paper tells is
  /// corrected on that paper.
  [[nodiscard]] bool canTakeBack() const { return !m_way.empty() && m_way.back().recorded; }
  /// The changes that take the last move back. The move goes to the withdrawn ones. A blank that still says what the
  /// move wrote gets what the previous move to the same stage wrote, or becomes empty; so does the day of the on-site
  /// acceptance that a decision set. Items to be put right are as before the move (Rectification::without). A decision
  /// stays on record as taken back.
  /// @pre canTakeBack()
  [[nodiscard]] core::Changes takeBack(const std::string& reason, const std::string& by, core::Date on) const;
  /// Why the last move cannot be taken back with this reason and person; nothing where it can. The path is as in
  /// `fault`.
  [[nodiscard]] std::optional<core::Problem> faultOfTakingBack(const std::string& reason, const std::string& by) const;

private:
  [[nodiscard]] std::optional<core::Problem> faultOfWords(const Move& move, core::Date today) const;
  [[nodiscard]] core::Problem problem(const std::string& sentence, core::Arguments arguments = {},
                                      std::optional<core::FieldId> at = {}) const;
  /// @param number  the position of the move on the way, from 1.
  [[nodiscard]] Rectification::Step stepOf(const Move& move, std::size_t number) const;
  void addItems(const Move& move, std::size_t step, const rules::Evaluation& evaluation, std::int64_t& lastRow,
                core::Changes& changes) const;
  /// Whether the last move, a decision, set the day of the on-site acceptance.
  [[nodiscard]] bool isDatedByLast() const;
  /// Whether the last act on the way was to take back a move.
  [[nodiscard]] bool isTakenBackLast() const;
  [[nodiscard]] core::Row rowOf(const ProgressFields::MoveFields& columns, const Move& move, core::RowId id) const;

  const terms::Definitions* m_definitions;
  const core::Answers* m_answers;
  ProgressFields m_fields;
  std::vector<Move> m_way;
  std::vector<TakenBackMove> m_takenBack;
};

}  // namespace guapai::procedure
