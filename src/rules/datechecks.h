#pragma once

#include <vector>

#include "core/answers.h"
#include "core/date.h"
#include "core/problem.h"

namespace guapai::rules {

/// Finds dates that cannot be right or that have run out (contract: command-line.md, grade.expired to date.order). A
/// date that is only a month counts as the first day of it. The catalogue must outlive the object.
class DateChecks {
public:
  /// @param gradeValidYears  how many years a grade (等级评审) holds before it is reviewed again.
  DateChecks(const core::FieldCatalogue& catalogue, int gradeValidYears);

  [[nodiscard]] core::Problems find(const core::Answers& answers, core::Date evaluationDay, core::Date today) const;

private:
  void checkGrade(const core::Answers& answers, core::Date evaluationDay, core::Problems& problems) const;
  void checkFuture(const core::Answers& answers, core::Date lastDay, core::Problems& problems) const;
  void checkOrder(const core::Answers& answers, core::Problems& problems) const;
  /// Finds the rows of a list in which the date of column `first` is after that of column `second`.
  void checkRowOrder(const core::Answers& answers, core::FieldId first, core::FieldId second,
                     core::Problems& problems) const;

  const core::FieldCatalogue& m_catalogue;
  int m_gradeValidYears;
  std::vector<core::FieldId> m_dates;  ///< date fields and lists with a date column, in the order of the catalogue
  core::FieldId m_gradeAwardedOn;
  core::FieldId m_appliedOn;
  core::FieldId m_acceptedOn;
  core::FieldId m_startedOn;
  core::FieldId m_endedOn;
  core::FieldId m_occurredOn;
  core::FieldId m_appraisedOn;
};

}  // namespace guapai::rules
