#include "rules/checks.h"

#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "support/cases.h"
#include "support/officialstandard.h"
#include "support/problems.h"
#include "support/samplecasefiles.h"

namespace guapai::rules {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

const core::Date kToday(2021, 10, 20);

core::Problems problemsOf(const core::Answers& answers, std::optional<core::Date> on = std::nullopt) {
  return CaseChecker(support::standard(), answers.catalogue()).check(answers, on, kToday);
}

/// Everything wrong at once.
core::Answers worstCase() {
  auto answers = support::answersOf({
      {"center.name", "示例一街道社区卫生服务中心"},
      {"center.grade", "A"},
      {"center.grade_awarded_on", "2017-10-20"},
      {"information.institution_name", "示例一街道中心"},
      {"information.legal_entity_certificate_no", "12500103MB1A23457M"},
      {"information.legal_representative.name", "示例甲"},
      {"information.legal_representative.phone", "138"},
      {"information.legal_representative.id_number", "500103189912310001"},
      {"information.resident_population", "0"},
      {"information.health_technicians", "60"},
      {"information.established_health_technicians", "61"},
      {"information.annual_outpatient_visits", "112301"},
      {"information.tcm.decoction_pieces", "299"},
      {"information.satisfaction.patients", "80"},
      {"information.satisfaction.contracted_residents", "80"},
      {"information.satisfaction.staff", "80"},
      {"application.institution_name", "示例二街道社区卫生服务中心"},
      {"application.postal_code", "100010"},
      {"application.responsible_person", "示例乙"},
      {"application.phone", "137"},
      {"application.practice_license_no", "MB1C0005450010411B1001"},
      {"application.grade_a_awarded_on", "2017-10-21"},
      {"application.specialty.name", "口腔科"},
      {"application.specialty.daily_visits", "30"},
      {"application.resident_population_wan", "0.1"},
      {"application.annual_visits", "112300"},
      {"application.tcm.decoction_pieces", "300"},
      {"application.satisfaction.patients", "81"},
      {"application.satisfaction.contracted_residents", "82"},
      {"application.satisfaction.staff", "83"},
      {"application.mailing_address", "示例\u200B路\uE863\n1号"},
      {"application.partner_hospitals", "9999"},
      {"application.applied_on", "2021-10-22"},
      {"review.accepted_on", "2021-10-20"},
      {"review.verified.resident_population", "0"},
      {"review.rulings.C3.result", "met"},
      {"review.rulings.D2.result", "clear"},
  });
  support::setRows(answers, "information.general_practitioners", {{{"license_no", "1105"}}, {{"license_no", "1105"}}});
  support::setRows(answers, "information.specialties", {{{"name", "口腔科"}, {"daily_visits", "31"}}});
  support::setRows(answers, "records.accidents", {{{"occurred_on", "2020-01-02"}, {"appraised_on", "2020-01-01"}}});
  support::setRows(answers, "records.outsourced_departments", {{{"started_on", "2021-11-01"}}});
  return answers;
}

/// What worstCase() cannot have beside the rest.
std::vector<core::Answers> otherWrongCases() {
  std::vector<core::Answers> cases;
  for (const support::Cells& cells : std::vector<support::Cells>{
           {{"information.legal_representative.id_number", "5001"}},
           {{"information.legal_representative.id_number", "50010319000101000A"}},
           {{"information.legal_entity_certificate_no", "MB1A23457"}, {"application.practice_license_no", "500"}},
           {{"information.legal_entity_certificate_no", "12500103mb1a23457n"}, {"application.postal_code", "4000"}},
           {{"application.grade_a_awarded_on", "2020-12"}, {"center.grade", "B"}},
           {{"application.resident_population_wan", "0.00"}},
           {{"information.legal_representative.id_number", "50010319000101001Ｘ"},
            {"information.legal_entity_certificate_no", "12500103ＭＢ1A23457N"},
            {"application.practice_license_no", "ＭＢ1A2345750010311B1001"},
            {"application.postal_code", "４00010"},
            {"application.phone", "０23-63000001"}},
           {{"application.practice_license_no", "MB1A23457-0010311B1001"}},
           {{"application.mailing_address", "\uE000"}},
           {{"information.legal_entity_certificate_no", "12500103MB1A2345IN"},
            {"application.practice_license_no", "mb1A2345750010311B1001"},
            {"application.satisfaction.staff", "0.936"}},
       })
    cases.push_back(support::answersOf(cells));
  cases.push_back(support::answersOf({{"information.resident_population", "10000"}, {"application.gps_per_10k", "2"}}));
  support::setRows(cases.back(), "information.general_practitioners", {{}});
  cases.push_back(support::answersOf({{"application.specialty.name", "口腔科"}}));
  support::setRows(cases.back(), "information.specialties", {});
  support::setRows(cases.back(), "information.general_practitioners", {{{"license_no", "１10500103000001"}}});
  support::setRows(
      cases.back(), "information.equipment",
      {{{"name", "示\u200B例\t\uE863"}, {"quantity", "20000"}}, {{"quantity", "99999"}}, {{"name", "\uE000"}}});
  return cases;
}

TEST(CheckCase, ListsProblemsInTheOrderOfTheContract) {
  const std::vector<std::string> expected{
      "population.zero /information/resident_population",
      "population.zero /review/verified/resident_population",
      "id_number.date /information/legal_representative/id_number",
      "id_number.check_digit /information/legal_representative/id_number",
      "uscc.check_digit /information/legal_entity_certificate_no",
      "practice_license_no.uscc /application/practice_license_no",
      "practice_license_no.district /application/practice_license_no",
      "postal_code.district /application/postal_code",
      "phone.format /information/legal_representative/phone",
      "phone.format /application/phone",
      "physician_license.format /information/general_practitioners/0/license_no",
      "physician_license.format /information/general_practitioners/1/license_no",
      "general_practitioners.duplicate /information/general_practitioners/1/license_no",
      "grade.expired /center/grade_awarded_on",
      "date.future /application/applied_on",
      "date.future /records/outsourced_departments/0/started_on",
      "date.order /application/applied_on",
      "date.order /records/accidents/0/occurred_on",
      "technicians.established_exceeds_total /information/established_health_technicians",
      "visits.outpatient_exceeds_total /information/annual_outpatient_visits",
      "ruling.incomplete /review/rulings/C3",
      "ruling.incomplete /review/rulings/D2",
      "text.invisible /application/mailing_address",
      "text.private_use /application/mailing_address",
      "text.line_break /application/mailing_address",
      "figure.doubtful /information/resident_population",
      "figure.doubtful /application/partner_hospitals",
      "figure.doubtful /review/verified/resident_population",
      "mismatch.institution_name /information/institution_name",
      "mismatch.institution_name /application/institution_name",
      "mismatch.resident_population /application/resident_population_wan",
      "mismatch.decoction_pieces /application/tcm/decoction_pieces",
      "mismatch.satisfaction.patients /application/satisfaction/patients",
      "mismatch.satisfaction.contracted_residents /application/satisfaction/contracted_residents",
      "mismatch.satisfaction.staff /application/satisfaction/staff",
      "mismatch.specialty /application/specialty/daily_visits",
      "mismatch.grade /application/grade_a_awarded_on",
      "mismatch.responsible_person /application/responsible_person",
  };
  EXPECT_THAT(support::codesAndPaths(problemsOf(worstCase())), ElementsAreArray(expected));
}

TEST(CheckCase, ChecksForTheDayOfEvaluation) {
  const auto answers = support::answersOf({{"center.grade_awarded_on", "2017-10-21"}});
  EXPECT_THAT(problemsOf(answers), IsEmpty());
  EXPECT_THAT(support::codesAndPaths(problemsOf(answers, core::Date(2021, 10, 21))),
              ElementsAreArray({"grade.expired /center/grade_awarded_on"}));
}

TEST(CheckCase, TakesOnlyAPopulationOfZeroForAnError) {
  for (const auto& problem : problemsOf(worstCase())) {
    EXPECT_EQ(problem.severity == core::Severity::Error, problem.code == "population.zero") << problem.code;
  }
}

TEST(CheckCase, HasNothingToSayAboutAnEmptyCase) {
  EXPECT_THAT(problemsOf(support::answersOf({})), IsEmpty());
}

TEST(CheckCase, SaysASentenceForEveryCodeOfTheContract) {
  std::vector<core::Answers> cases = otherWrongCases();
  cases.push_back(worstCase());
  std::set<std::string> codes;
  for (const auto& answers : cases) {
    for (const auto& problem : problemsOf(answers)) {
      codes.insert(problem.code);
      EXPECT_TRUE(problem.sentence.starts_with("check." + problem.code)) << problem.sentence;
      EXPECT_TRUE(support::messages().has(problem.sentence)) << problem.sentence;
      EXPECT_EQ(support::messages().sentence(problem).find('{'), std::string::npos)
          << support::messages().sentence(problem);
    }
  }
  const std::set<std::string> contract{"population.zero",
                                       "id_number.length",
                                       "id_number.alphabet",
                                       "id_number.date",
                                       "id_number.check_digit",
                                       "uscc.length",
                                       "uscc.alphabet",
                                       "uscc.check_digit",
                                       "practice_license_no.format",
                                       "practice_license_no.uscc",
                                       "practice_license_no.district",
                                       "postal_code.format",
                                       "postal_code.district",
                                       "phone.format",
                                       "physician_license.format",
                                       "general_practitioners.duplicate",
                                       "grade.expired",
                                       "date.future",
                                       "date.order",
                                       "technicians.established_exceeds_total",
                                       "visits.outpatient_exceeds_total",
                                       "ruling.incomplete",
                                       "text.invisible",
                                       "text.private_use",
                                       "text.line_break",
                                       "figure.doubtful",
                                       "mismatch.institution_name",
                                       "mismatch.resident_population",
                                       "mismatch.gps_per_10k",
                                       "mismatch.decoction_pieces",
                                       "mismatch.satisfaction.patients",
                                       "mismatch.satisfaction.contracted_residents",
                                       "mismatch.satisfaction.staff",
                                       "mismatch.specialty",
                                       "mismatch.grade",
                                       "mismatch.responsible_person"};
  EXPECT_EQ(codes, contract);
}

TEST(CheckCase, LeavesNoSentenceUnused) {
  std::set<std::string> said;
  std::vector<core::Answers> cases = otherWrongCases();
  cases.push_back(worstCase());
  for (const auto& answers : cases) {
    for (const auto& problem : problemsOf(answers)) said.insert(problem.sentence);
  }
  const auto document = support::fileText(support::sourceDirectory() / "resources/messages/zh_CN.json");
  const std::regex key(R"re("(check\.[^"]+)"\s*:)re");
  for (std::sregex_iterator match(document.begin(), document.end(), key), end; match != end; ++match)
    EXPECT_TRUE(said.contains((*match)[1])) << (*match)[1];
}

TEST(CheckCase, NeverRepeatsPersonalData) {
  for (const auto& problem : problemsOf(worstCase())) {
    const std::string sentence = support::messages().sentence(problem);
    for (const char* secret : {"示例甲", "示例乙", "1899", "138", "137", "1105"})
      EXPECT_EQ(sentence.find(secret), std::string::npos) << sentence;
  }
}

TEST(CheckCase, DoubtsNothingOfTheExampleThatPasses) {
  exchange::CaseReader reader(support::catalogue());
  const auto result = reader.read(support::fileText(support::sourceDirectory() / "tests/data/contract/pass.json"));
  ASSERT_TRUE(result.answers);
  EXPECT_THAT(support::sentences(problemsOf(*result.answers)), IsEmpty());
}

}  // namespace
}  // namespace guapai::rules
