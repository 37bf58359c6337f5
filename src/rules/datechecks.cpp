#include "rules/datechecks.h"

#include <algorithm>

#include "core/casepointer.h"
#include "rules/checkproblem.h"

namespace guapai::rules {
namespace {

/// Whether the field is a date that may not lie in the future. Deadlines are meant to lie ahead.
bool isPastDate(const core::Field& field) {
  return (field.type == core::FieldType::Date || field.type == core::FieldType::DateOrMonth) && !field.mayLieAhead;
}

}  // namespace

DateChecks::DateChecks(const core::FieldCatalogue& catalogue, int gradeValidYears)
    : m_catalogue(catalogue),
      m_gradeValidYears(gradeValidYears),
      m_gradeAwardedOn(catalogue.require("center.grade_awarded_on")),
      m_appliedOn(catalogue.require("application.applied_on")),
      m_acceptedOn(catalogue.require("review.accepted_on")),
      m_startedOn(catalogue.require("records.outsourced_departments.started_on")),
      m_endedOn(catalogue.require("records.outsourced_departments.ended_on")),
      m_occurredOn(catalogue.require("records.accidents.occurred_on")),
      m_appraisedOn(catalogue.require("records.accidents.appraised_on")) {
  const auto isDateColumn = [&catalogue](core::FieldId column) { return isPastDate(catalogue[column]); };
  for (const core::Field& field : catalogue.fields()) {
    if (field.list) continue;
    if (isPastDate(field) || std::ranges::any_of(field.columns, isDateColumn)) m_dates.push_back(field.id);
  }
}

core::Problems DateChecks::find(const core::Answers& answers, core::Date evaluationDay, core::Date today) const {
  core::Problems problems;
  checkGrade(answers, evaluationDay, problems);
  checkFuture(answers, std::max(evaluationDay, today), problems);
  checkOrder(answers, problems);
  return problems;
}

void DateChecks::checkGrade(const core::Answers& answers, core::Date evaluationDay, core::Problems& problems) const {
  const auto* awarded = core::known<core::WrittenDate>(answers.value(m_gradeAwardedOn));
  if (awarded == nullptr || awarded->firstDay() > evaluationDay.minusYears(m_gradeValidYears)) return;
  problems.push_back(warning(
      "grade.expired", m_catalogue.pointer(m_gradeAwardedOn),
      {{"date", awarded->chinese()}, {"years", std::to_string(m_gradeValidYears)}, {"day", evaluationDay.chinese()}}));
}

void DateChecks::checkFuture(const core::Answers& answers, core::Date lastDay, core::Problems& problems) const {
  const auto lateDate = [lastDay](const core::Value& value) {
    const auto* date = core::known<core::WrittenDate>(value);
    return date != nullptr && date->firstDay() > lastDay ? date : nullptr;
  };
  for (const core::FieldId id : m_dates) {
    const core::Field& field = m_catalogue[id];
    if (field.type != core::FieldType::List) {
      if (const auto* date = lateDate(answers.value(id)))
        problems.push_back(warning("date.future", core::casePointer(answers, id),
                                   {{"field", field.label}, {"date", date->chinese()}, {"last", lastDay.chinese()}}));
      continue;
    }
    const auto* rows = answers.finishedRows(id);
    for (std::size_t row = 0; rows != nullptr && row < rows->size(); ++row) {
      for (const core::FieldId column : field.columns) {
        if (!isPastDate(m_catalogue[column])) continue;
        const auto* date = lateDate((*rows)[row].cells[m_catalogue[column].column]);
        if (date == nullptr) continue;
        problems.push_back(warning("date.future", m_catalogue.pointer(column, row),
                                   {{"list", field.label},
                                    {"row", std::to_string(row + 1)},
                                    {"field", m_catalogue[column].label},
                                    {"date", date->chinese()},
                                    {"last", lastDay.chinese()}},
                                   ".row"));
      }
    }
  }
}

void DateChecks::checkOrder(const core::Answers& answers, core::Problems& problems) const {
  const auto* applied = core::known<core::WrittenDate>(answers.value(m_appliedOn));
  const auto* accepted = core::known<core::WrittenDate>(answers.value(m_acceptedOn));
  if (applied != nullptr && accepted != nullptr && applied->firstDay() > accepted->firstDay())
    problems.push_back(alsoAt(warning("date.order", m_catalogue.pointer(m_appliedOn),
                                      {{"first", m_catalogue[m_appliedOn].label},
                                       {"first_date", applied->chinese()},
                                       {"second", m_catalogue[m_acceptedOn].label},
                                       {"second_date", accepted->chinese()}}),
                              {m_catalogue.pointer(m_acceptedOn)}));
  checkRowOrder(answers, m_startedOn, m_endedOn, problems);
  checkRowOrder(answers, m_occurredOn, m_appraisedOn, problems);
}

void DateChecks::checkRowOrder(const core::Answers& answers, core::FieldId first, core::FieldId second,
                               core::Problems& problems) const {
  const core::Field& list = m_catalogue[*m_catalogue[first].list];
  const auto* rows = answers.finishedRows(list.id);
  for (std::size_t row = 0; rows != nullptr && row < rows->size(); ++row) {
    const auto& cells = (*rows)[row].cells;
    const auto* early = core::known<core::WrittenDate>(cells[m_catalogue[first].column]);
    const auto* late = core::known<core::WrittenDate>(cells[m_catalogue[second].column]);
    if (early == nullptr || late == nullptr || early->firstDay() <= late->firstDay()) continue;
    problems.push_back(alsoAt(warning("date.order", m_catalogue.pointer(first, row),
                                      {{"list", list.label},
                                       {"row", std::to_string(row + 1)},
                                       {"first", m_catalogue[first].label},
                                       {"first_date", early->chinese()},
                                       {"second", m_catalogue[second].label},
                                       {"second_date", late->chinese()}},
                                      ".row"),
                              {m_catalogue.pointer(second, row)}));
  }
}

}  // namespace guapai::rules
