#pragma once

#include <array>
#include <random>
#include <string>
#include <vector>

#include "support/cases.h"

/// Makes random cases with figures near every threshold, for property tests. The same seed makes the same cases.
namespace guapai::support {

class RandomCase {
public:
  explicit RandomCase(std::uint32_t seed) : m_random(seed) {}

  [[nodiscard]] core::Answers answers() {
    auto answers = answersOf({{"center.kind", pick({"community", "township"})}});
    for (const auto& [name, choices] : kFigures) {
      if (chance(2)) setAnswer(answers, name, choices[below(choices.size())]);
    }
    if (chance(2)) setRows(answers, "information.specialties", specialties());
    if (chance(2)) setRows(answers, "information.general_practitioners", doctors(), !chance(5));
    if (chance(2)) setRows(answers, "records.accidents", accidents());
    if (chance(2)) setRows(answers, "records.insurance_penalties", penalties());
    if (chance(2)) setRows(answers, "records.outsourced_departments", contracts());
    return answers;
  }

  [[nodiscard]] bool chance(std::size_t oneIn) { return below(oneIn) == 0; }
  [[nodiscard]] std::size_t below(std::size_t end) { return static_cast<std::size_t>(m_random() % end); }
  [[nodiscard]] std::mt19937& generator() { return m_random; }

private:
  using Figure = std::pair<const char*, std::vector<const char*>>;

  [[nodiscard]] std::string pick(const std::vector<const char*>& choices) { return choices[below(choices.size())]; }

  [[nodiscard]] std::vector<Cells> specialties() {
    std::vector<Cells> rows(below(4));
    for (Cells& row : rows) {
      if (!chance(4)) row["daily_visits"] = pick({"0", "29.9999", "30", "30.0001", "42.5"});
      if (chance(2)) row["district_level"] = pick({"true", "false"});
    }
    return rows;
  }

  [[nodiscard]] std::vector<Cells> doctors() {
    std::vector<Cells> rows(below(14));
    for (Cells& row : rows) {
      if (!chance(3)) row["license_no"] = "1105001030000" + std::to_string(10 + below(20));
    }
    return rows;
  }

  [[nodiscard]] std::vector<Cells> accidents() {
    std::vector<Cells> rows(below(3));
    for (Cells& row : rows) {
      if (!chance(4)) row["occurred_on"] = pick({"2019-09-14", "2019-09-15", "2020-02-29", "2021-10-20", "2021-10-21"});
      if (!chance(3)) row["appraised_on"] = pick({"2019-09-14", "2019-09-15", "2020-06-01", "2021-10-21"});
      if (!chance(4)) row["appraisal"] = pick({"done", "done", "pending", "none"});
      if (!chance(4)) row["grade"] = pick({"1", "2", "3", "4"});
      if (!chance(4)) row["responsibility"] = pick({"full", "primary", "secondary", "minor"});
    }
    return rows;
  }

  [[nodiscard]] std::vector<Cells> penalties() {
    std::vector<Cells> rows(below(3));
    for (Cells& row : rows) {
      if (!chance(4)) row["decided_on"] = pick({"2019-09-14", "2019-09-15", "2021-10-20", "2021-10-21"});
      if (!chance(4)) row["conduct"] = pick({"fraud", "fraud", "other"});
      if (!chance(4)) row["decided_by"] = pick({"administrative", "administrative", "agency"});
    }
    return rows;
  }

  [[nodiscard]] std::vector<Cells> contracts() {
    std::vector<Cells> rows(below(3));
    for (Cells& row : rows) {
      if (chance(2)) row["started_on"] = pick({"2018-01-01", "2021-10-20", "2021-10-21"});
      if (chance(2)) row["ended_on"] = pick({"2021-10-19", "2021-10-20"});
    }
    return rows;
  }

  inline static const std::vector<Figure> kFigures{
      {"center.grade", {"A", "B", "C", "none"}},
      {"application.applied_on", {"2021-09-15", "2021-09-15", "2020-02-29", "2023-01-01"}},
      {"review.accepted_on", {"2021-10-20"}},
      {"application.grade_a_awarded_on", {"2020-12", "2021-10-20", "2021-10-21"}},
      {"application.meets_basic_standard", {"true", "false"}},
      {"application.specialty.daily_visits", {"29.9999", "30"}},
      {"application.resident_population_wan", {"0", "5", "5.35", "5.352", "5.3520"}},
      {"application.annual_visits", {"0", "107039", "107040", "107098"}},
      {"application.tcm.decoction_pieces", {"299", "300"}},
      {"application.tcm.prescription_share", {"29.9999", "30"}},
      {"application.gps_per_10k", {"1.9999", "2"}},
      {"application.partner_hospitals", {"0", "1"}},
      {"application.elite_family_doctor_teams", {"0", "1"}},
      {"application.satisfaction.patients", {"79.9999", "80"}},
      {"application.satisfaction.contracted_residents", {"79.9999", "80"}},
      {"application.satisfaction.staff", {"79.9999", "80"}},
      {"information.resident_population", {"0", "53520", "53549", "55000", "55001"}},
      {"information.annual_outpatient_visits", {"0", "107039", "107040"}},
      {"information.tcm.decoction_pieces", {"299", "300"}},
      {"information.satisfaction.patients", {"79.9999", "80"}},
      {"information.satisfaction.contracted_residents", {"79.9999", "80"}},
      {"information.satisfaction.staff", {"79.9999", "80"}},
      {"review.verified.grade", {"A", "B"}},
      {"review.verified.specialty.district_level", {"true", "false"}},
      {"review.verified.specialty.daily_visits", {"29.9999", "30"}},
      {"review.verified.resident_population", {"53520", "55001"}},
      {"review.verified.general_practitioner_count", {"10", "11"}},
      {"review.verified.two_way_referral", {"true", "false"}},
  };

  std::mt19937 m_random;
};

}  // namespace guapai::support
