#include "district/reportlists.h"

#include <algorithm>
#include <set>

#include "core/caseidentity.h"
#include "core/text.h"
#include "district/boardtables.h"
#include "papers/districtplan.h"
#include "procedure/acceptance.h"
#include "procedure/achieved.h"
#include "procedure/progress.h"
#include "rules/evaluation.h"

namespace guapai::district {
namespace {

/// A center that became a community hospital, with the answers of the round in which it did.
struct Hospital {
  core::Answers answers;
  core::Date day;
};

/// The earliest first; among those of one day in the order of the center ids.
std::vector<Hospital> hospitalsOf(const terms::Definitions& definitions, const storage::Library& library,
                                  core::Date today) {
  std::vector<Hospital> hospitals;
  std::set<std::string> seen;
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    if (seen.contains(head.centerId)) return;
    const auto evaluation = rules::evaluate(definitions.standard(), answers, std::nullopt, today);
    const auto day = procedure::achievedOn(definitions, answers, evaluation);
    if (!day) return;
    seen.insert(head.centerId);
    hospitals.push_back({answers, *day});
  });
  std::ranges::stable_sort(hospitals, {}, &Hospital::day);
  return hospitals;
}

/// Puts a list together, a column after the other.
class ListMaker {
public:
  ListMaker(const terms::Definitions& definitions, const std::vector<Hospital>& hospitals, std::string title)
      : m_definitions(definitions), m_hospitals(hospitals), m_table{.title = std::move(title), .isTitled = true} {
    m_table.rows.resize(hospitals.size());
    for (std::size_t i = 0; i < hospitals.size(); ++i) m_table.rows[i].push_back(std::to_string(i + 1));
    m_table.head.push_back(word("number"));
    m_table.numbers.push_back(0);
  }

  /// What the field says, or where it says nothing, the other one.
  void add(std::string_view field, std::string_view otherwise = {}, const std::string& heading = {}) {
    const core::FieldCatalogue& catalogue = m_definitions.catalogue();
    const core::Field& described = catalogue[catalogue.require(field)];
    if (described.isFigure()) m_table.numbers.push_back(m_table.head.size());
    if (described.type == core::FieldType::Date) m_table.days.push_back(m_table.head.size());
    addColumn(heading.empty() ? described.label : heading, [&](const Hospital& hospital) {
      const std::string text = textOf(hospital.answers, field);
      return text.empty() && !otherwise.empty() ? textOf(hospital.answers, otherwise) : text;
    });
  }

  template <typename Text>
  void addColumn(const std::string& heading, const Text& text) {
    m_table.head.push_back(heading);
    for (std::size_t i = 0; i < m_hospitals.size(); ++i) m_table.rows[i].push_back(text(m_hospitals[i]));
  }

  void addFigure(const std::string& heading, const auto& text) {
    m_table.numbers.push_back(m_table.head.size());
    addColumn(heading, text);
  }

  /// The day of 验收合格 and the number of its document; the plaque likewise.
  void addDecision() {
    m_table.days.push_back(m_table.head.size());
    addColumn(word("decided_on"), [](const Hospital& hospital) { return hospital.day.chinese(); });
    addColumn(word("decision_no"), [](const Hospital& hospital) {
      const auto decision = procedure::decisionInForce(hospital.answers);
      return decision ? decision->documentNo : std::string();
    });
    add("progress.plaque.added_on");
    add("progress.plaque.number");
  }

  [[nodiscard]] std::string word(const std::string& column) const {
    return m_definitions.messages().sentence("table." + column);
  }

  /// The figure with its unit; empty where it is not known.
  [[nodiscard]] std::string textOf(const core::Answers& answers, std::string_view name) const {
    const core::FieldId id = m_definitions.catalogue().require(name);
    const core::Field& field = m_definitions.catalogue()[id];
    const std::string text = core::displayText(field, answers.value(id));
    return text.empty() || !field.isFigure() ? text : text + field.unit;
  }

  terms::Table take() { return std::move(m_table); }

private:
  const terms::Definitions& m_definitions;
  const std::vector<Hospital>& m_hospitals;
  terms::Table m_table;
};

