#include "rules/mismatchchecks.h"

#include "core/masking.h"
#include "rules/checkproblem.h"
#include "rules/figures.h"

namespace guapai::rules {
namespace {

constexpr core::Wide kPersonsPerWan = 10'000;

/// The name in the form in which it is compared. Invisible characters do not make it another name; the check
/// `text.invisible` reports them.
std::string knownName(const core::Value& value) {
  return core::comparable(core::withoutInvisible(knownText(value)));
}

/// Whether both names are known and differ.
bool namesDiffer(const core::Value& a, const core::Value& b) {
  const std::string left = knownName(a);
  const std::string right = knownName(b);
  return !left.empty() && !right.empty() && left != right;
}

bool datesDiffer(const core::WrittenDate& a, const core::WrittenDate& b) {
  const core::Date left = a.firstDay();
  const core::Date right = b.firstDay();
  if (!a.monthOnly() && !b.monthOnly()) return left != right;
  return left.year() != right.year() || left.month() != right.month();
}

}  // namespace

MismatchChecks::MismatchChecks(const core::FieldCatalogue& catalogue)
    : m_catalogue(catalogue),
      m_centerName(catalogue.require("center.name")),
      m_informationName(catalogue.require("information.institution_name")),
      m_applicationName(catalogue.require("application.institution_name")),
      m_population(catalogue.require("information.resident_population")),
      m_populationWan(catalogue.require("application.resident_population_wan")),
      m_doctors(catalogue.require("information.general_practitioners")),
      m_licenseNo(catalogue.require("information.general_practitioners.license_no")),
      m_doctorsPer10k(catalogue.require("application.gps_per_10k")),
      m_figures{{{"mismatch.decoction_pieces", catalogue.require("application.tcm.decoction_pieces"),
                  catalogue.require("information.tcm.decoction_pieces")},
                 {"mismatch.satisfaction.patients", catalogue.require("application.satisfaction.patients"),
                  catalogue.require("information.satisfaction.patients")},
                 {"mismatch.satisfaction.contracted_residents",
                  catalogue.require("application.satisfaction.contracted_residents"),
                  catalogue.require("information.satisfaction.contracted_residents")},
                 {"mismatch.satisfaction.staff", catalogue.require("application.satisfaction.staff"),
                  catalogue.require("information.satisfaction.staff")}}},
      m_specialties(catalogue.require("information.specialties")),
      m_specialtiesName(catalogue.require("information.specialties.name")),
      m_specialtiesVisits(catalogue.require("information.specialties.daily_visits")),
      m_specialtyName(catalogue.require("application.specialty.name")),
      m_specialtyVisits(catalogue.require("application.specialty.daily_visits")),
      m_grade(catalogue.require("center.grade")),
      m_gradeAwardedOn(catalogue.require("center.grade_awarded_on")),
      m_gradeAAwardedOn(catalogue.require("application.grade_a_awarded_on")),
      m_representative(catalogue.require("information.legal_representative.name")),
      m_responsiblePerson(catalogue.require("application.responsible_person")) {}

core::Problems MismatchChecks::find(const core::Answers& answers) const {
  core::Problems problems;
  checkInstitutionNames(answers, problems);
  checkPopulation(answers, problems);
  checkDoctors(answers, problems);
  checkEqualFigures(answers, problems);
  checkSpecialty(answers, problems);
  checkGrade(answers, problems);
  checkResponsiblePerson(answers, problems);
  return problems;
}

void MismatchChecks::checkInstitutionNames(const core::Answers& answers, core::Problems& problems) const {
  const auto compare = [&](core::FieldId paper, std::string_view variant) {
    if (!namesDiffer(answers.value(paper), answers.value(m_centerName))) return;
    problems.push_back(alsoAt(warning("mismatch.institution_name", m_catalogue.pointer(paper),
                                      {{"paper", core::masked(knownText(answers.value(paper)))},
                                       {"register", core::masked(knownText(answers.value(m_centerName)))}},
                                      variant),
                              {m_catalogue.pointer(m_centerName)}));
  };
  compare(m_informationName, ".information");
  compare(m_applicationName, "");
}

void MismatchChecks::checkPopulation(const core::Answers& answers, core::Problems& problems) const {
  const auto* persons = core::known<std::int64_t>(answers.value(m_population));
  const auto* wan = core::known<core::Decimal>(answers.value(m_populationWan));
  if (persons == nullptr || wan == nullptr || roundsTo(*persons, *wan)) return;
  problems.push_back(alsoAt(warning("mismatch.resident_population", m_catalogue.pointer(m_populationWan),
                                    {{"application", wan->written()}, {"information", std::to_string(*persons)}}),
                            {m_catalogue.pointer(m_population)}));
}

void MismatchChecks::checkDoctors(const core::Answers& answers, core::Problems& problems) const {
  const auto* rows = answers.finishedRows(m_doctors);
  const auto* persons = core::known<std::int64_t>(answers.value(m_population));
  const auto* declared = core::known<core::Decimal>(answers.value(m_doctorsPer10k));
  if (rows == nullptr || persons == nullptr || *persons == 0 || declared == nullptr) return;
  const core::Wide doctors = distinctRows(*rows, m_catalogue[m_licenseNo].column);
  const core::Wide numerator = doctors * kPersonsPerWan;
  if (cutsOrRoundsTo(numerator, *persons, *declared)) return;
  problems.push_back(alsoAt(warning("mismatch.gps_per_10k", m_catalogue.pointer(m_doctorsPer10k),
                                    {{"application", declared->written()},
                                     {"information", core::quotientText(numerator, *persons, *declared)},
                                     {"doctors", core::integerText(doctors)},
                                     {"population", std::to_string(*persons)}}),
                            {m_catalogue.pointer(m_population), m_catalogue.pointer(m_doctors)}));
}

void MismatchChecks::checkEqualFigures(const core::Answers& answers, core::Problems& problems) const {
  for (const Pair& pair : m_figures) {
    const core::Value& application = answers.value(pair.application);
    const core::Value& information = answers.value(pair.information);
    // `==` compares figures by value, so that 80.0 equals 80.
    if (!core::isKnown(application) || !core::isKnown(information) || application == information) continue;
    problems.push_back(
        alsoAt(warning(pair.code, m_catalogue.pointer(pair.application),
                       {{"application", core::valueText(application)}, {"information", core::valueText(information)}}),
               {m_catalogue.pointer(pair.information)}));
  }
}

void MismatchChecks::checkSpecialty(const core::Answers& answers, core::Problems& problems) const {
  const auto name = knownText(answers.value(m_specialtyName));
  const auto* rows = answers.finishedRows(m_specialties);
  if (name.empty() || rows == nullptr) return;
  const auto* visits = core::known<core::Decimal>(answers.value(m_specialtyVisits));

  bool isListed = false;
  bool mayBeListed = false;  // a row without a name may be the department that is looked for
  bool sameVisits = false;
  const core::Decimal* otherVisits = nullptr;
  std::vector<std::string> otherPlaces;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const core::Row& row = (*rows)[i];
    const std::string listed = knownName(row.cells[m_catalogue[m_specialtiesName].column]);
    mayBeListed = mayBeListed || listed.empty();
    if (listed != knownName(answers.value(m_specialtyName))) continue;
    isListed = true;
    const auto* figure = core::known<core::Decimal>(row.cells[m_catalogue[m_specialtiesVisits].column]);
    if (visits == nullptr || figure == nullptr) continue;
    sameVisits = sameVisits || *figure == *visits;
    otherVisits = figure;
    otherPlaces.push_back(m_catalogue.pointer(m_specialtiesVisits, i));
  }

