#include "district/importcolumns.h"

#include <algorithm>
#include <map>
#include <utility>

#include "terms/placename.h"
#include "transfer/ledgercolumns.h"

namespace guapai::district {
namespace {

/// Gathers headings, each in the form in which a mapping knows it.
class Gathering {
public:
  void add(const transfer::LedgerHead& head, int column, std::optional<core::FieldId> field, bool isUnderstood) {
    const auto place = static_cast<std::size_t>(column);
    const std::string heading = place < head.headings.size() ? head.headings[place] : std::string();
    const std::string key = transfer::headingText(heading);
    if (key.empty()) return;  // a mapping cannot name it
    const auto [known, isNew] = m_places.emplace(key, m_columns.size());
    if (isNew) return m_columns.push_back({.heading = heading, .field = field, .isUnderstood = isUnderstood});
    if (!isUnderstood) m_columns[known->second] = {.heading = heading, .field = std::nullopt, .isUnderstood = false};
  }

  [[nodiscard]] std::vector<ImportColumn> taken() { return std::move(m_columns); }

private:
  std::vector<ImportColumn> m_columns;
  std::map<std::string, std::size_t> m_places;  ///< in `m_columns`
};

}  // namespace

std::vector<ImportColumn> importColumns(const std::vector<transfer::LedgerHead>& heads) {
  Gathering gathering;
  for (const transfer::LedgerHead& head : heads) {
    for (int column = 0; column < static_cast<int>(head.headings.size()); ++column) {
      const auto held = std::ranges::find(head.columns, column, &transfer::LedgerColumn::column);
      const bool isUnknown = std::ranges::find(head.unknown, column) != head.unknown.end();
      const auto field = held == head.columns.end() ? std::nullopt : std::optional(held->field);
      gathering.add(head, column, field, !isUnknown);
    }
  }
  return gathering.taken();
}

std::vector<ImportField> importFields(const terms::Definitions& definitions) {
  std::vector<ImportField> fields;
  for (const core::Field& field : definitions.catalogue().fields()) {
    if (!transfer::isOfLedger(field)) continue;
    const std::string paper = terms::paperName(definitions, field.name);
    std::string name = terms::placeName(definitions, {.field = field.name, .row = std::nullopt});
    if (!paper.empty()) name.insert(0, paper + " ");
    if (!field.unit.empty()) name += "（" + field.unit + "）";
    fields.push_back({.field = field.id, .name = std::move(name)});
  }
  return fields;
}

}  // namespace guapai::district
