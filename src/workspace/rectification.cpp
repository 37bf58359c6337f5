#include "workspace/rectification.h"

#include <algorithm>

#include "workspace/words.h"

namespace guapai::workspace {
namespace {

using core::Value;

/// Of an item, by the result of the re-check.
constexpr auto kPutRight = "done";

}  // namespace

Rectification::Rectification(const Definitions& definitions, const core::Answers& answers)
    : m_definitions(&definitions), m_answers(&answers), m_fields(answers.catalogue()) {}

const Value& Rectification::cell(const core::Row& row, core::FieldId column) const {
  return row.cells[m_answers->catalogue()[column].column];
}

/// Of a list that is finished or not: what is on it was set either way.
const std::vector<core::Row>& Rectification::rows() const {
  static const std::vector<core::Row> none;
  const core::List* const list = m_answers->list(m_fields.rectification.list);
  return list == nullptr ? none : list->rows;
}

bool Rectification::isFinished() const {
  const core::List* const list = m_answers->list(m_fields.rectification.list);
  return list != nullptr && list->finished;
}

std::vector<std::string> Rectification::open() const {
  std::vector<std::string> items;
  for (const core::Row& row : rows()) {
    if (core::valueText(cell(row, m_fields.rectification.result)) != kPutRight)
      items.push_back(core::valueText(cell(row, m_fields.rectification.item)));
  }
  return items;
}

std::vector<std::string> Rectification::found(const rules::Evaluation& evaluation) const {
  const Words words(m_definitions->messages());
  const rules::Standard& standard = m_definitions->standard();
  const auto listed = open();
  std::vector<std::string> items;
  const auto add = [&](const QString& number, const std::string& brief, const std::string& reason) {
    const std::string name = number.toStdString() + " " + brief;
    const auto isOnIt = [&name](const std::string& item) { return item.starts_with(name); };
    if (std::ranges::any_of(listed, isOnIt)) return;
    items.push_back(words.sentence("rectification.item", {{"name", name}, {"reason", reason}}).toStdString());
  };
  for (std::size_t i = 0; i < evaluation.criteria.size(); ++i) {
    const rules::Finding& finding = evaluation.criteria[i];
    const auto& criterion = standard.criteria()[i];
    if (finding.result != rules::CriterionResult::Met)
      add(words.criterion(criterion.number), criterion.brief, finding.reason);
  }
  for (std::size_t i = 0; i < evaluation.disqualifiers.size(); ++i) {
    const rules::DisqualifierFinding& finding = evaluation.disqualifiers[i];
    const auto& condition = standard.disqualifiers()[i];
    if (finding.result != rules::DisqualifierResult::Clear)
      add(words.disqualifier(condition.number), condition.brief, finding.reason);
  }
  return items;
}

core::List Rectification::with(const std::vector<std::string>& items, const std::string& setBy,
                               const std::optional<core::Date>& deadline, std::int64_t& lastRow) const {
  const core::FieldCatalogue& catalogue = m_answers->catalogue();
  const auto& fields = m_fields.rectification;
  core::List list{.finished = isFinished(), .rows = rows()};
  for (const std::string& item : items) {
    core::Row row{.id = {++lastRow}, .cells = std::vector<Value>(catalogue[fields.list].columns.size())};
    row.cells[catalogue[fields.item].column] = Value(item);
    row.cells[catalogue[fields.setBy].column] = Value(core::Code{setBy});
    if (deadline) row.cells[catalogue[fields.deadline].column] = Value(core::WrittenDate(*deadline));
    list.rows.push_back(std::move(row));
  }
  return list;
}

core::List Rectification::without(const std::string& setBy) const {
  const auto& fields = m_fields.rectification;
  core::List list{.finished = isFinished(), .rows = rows()};
  std::erase_if(list.rows, [&](const core::Row& row) {
    return core::valueText(cell(row, fields.setBy)) == setBy && !core::isKnown(cell(row, fields.recheckedOn)) &&
           !core::isKnown(cell(row, fields.result));
  });
  return list;
}

}  // namespace guapai::workspace
