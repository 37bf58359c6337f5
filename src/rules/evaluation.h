#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "core/date.h"
#include "core/problem.h"

namespace guapai::rules {

class Standard;

/// What one reading or one condition says. Unknown is a third value, neither a pass nor a failure. The order of the
/// values matters: the smallest decides where all must be met, the largest where one suffices.
enum class Reading { NotMet, Unknown, Met };

enum class CriterionResult { Met, NotMet, Undetermined };
enum class DisqualifierResult { Clear, Triggered, Undetermined };

/// Why a computed result is undetermined. Missing: neither source is known. Conflict: the two sources contradict each
/// other. Record: a record of a disqualifier leaves it open. None: the result is not undetermined.
enum class Why { None, Missing, Conflict, Record };

/// Whether a result rests on the center's own word (Declared) or on what reviewers verified. None: nothing is known.
enum class Basis { None, Declared, Verified };

enum class Outcome { Pass, Fail, Undetermined };

/// Where a figure was read: Annex 4, Annex 2, the district's register, or the reviewers' own findings.
enum class Source { Application, Information, Register, Verified };

/// What one source says about a criterion.
struct SourceReading {
  Source source = Source::Application;
  Reading result = Reading::Unknown;
  std::string missing;  ///< names what is not filled in, not finished or does not decide; empty unless Unknown

  [[nodiscard]] friend bool operator==(const SourceReading&, const SourceReading&) = default;
};

/// What is missing to meet one part of a criterion. The figures are exact and as they were written.
struct Shortfall {
  std::string fact;  ///< name of the fact in the standard's file
  Source source = Source::Application;
  std::string have;
  std::string need;

  [[nodiscard]] friend bool operator==(const Shortfall&, const Shortfall&) = default;
};

/// One of the 11 criteria of Annex 1, decided for one case.
struct Finding {
  std::string id;                                            ///< C1 to C11
  CriterionResult result = CriterionResult::Undetermined;    ///< after rulings
  CriterionResult computed = CriterionResult::Undetermined;  ///< before rulings
  Why why = Why::None;                                       ///< explains `computed`
  bool ruled = false;
  Basis basis = Basis::None;
  std::string reason;                     ///< one Chinese sentence that a reviewer can read out
  std::array<SourceReading, 2> readings;  ///< the application first
  std::vector<Shortfall> shortfalls;
  std::vector<core::FieldId> deciding;  ///< the blanks behind the result, most telling first; the cursor jumps there

  [[nodiscard]] friend bool operator==(const Finding&, const Finding&) = default;
};

/// One of the three disqualifiers (申请条件).
struct DisqualifierFinding {
  std::string id;  ///< D1 to D3
  DisqualifierResult result = DisqualifierResult::Undetermined;
  DisqualifierResult computed = DisqualifierResult::Undetermined;
  Why why = Why::None;
  bool ruled = false;
  std::string reason;
  /// The first application date on which the disqualifier would no longer be triggered (contract: evaluation.md,
  /// "Disqualifiers"). Absent where the result is not Triggered, or where no such date follows from the records.
  std::optional<core::Date> notTriggeredFrom;
  std::optional<core::Date> clearsOn;  ///< the first application date on which it would be clear; absent likewise
  core::FieldId records;               ///< the list that decides it

  [[nodiscard]] friend bool operator==(const DisqualifierFinding&, const DisqualifierFinding&) = default;
};

/// The days that an evaluation depends on (contract: evaluation.md, "Day of evaluation").
struct Days {
  core::Date evaluation;   ///< the day for which everything is decided
  core::Date application;  ///< the application date; the day of evaluation where there is none
  core::Date windowFrom;   ///< first day of the window, which ends on the day of evaluation; the window may be empty
  /// Whether neither the caller nor a date in the case fixes the day of evaluation, so that tomorrow's evaluation may
  /// use another day.
  bool moving = false;
};

/// All findings of a case for one day.
struct Evaluation {
  Days days;
  Outcome outcome = Outcome::Undetermined;
  Basis basis = Basis::Declared;
  std::vector<Finding> criteria;
  std::vector<DisqualifierFinding> disqualifiers;
  core::Problems problems;  ///< rulings that are not in force
};

/// @param on  overrides the day of evaluation; absent: the day is the acceptance (`review.accepted_on`), else the later
/// of `today` and the application date.
[[nodiscard]] Days evaluationDays(const Standard& standard, const core::Answers& answers, std::optional<core::Date> on,
                                  core::Date today);

/// How much is said about the results.
enum class Extent {
  Whole,
  Written,  ///< only what `evaluationJson` writes: SourceReading::missing and Finding::deciding stay empty
};

/// Decides every criterion and disqualifier of a case, in the order of the standard's file. The function is total and
/// pure: every set of answers gives exactly one result, and equal inputs give equal evaluations. Whoever needs no words
/// for the results gets them faster from `decideVerdicts` (rules/verdicts.h).
///
/// @param on  overrides the day of evaluation; absent: the day follows from the case and `today`.
[[nodiscard]] Evaluation evaluate(const Standard& standard, const core::Answers& answers, std::optional<core::Date> on,
                                  core::Date today, Extent extent = Extent::Whole);

}  // namespace guapai::rules
