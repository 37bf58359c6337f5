#include "rules/checks.h"

#include <iterator>

#include "rules/doubtfulfigures.h"
#include "rules/evaluation.h"
#include "rules/standard.h"
#include "rules/textchecks.h"

namespace guapai::rules {
namespace {

void append(core::Problems& problems, core::Problems more) {
  problems.insert(problems.end(), std::move_iterator(more.begin()), std::move_iterator(more.end()));
}

}  // namespace

CaseChecker::CaseChecker(const Standard& standard, const core::FieldCatalogue& catalogue)
    : m_standard(standard),
      m_figures(catalogue),
      m_identifiers(catalogue, standard.settings().districtCode, standard.settings().postalPrefix),
      m_dates(catalogue, standard.settings().gradeValidYears),
      m_mismatches(catalogue) {}

core::Problems CaseChecker::check(const core::Answers& answers, std::optional<core::Date> on, core::Date today) const {
  return check(answers, evaluate(m_standard, answers, on, today), today);
}

core::Problems CaseChecker::check(const core::Answers& answers, const Evaluation& evaluation, core::Date today) const {
  core::Problems problems = m_figures.findZeroPopulations(answers);
  append(problems, m_identifiers.find(answers, evaluation.days.evaluation));
  append(problems, m_dates.find(answers, evaluation.days.evaluation, today));
  append(problems, m_figures.findExceedingParts(answers));
  append(problems, evaluation.problems);
  append(problems, findDoubtfulTexts(answers));
  append(problems, findDoubtfulFigures(answers));
  append(problems, m_mismatches.find(answers));
  return problems;
}

}  // namespace guapai::rules
