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

/// What one reading or one condition says. Unknown is a third value: never a pass, never a failure.
enum class Reading { NotMet, Unknown, Met };

enum class CriterionResult { Met, NotMet, Undetermined };
enum class DisqualifierResult { Clear, Triggered, Undetermined };

/// Why a result is undetermined: no source is known; the two papers contradict each other; a record leaves it open.
enum class Why { None, Missing, Conflict, Record };

/// Whether a result rests on the center's own word or on what reviewers verified.
enum class Basis { None, Declared, Verified };

enum class Outcome { Pass, Fail, Undetermined };

/// Where a figure was read: Annex 4, Annex 2, the district's register, or the reviewers' own findings.
enum class Source { Application, Information, Register, Verified };

struct SourceReading {
  Source source = Source::Application;
  Reading result = Reading::Unknown;
  std::string missing;  ///< why it is unknown: what is not filled in, not finished or does not decide
};

/// What is missing to meet one part of a criterion, in exact figures as written.
struct Shortfall {
  std::string fact;
  Source source = Source::Application;
  std::string have;
  std::string need;
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
  std::vector<core::FieldId> deciding;  ///< the blanks that decide it, most telling first: where the cursor goes
};

/// One of the three disqualifiers (申请条件).
struct DisqualifierFinding {
  std::string id;  ///< D1 to D3
  DisqualifierResult result = DisqualifierResult::Undetermined;
  DisqualifierResult computed = DisqualifierResult::Undetermined;
  Why why = Why::None;
  bool ruled = false;
  std::string reason;
  std::optional<core::Date> notTriggeredFrom;  ///< contract: evaluation.md, "Disqualifiers"
  std::optional<core::Date> clearsOn;
  core::FieldId records;  ///< the list that decides it
};

/// Where the days come from that an evaluation depends on (contract: evaluation.md, "Day of evaluation").
struct Days {
  core::Date evaluation;
  core::Date application;
  core::Date windowFrom;  ///< the window ends on the day of evaluation; it may be empty
  bool moving = false;    ///< nobody has fixed the day of evaluation yet: tomorrow it is another
};

struct Evaluation {
  Days days;
  Outcome outcome = Outcome::Undetermined;
  Basis basis = Basis::Declared;
  std::vector<Finding> criteria;
  std::vector<DisqualifierFinding> disqualifiers;
  core::Problems problems;  ///< rulings that are not in force
};

/// @param on  overrides the day of evaluation; otherwise it follows from the case and `today`.
[[nodiscard]] Days evaluationDays(const Standard& standard, const core::Answers& answers, std::optional<core::Date> on,
                                  core::Date today);

/// Decides every criterion and disqualifier of a case. Total: every set of answers gives exactly one result. Equal
/// inputs give equal evaluations, in the order of the standard's file.
[[nodiscard]] Evaluation evaluate(const Standard& standard, const core::Answers& answers, std::optional<core::Date> on,
                                  core::Date today);

}  // namespace guapai::rules
