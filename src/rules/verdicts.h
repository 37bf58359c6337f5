#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/evaluation.h"

namespace guapai::rules {

struct CriterionContent;
struct RulingFields;
struct StandardContent;

/// What is decided about a criterion. The members mean what those of Finding mean.
struct CriterionVerdict {
  CriterionResult result = CriterionResult::Undetermined;
  CriterionResult computed = CriterionResult::Undetermined;
  Why why = Why::None;
  bool ruled = false;
  Basis basis = Basis::None;

  [[nodiscard]] friend bool operator==(const CriterionVerdict&, const CriterionVerdict&) = default;
};

/// What is decided about a disqualifier. The members mean what those of DisqualifierFinding mean.
struct DisqualifierVerdict {
  DisqualifierResult result = DisqualifierResult::Undetermined;
  DisqualifierResult computed = DisqualifierResult::Undetermined;
  Why why = Why::None;
  bool ruled = false;

  [[nodiscard]] friend bool operator==(const DisqualifierVerdict&, const DisqualifierVerdict&) = default;
};

/// The results of a case for one day, without a word of explanation.
struct Verdicts {
  Outcome outcome = Outcome::Undetermined;
  Basis basis = Basis::Declared;
  std::vector<CriterionVerdict> criteria;  ///< in the order of the standard's file, like the disqualifiers
  std::vector<DisqualifierVerdict> disqualifiers;

  [[nodiscard]] friend bool operator==(const Verdicts&, const Verdicts&) = default;
};

/// Decides what `evaluate` decides, by the same conditions, and explains nothing. Once `verdicts` has held the results
/// of another case, no memory is allocated, except to see whether an odd text (a licence number or a reviewer's name
/// that does not begin with an ordinary character) says anything.
/// @param verdicts  what it holds is replaced.
void decideVerdicts(const Standard& standard, const core::Answers& answers, const Days& days, Verdicts& verdicts);

/// The verdicts that an evaluation carries, to compare the two with each other.
[[nodiscard]] Verdicts verdictsOf(const Evaluation& evaluation);

// The decisions that both ways share.

/// What the answers say about the ruling (裁定) on one result.
struct Ruling {
  std::string_view result;  ///< code of the ruling that is in force, which lives in the answers; empty where none is
  bool incomplete = false;  ///< a ruling was written down but lacks what would put it in force

  [[nodiscard]] bool inForce() const { return !result.empty(); }
};

/// @param computed  the word for the computed result. A ruling that changes the result needs a reason.
[[nodiscard]] Ruling rulingOn(const core::Answers& answers, const RulingFields& fields, std::string_view computed);

/// The result of a criterion or a disqualifier under a ruling that is in force.
[[nodiscard]] CriterionResult ruledCriterion(const Ruling& ruling);
[[nodiscard]] DisqualifierResult ruledDisqualifier(const Ruling& ruling);

/// What the computed result of a criterion rests on.
[[nodiscard]] Basis basisOf(const StandardContent& standard, const CriterionContent& criterion,
                            const core::Answers& answers, Reading application, Reading second);

/// What the single results come to.
[[nodiscard]] Outcome outcomeOf(const Verdicts& verdicts);
[[nodiscard]] Basis basisOf(const Verdicts& verdicts);

}  // namespace guapai::rules
