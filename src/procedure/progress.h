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

/// How far a case has come. Where nobody has recorded a move, the dates on its papers say it.
struct CaseStage {
  const rules::Stage* stage = nullptr;  ///< one of the standard's, never null
  std::optional<core::Date> since;
};

[[nodiscard]] CaseStage stageOf(const rules::Standard& standard, const core::Answers& answers);

struct TakenBackMove {
  Move move;
  std::string reason;
  std::optional<core::Date> on;
  std::string by;
};

/// What is due, the day included.
struct DueDate {
  core::Date on;
  std::string text;                 ///< what is to be done
  std::optional<core::RowId> item;  ///< of the rectification list; else a deadline of the standard
};

/// Both by day; what is done already is not among them. A round that is over has none.
[[nodiscard]] std::vector<DueDate> dueDates(const rules::Standard& standard, const core::Answers& answers);

/// The way of one case: what was done, what may follow, and the changes that do it.
///
/// Reads the answers when it is made; both arguments must live as long.
class Progress {
public:
  Progress(const terms::Definitions& definitions, const core::Answers& answers);

  [[nodiscard]] const std::vector<Move>& way() const { return m_way; }
  [[nodiscard]] const std::vector<TakenBackMove>& takenBack() const { return m_takenBack; }
  [[nodiscard]] const rules::Stage& stage() const;
  /// What can come next, in the order in which to offer it.
  [[nodiscard]] std::vector<const rules::Stage*> next() const;

  /// What to offer as its date: the one on the paper that tells it, else today.
  [[nodiscard]] core::Date usualDate(const rules::Stage& to, core::Date today) const;

  /// Who made the last move, or took it back: offered for the next; empty where nobody did.
  [[nodiscard]] std::string usualPerson() const;

  /// What stands against the move whatever is said of it: a center that does not meet every criterion does not pass
  /// (notice, 五（三）), and a form of which nothing is filled in is not handed in.
  /// @param evaluation  of these answers.
  [[nodiscard]] std::optional<core::Problem> obstacle(const rules::Stage& to,
                                                      const rules::Evaluation& evaluation) const;
  /// What is worth knowing before the move is made, and does not stand against it; nothing where there is nothing.
  /// @param evaluation  of these answers: a decision may rest on what nobody verified, but not unsaid.
  [[nodiscard]] std::optional<core::Problem> warning(const rules::Stage& to, const rules::Evaluation& evaluation) const;
  /// What the move would put onto the list of what is to be put right.
  [[nodiscard]] std::vector<std::string> itemsOf(const rules::Stage& to, const rules::Evaluation& evaluation) const;

  /// Why the move cannot be made; nothing where it can. Its path is that of the column which is not as it must be,
  /// empty where no word of the move is to blame.
  [[nodiscard]] std::optional<core::Problem> fault(const Move& move, const rules::Evaluation& evaluation,
                                                   core::Date today) const;
  /// One step: the move, what it writes besides, and the record where it decides. Steps that only the papers' dates
  /// told are recorded with it, so that the way stays whole.
  /// @param evaluation  that was shown: what it finds is what goes onto the list of what is to be put right.
  /// @pre `fault` finds none.
  [[nodiscard]] core::Changes make(const Move& move, const rules::Evaluation& evaluation, core::Date today) const;

  /// The last move, where it was recorded: what is only a date on a paper is mended there.
  [[nodiscard]] bool canTakeBack() const { return !m_way.empty() && m_way.back().recorded; }
  /// The last move goes to the withdrawn ones; what it wrote besides is as before it; a decision stays on record as
  /// taken back. @pre canTakeBack()
  [[nodiscard]] core::Changes takeBack(const std::string& reason, const std::string& by, core::Date on) const;
  /// Why it cannot be taken back so; as `fault`.
  [[nodiscard]] std::optional<core::Problem> faultOfTakingBack(const std::string& reason, const std::string& by) const;

private:
  [[nodiscard]] std::optional<core::Problem> faultOfWords(const Move& move, core::Date today) const;
  [[nodiscard]] core::Problem problem(const std::string& sentence, core::Arguments arguments = {},
                                      std::optional<core::FieldId> at = {}) const;
  /// @param number  of the move among all, from 1.
  [[nodiscard]] Rectification::Step stepOf(const Move& move, std::size_t number) const;
  void addItems(const Move& move, std::size_t step, const rules::Evaluation& evaluation, std::int64_t& lastRow,
                core::Changes& changes) const;
  [[nodiscard]] bool isTakenBackLast() const;
  [[nodiscard]] core::Row rowOf(const ProgressFields::Move& columns, const Move& move, core::RowId id) const;

  const terms::Definitions* m_definitions;
  const core::Answers* m_answers;
  ProgressFields m_fields;
  std::vector<Move> m_way;
  std::vector<TakenBackMove> m_takenBack;
};

}  // namespace guapai::procedure
