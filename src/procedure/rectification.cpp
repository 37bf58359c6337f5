#include "procedure/rectification.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "core/given.h"
#include "core/rows.h"
#include "core/text.h"
#include "terms/resultwords.h"

namespace guapai::procedure {
namespace {

using core::Value;

/// The result of the re-check by which an item is put right: a code of progress.rectification.result.
constexpr auto kPutRight = "done";

constexpr std::string_view kBetweenDays = "; ";

/// Adds to what a row remembers that this step replaced the deadline `day`: `6 2021-12-31; 9 2022-06-01`
std::string remembered(const std::string& before, std::int64_t step, const std::string& day) {
  std::string all = before;
  if (!all.empty()) all += kBetweenDays;
  all += std::to_string(step);
  return day.empty() ? all : all + " " + day;
}

}  // namespace

bool isPutRight(const core::Answers& answers, const ProgressFields& fields, const core::Row& row) {
  return core::valueText(row.cells[answers.catalogue()[fields.rectification.result].column]) == kPutRight;
}

Rectification::Rectification(const terms::Definitions& definitions, const core::Answers& answers)
    : m_definitions(&definitions), m_answers(&answers), m_fields(answers.catalogue()) {}

const Value& Rectification::cell(const core::Row& row, core::FieldId column) const {
  return core::cellOf(m_answers->catalogue(), row, column);
}

bool Rectification::isOpen(const core::Row& row) const {
  return !isPutRight(*m_answers, m_fields, row);
}

bool Rectification::isOpenFor(const std::string& setBy, const core::Row& row) const {
  const Value& authority = cell(row, m_fields.rectification.setBy);
  return isOpen(row) && (!core::isKnown(authority) || core::valueText(authority) == setBy);
}

bool Rectification::hasOpenFor(const std::string& setBy) const {
  return std::ranges::any_of(rows(), [&](const core::Row& row) { return isOpenFor(setBy, row); });
}

bool Rectification::isLookedAtAgain(const core::Row& row) const {
  return core::isKnown(cell(row, m_fields.rectification.recheckedOn)) ||
         core::isKnown(cell(row, m_fields.rectification.result));
}

bool Rectification::isAddedBy(const core::Row& row, std::int64_t step) const {
  const auto* const added = core::known<std::int64_t>(cell(row, m_fields.rectification.setIn));
  return added != nullptr && *added == step;
}

std::optional<Rectification::EarlierDay> Rectification::earlierDay(const core::Row& row) const {
  const std::string all = core::valueText(cell(row, m_fields.rectification.earlierDeadlines));
  const std::size_t cut = all.rfind(kBetweenDays);
  const std::size_t from = cut == std::string::npos ? 0 : cut + kBetweenDays.size();
  EarlierDay earlier{.before = cut == std::string::npos ? std::string() : all.substr(0, cut)};
  const std::string_view last = std::string_view(all).substr(from);
  const auto read = std::from_chars(last.data(), last.data() + last.size(), earlier.step);
  if (read.ec != std::errc()) return std::nullopt;
  earlier.day = core::trimmed(last.substr(static_cast<std::size_t>(read.ptr - last.data())));
  return earlier;
}

const std::vector<core::Row>& Rectification::rows() const {
  return core::rowsOf(*m_answers, m_fields.rectification.list);
}

bool Rectification::isFinished() const {
  const core::List* const list = m_answers->list(m_fields.rectification.list);
  return list == nullptr || list->finished;
}

std::vector<std::string> Rectification::open() const {
  std::vector<std::string> items;
  for (const core::Row& row : rows()) {
    if (isOpen(row)) items.push_back(core::valueText(cell(row, m_fields.rectification.item)));
  }
  return items;
}

std::vector<std::string> Rectification::found(const rules::Evaluation& evaluation) const {
  const terms::ResultWords words(m_definitions->messages());
  const rules::Standard& standard = m_definitions->standard();
  const auto listed = open();
  std::vector<std::string> items;
  const auto add = [&](const std::string& number, const std::string& brief, const std::string& reason) {
    const std::string name = number + " " + brief;
    const auto isOnIt = [&name](const std::string& item) { return item.starts_with(name); };
    if (std::ranges::any_of(listed, isOnIt)) return;
    items.push_back(words.sentence("rectification.item", {{"name", name}, {"reason", reason}}));
  };
  for (std::size_t i = 0; i < evaluation.criteria.size(); ++i) {
    const rules::Finding& finding = evaluation.criteria[i];
    const auto& criterion = standard.criteria()[i];
    if (finding.result != rules::CriterionResult::Met)
      add(words.criterion(criterion.number), criterion.brief, finding.reason);
  }
  for (std::size_t i = 0; i < evaluation.disqualifiers.size(); ++i) {
    const rules::DisqualifierFinding& finding = evaluation.disqualifiers[i];
    const auto& disqualifier = standard.disqualifiers()[i];
    if (finding.result != rules::DisqualifierResult::Clear)
      add(words.disqualifier(disqualifier.number), disqualifier.brief, finding.reason);
  }
  return items;
}

core::List Rectification::with(const std::vector<std::string>& items, const Step& step,
                               const std::optional<core::Date>& deadline, std::int64_t& lastRow) const {
  const core::FieldCatalogue& catalogue = m_answers->catalogue();
  const auto& fields = m_fields.rectification;
  const auto at = [&catalogue](core::Row& row, core::FieldId column) -> Value& {
    return row.cells[catalogue[column].column];
  };
  core::List list{.finished = isFinished(), .rows = rows()};
  for (core::Row& row : list.rows) {
    if (!deadline || !isOpenFor(step.setBy, row)) continue;
    at(row, fields.earlierDeadlines) = Value(remembered(core::valueText(cell(row, fields.earlierDeadlines)),
                                                        step.number, core::valueText(cell(row, fields.deadline))));
    at(row, fields.deadline) = dateValue(deadline);
  }
  for (const std::string& item : items) {
    core::Row row{.id = {++lastRow}, .cells = std::vector<Value>(catalogue[fields.list].columns.size())};
    at(row, fields.item) = Value(item);
    at(row, fields.setBy) = Value(core::Code{step.setBy});
    at(row, fields.setIn) = Value(step.number);
    at(row, fields.deadline) = dateValue(deadline);
    list.rows.push_back(std::move(row));
  }
  return list;
}

std::optional<core::List> Rectification::without(const Step& step) const {
  const core::FieldCatalogue& catalogue = m_answers->catalogue();
  const auto& fields = m_fields.rectification;
  const bool isRemembered = std::ranges::any_of(rows(), [&](const core::Row& row) {
    const auto earlier = earlierDay(row);
    return isAddedBy(row, step.number) || (earlier && earlier->step == step.number);
  });
  const auto goes = [&](const core::Row& row) {
    if (isLookedAtAgain(row)) return false;
    if (isRemembered) return isAddedBy(row, step.number);
    return step.isFirst && core::valueText(cell(row, fields.setBy)) == step.setBy;
  };
  core::List list{.finished = isFinished(), .rows = rows()};
  std::erase_if(list.rows, goes);
  if (list.rows.empty()) return std::nullopt;
  for (core::Row& row : list.rows) {
    const auto at = [&](core::FieldId column) -> Value& { return row.cells[catalogue[column].column]; };
    if (isAddedBy(row, step.number)) at(fields.setIn) = Value();
    const auto earlier = earlierDay(row);
    if (!earlier || earlier->step != step.number) continue;
    const auto day = core::parseValue(catalogue[fields.deadline], earlier->day);
    if (const auto* const value = std::get_if<Value>(&day)) at(fields.deadline) = *value;
    at(fields.earlierDeadlines) = core::textValue(earlier->before);
  }
  return list;
}

}  // namespace guapai::procedure
