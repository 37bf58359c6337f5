#pragma once

#include <optional>

#include "core/answers.h"
#include "core/date.h"
#include "core/problem.h"
#include "rules/datechecks.h"
#include "rules/figurechecks.h"
#include "rules/identifierchecks.h"
#include "rules/mismatchchecks.h"

namespace guapai::rules {

class Standard;
struct Evaluation;

/// Finds what somebody should look at again before a case is decided (contract: command-line.md, "Problem codes of
/// check"): everything but `schema`, which is the reader's. Nothing here changes a result.
///
/// Knows its fields once and checks any number of cases; the standard and the catalogue must live as long.
class CaseChecker {
public:
  CaseChecker(const Standard& standard, const core::FieldCatalogue& catalogue);

  /// @param on  overrides the day of evaluation, for which the checks are made.
  /// @return in the order of the contract's tables, within a code in the order of the papers.
  [[nodiscard]] core::Problems check(const core::Answers& answers, std::optional<core::Date> on,
                                     core::Date today) const;
  /// The same for a case that was evaluated already.
  [[nodiscard]] core::Problems check(const core::Answers& answers, const Evaluation& evaluation,
                                     core::Date today) const;

private:
  const Standard& m_standard;
  FigureChecks m_figures;
  IdentifierChecks m_identifiers;
  DateChecks m_dates;
  MismatchChecks m_mismatches;
};

/// One case. Who checks many keeps a CaseChecker.
[[nodiscard]] core::Problems checkCase(const Standard& standard, const core::Answers& answers,
                                       std::optional<core::Date> on, core::Date today);

}  // namespace guapai::rules
