#include "rules/mismatchchecks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::answersOf;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kDoctors = "information.general_practitioners";
constexpr const char* kSpecialties = "information.specialties";

std::vector<std::string> found(const core::Answers& answers) {
  return support::codesAndPaths(MismatchChecks(support::catalogue()).find(answers));
}

std::vector<std::string> found(const support::Cells& cells) {
  return found(answersOf(cells));
}

TEST(MismatchChecks, CompareNamesWithoutWidthAndSpaces) {
  support::Cells names{{"center.name", "示例（一）街道社区卫生服务中心"},
                       {"information.institution_name", "示例(一)街道 社区卫生服务中心　"},
                       {"application.institution_name", "示例一街道社区卫生服务中心"}};
  EXPECT_THAT(found(names), ElementsAre("mismatch.institution_name /application/institution_name"));
  names["information.institution_name"] = "别处";
  names["application.institution_name"] = " ";
  EXPECT_THAT(found(names), ElementsAre("mismatch.institution_name /information/institution_name"));
}

TEST(MismatchChecks, QuoteNoIdentityNumber) {
  const auto answers = answersOf({{"center.name", "110105/19491231/002X"}, {"information.institution_name", "示例"}});
  EXPECT_THAT(support::sentences(MismatchChecks(support::catalogue()).find(answers)),
              ElementsAre("信息表的机构名称“示例”与登记的名称“***”不一致，请核对"));
}

TEST(MismatchChecks, RoundPersonsToTheDecimalsOfTheirTenThousands) {
  const auto differ = [](const char* persons, const char* wan) {
    return found({{"information.resident_population", persons}, {"application.resident_population_wan", wan}});
  };
  const auto mismatch = ElementsAre("mismatch.resident_population /application/resident_population_wan");
  EXPECT_THAT(differ("53549", "5.35"), IsEmpty());
  EXPECT_THAT(differ("53550", "5.35"), mismatch);
  EXPECT_THAT(differ("53549", "5.350"), mismatch);
  EXPECT_THAT(differ("", "5.35"), IsEmpty());
  EXPECT_THAT(differ("53549", ""), IsEmpty());
}

std::vector<std::string> foundInRatio(std::size_t doctors, const char* population, const char* declared) {
  auto answers = answersOf({{"information.resident_population", population}, {"application.gps_per_10k", declared}});
  support::setRows(answers, kDoctors, std::vector<support::Cells>(doctors));
  return found(answers);
}

TEST(MismatchChecks, AcceptACutAndARoundedRatio) {
  const auto mismatch = ElementsAre("mismatch.gps_per_10k /application/gps_per_10k");
  EXPECT_THAT(foundInRatio(12, "60004", "1.99"), IsEmpty());
  EXPECT_THAT(foundInRatio(12, "60004", "2.00"), IsEmpty());
  EXPECT_THAT(foundInRatio(12, "60004", "2.01"), mismatch);
  EXPECT_THAT(foundInRatio(0, "8000", "0"), IsEmpty());
  EXPECT_THAT(foundInRatio(0, "8000", "1"), mismatch);
}

TEST(MismatchChecks, KnowNoRatioWithoutPeopleOrDoctors) {
  EXPECT_THAT(foundInRatio(5, "0", "1"), IsEmpty());
  EXPECT_THAT(foundInRatio(5, "", "1"), IsEmpty());
  EXPECT_THAT(foundInRatio(5, "10000", ""), IsEmpty());
  auto answers = answersOf({{"information.resident_population", "10000"}, {"application.gps_per_10k", "3"}});
  EXPECT_THAT(found(answers), IsEmpty());
  support::setRows(answers, kDoctors, {{}}, false);
  EXPECT_THAT(found(answers), IsEmpty()) << "half a list is no list";
}

TEST(MismatchChecks, CountADoctorOnce) {
  auto answers = answersOf({{"information.resident_population", "10000"}, {"application.gps_per_10k", "3"}});
  support::setRows(
      answers, kDoctors,
      {{{"license_no", "110500103000001"}}, {{"license_no", " 110500103000001 "}}, {{"license_no", "　"}}, {}});
  EXPECT_THAT(found(answers), IsEmpty());
}

TEST(MismatchChecks, CompareFiguresByValue) {
  EXPECT_THAT(found({{"information.satisfaction.patients", "80"},
                     {"application.satisfaction.patients", "80.00"},
                     {"information.satisfaction.staff", "79.96"},
                     {"application.satisfaction.staff", "80"},
                     {"information.satisfaction.contracted_residents", "90"},
                     {"application.satisfaction.contracted_residents", "91"},
                     {"information.tcm.decoction_pieces", "300"},
                     {"application.tcm.decoction_pieces", "299"}}),
              ElementsAre("mismatch.decoction_pieces /application/tcm/decoction_pieces",
                          "mismatch.satisfaction.contracted_residents /application/satisfaction/contracted_residents",
                          "mismatch.satisfaction.staff /application/satisfaction/staff"));
}