  if (!isListed && !mayBeListed)
    problems.push_back(
        alsoAt(warning("mismatch.specialty", m_catalogue.pointer(m_specialtyName), {{"name", core::masked(name)}}),
               {m_catalogue.pointer(m_specialties)}));
  if (otherVisits != nullptr && !sameVisits)
    problems.push_back(alsoAt(
        warning(
            "mismatch.specialty", m_catalogue.pointer(m_specialtyVisits),
            {{"name", core::masked(name)}, {"application", visits->written()}, {"information", otherVisits->written()}},
            ".daily_visits"),
        std::move(otherPlaces)));
}

void MismatchChecks::checkGrade(const core::Answers& answers, core::Problems& problems) const {
  const auto* declared = core::known<core::WrittenDate>(answers.value(m_gradeAAwardedOn));
  if (declared == nullptr) return;
  const core::Value& grade = answers.value(m_grade);
  const auto* code = core::known<core::Code>(grade);
  const auto* registered = core::known<core::WrittenDate>(answers.value(m_gradeAwardedOn));
  const auto path = m_catalogue.pointer(m_gradeAAwardedOn);
  if (code != nullptr && code->code != "A") {
    problems.push_back(alsoAt(
        warning("mismatch.grade", path,
                {{"application", declared->chinese()}, {"register", core::displayText(m_catalogue[m_grade], grade)}}),
        {m_catalogue.pointer(m_grade)}));
  } else if (registered != nullptr && datesDiffer(*declared, *registered)) {
    problems.push_back(
        alsoAt(warning("mismatch.grade", path,
                       {{"application", declared->chinese()}, {"register", registered->chinese()}}, ".date"),
               {m_catalogue.pointer(m_gradeAwardedOn)}));
  }
}

void MismatchChecks::checkResponsiblePerson(const core::Answers& answers, core::Problems& problems) const {
  if (namesDiffer(answers.value(m_responsiblePerson), answers.value(m_representative)))
    problems.push_back(alsoAt(warning("mismatch.responsible_person", m_catalogue.pointer(m_responsiblePerson)),
                              {m_catalogue.pointer(m_representative)}));
}

}  // namespace guapai::rules