/// The texts of a column, one behind the other; empty where the list is not finished.
std::string columnOf(const core::Answers& answers, std::string_view list, std::string_view column) {
  const core::FieldCatalogue& catalogue = answers.catalogue();
  const auto* const rows = answers.finishedRows(catalogue.require(list));
  std::vector<std::string> texts;
  if (rows == nullptr) return {};
  for (const core::Row& row : *rows) texts.push_back(core::valueText(answers.cell(catalogue.require(column), row.id)));
  std::erase(texts, std::string());
  return core::joined(texts, "、");
}

/// How many rows the list has; empty where it is not finished.
std::string rowCount(const core::Answers& answers, std::string_view list, std::string_view unit) {
  const auto* const rows = answers.finishedRows(answers.catalogue().require(list));
  return rows == nullptr ? std::string() : std::to_string(rows->size()) + std::string(unit);
}

}  // namespace

terms::Table newHospitals(const terms::Definitions& definitions, const storage::Library& library, int year,
                          core::Date today) {
  const core::Date from(year - 1, 12, 1);
  const core::Date to(year, 11, 30);
  std::vector<Hospital> hospitals = hospitalsOf(definitions, library, today);
  std::erase_if(hospitals, [&](const Hospital& hospital) { return hospital.day < from || hospital.day > to; });
  ListMaker list(definitions, hospitals,
                 definitions.messages().sentence(
                     "table.new", {{"year", std::to_string(year)}, {"from", from.chinese()}, {"to", to.chinese()}}));
  list.add("center.name");
  list.add("center.kind");
  list.add("center.ownership");
  list.add("center.subdistrict");
  list.add("information.address", "application.mailing_address");
  list.add("information.legal_representative.name", "application.responsible_person", list.word("representative"));
  list.add("application.practice_license_no");
  list.add("information.open_beds");
  list.addDecision();
  return list.take();
}

terms::Table cityList(const terms::Definitions& definitions, const storage::Library& library, core::Date today) {
  const std::vector<Hospital> hospitals = hospitalsOf(definitions, library, today);
  ListMaker list(definitions, hospitals, definitions.messages().sentence("table.city"));
  list.add("center.name");
  list.add("center.kind");
  list.add("information.address");
  list.add("information.legal_entity_name");
  list.add("information.legal_entity_certificate_no");
  list.add("information.legal_representative.name", {}, list.word("representative"));
  list.add("information.departments");
  list.add("information.other_departments");
  list.add("information.resident_population");
  list.add("information.health_technicians");
  list.add("information.established_health_technicians");
  list.add("information.annual_outpatient_visits");
  list.add("information.annual_discharges");
  list.add("information.open_beds");
  list.addColumn(list.word("specialties"), [](const Hospital& hospital) {
    return columnOf(hospital.answers, "information.specialties", "information.specialties.name");
  });
  list.add("information.tcm.practitioners");
  list.add("information.tcm.decoction_pieces");
  list.add("information.tcm.daily_prescriptions");
  list.addFigure(list.word("city.doctors"), [](const Hospital& hospital) {
    return rowCount(hospital.answers, "information.general_practitioners", "名");
  });
  list.add("information.satisfaction.patients");
  list.add("information.satisfaction.contracted_residents");
  list.add("information.satisfaction.staff");
  list.addDecision();
  list.addColumn(list.word("stage"), [&](const Hospital& hospital) {
    return procedure::stageOf(definitions.standard(), hospital.answers).stage->label;
  });
  return list.take();
}

std::vector<terms::Table> reportTables(const terms::Definitions& definitions, const storage::Library& library, int year,
                                       core::Date today) {
  std::vector<LedgerLine> lines;
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    const auto evaluation = rules::evaluate(definitions.standard(), answers, std::nullopt, today);
    lines.push_back(ledgerLine(definitions, head, answers, evaluation, today));
  });
  const Board board = boardOf(definitions, lines, papers::districtPlan(definitions, library), today);
  terms::Table plan = planTable(board, definitions.messages());
  plan.isTitled = true;
  return {newHospitals(definitions, library, year, today), cityList(definitions, library, today), std::move(plan)};
}

}  // namespace guapai::district