TEST(MismatchChecks, LookForTheNamedSpecialty) {
  const auto listed = [](const std::vector<support::Cells>& rows) {
    auto answers =
        answersOf({{"application.specialty.name", "康复 医学科"}, {"application.specialty.daily_visits", "42.5"}});
    support::setRows(answers, kSpecialties, rows);
    return found(answers);
  };
  const auto unlisted = ElementsAre("mismatch.specialty /application/specialty/name");
  const support::Cells other{{"name", "口腔科"}, {"daily_visits", "42.5"}};
  const support::Cells same{{"name", "康复医学科"}, {"daily_visits", "42.50"}};
  const support::Cells differing{{"name", "康复医学科"}, {"daily_visits", "42.6"}};
  EXPECT_THAT(listed({}), unlisted);
  EXPECT_THAT(listed({other}), unlisted);
  EXPECT_THAT(listed({other, same}), IsEmpty());
  EXPECT_THAT(listed({other, differing}), ElementsAre("mismatch.specialty /application/specialty/daily_visits"));
  EXPECT_THAT(listed({differing, same}), IsEmpty()) << "one of the two is meant";
  EXPECT_THAT(listed({{{"name", "康复医学科"}}}), IsEmpty());
  EXPECT_THAT(listed({other, {{"daily_visits", "42.5"}}}), IsEmpty()) << "the one without a name may be meant";
  EXPECT_THAT(found({{"application.specialty.name", "口腔科"}}), IsEmpty());
}

TEST(MismatchChecks, CompareTheGradeAtTheCoarserPrecision) {
  const auto grade = [](const char* declared, const char* registeredGrade, const char* registered) {
    return found({{"application.grade_a_awarded_on", declared},
                  {"center.grade", registeredGrade},
                  {"center.grade_awarded_on", registered}});
  };
  const auto mismatch = ElementsAre("mismatch.grade /application/grade_a_awarded_on");
  EXPECT_THAT(grade("2020-12-15", "A", "2020-12-15"), IsEmpty());
  EXPECT_THAT(grade("2020-12-15", "A", "2020-12-16"), mismatch);
  EXPECT_THAT(grade("2020-12", "A", "2020-12-16"), IsEmpty());
  EXPECT_THAT(grade("2020-12-15", "", "2020-12"), IsEmpty());
  EXPECT_THAT(grade("2020-12", "A", "2021-12"), mismatch);
  EXPECT_THAT(grade("2020-12-15", "", "2020-11"), mismatch);
  EXPECT_THAT(grade("2020-12-15", "B", ""), mismatch);
  EXPECT_THAT(grade("2020-12-15", "none", "2020-12-16"), mismatch);
  EXPECT_THAT(grade("", "B", "2020-12-16"), IsEmpty());
}

TEST(MismatchChecks, CompareTheResponsiblePersonWithoutNamingAnybody) {
  EXPECT_THAT(found({{"application.responsible_person", "示例 负责人"},
                     {"information.legal_representative.name", "示例负责人"}}),
              IsEmpty());
  const auto problems = MismatchChecks(support::catalogue())
                            .find(answersOf({{"application.responsible_person", "示例负责人"},
                                             {"information.legal_representative.name", "示例别人"}}));
  EXPECT_THAT(support::codesAndPaths(problems),
              ElementsAre("mismatch.responsible_person /application/responsible_person"));
  EXPECT_THAT(problems[0].arguments, IsEmpty());
}

TEST(MismatchChecks, TakeNamesForOneThatDifferOnlyByWhatCannotBeSeen) {
  const MismatchChecks checks(support::catalogue());
  EXPECT_THAT(checks.find(support::answersOf({{"information.legal_representative.name", "示\u200B例甲"},
                                              {"application.responsible_person", "示例甲"},
                                              {"center.name", "示例中心\uFEFF"},
                                              {"application.institution_name", "示例中心"}})),
              testing::IsEmpty());
}

TEST(MismatchChecks, NameBothBlanksOfAContradiction) {
  const MismatchChecks checks(support::catalogue());
  const auto problems = checks.find(support::answersOf({{"information.resident_population", "68420"},
                                                        {"application.resident_population_wan", "6.1"},
                                                        {"information.satisfaction.staff", "90"},
                                                        {"application.satisfaction.staff", "91"}}));
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_THAT(problems[0].alsoAt, testing::ElementsAre("/information/resident_population"));
  EXPECT_THAT(problems[1].alsoAt, testing::ElementsAre("/information/satisfaction/staff"));
}

}  // namespace
}  // namespace guapai::rules
