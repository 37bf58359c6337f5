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
/// check"). The code `schema` alone comes from the reader of case files. No check changes a result.
///
/// A checker looks its fields up once and then checks any number of cases. The standard and the catalogue must outlive
/// it.
class CaseChecker {
public:
  CaseChecker(const Standard& standard, const core::FieldCatalogue& catalogue);

  /// @param on  overrides the day of evaluation, for which the checks are made; absent: the day follows from the case.
  /// @param today  a date counts as future if it is after both today and the day of evaluation.
  /// @return the problems in the order of the contract's tables; those of one code in the order of the papers.
  [[nodiscard]] core::Problems check(const core::Answers& answers, std::optional<core::Date> on,
                                     core::Date today) const;
  /// The same for a case that has an evaluation already.
  [[nodiscard]] core::Problems check(const core::Answers& answers, const Evaluation& evaluation,
                                     core::Date today) const;

private:
  const Standard& m_standard;
  FigureChecks m_figures;
  IdentifierChecks m_identifiers;
  DateChecks m_dates;
  MismatchChecks m_mismatches;
};

}  // namespace guapai::rules
