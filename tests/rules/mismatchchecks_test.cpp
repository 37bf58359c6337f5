#include "rules/mismatchchecks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/answersbuilder.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::AnswersBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kDoctors = "information.general_practitioners";
constexpr const char* kSpecialties = "information.specialties";

std::vector<std::string> found(const AnswersBuilder& builder) {
  return support::codesAndPaths(MismatchChecks(support::catalogue()).find(builder.answers()));
}

TEST(MismatchChecks, CompareNamesWithoutWidthAndSpaces) {
  AnswersBuilder names;
  names.set("center.name", "示例（一）街道社区卫生服务中心");
  names.set("information.institution_name", "示例(一)街道 社区卫生服务中心　");
  names.set("application.institution_name", "示例一街道社区卫生服务中心");
  EXPECT_THAT(found(names), ElementsAre("mismatch.institution_name /application/institution_name"));
  names.set("information.institution_name", "别处").set("application.institution_name", "");
  EXPECT_THAT(found(names), ElementsAre("mismatch.institution_name /information/institution_name"));
}

bool populationsDiffer(const char* persons, const char* wan) {
  AnswersBuilder figures;
  figures.set("information.resident_population", persons).set("application.resident_population_wan", wan);
  return found(figures) ==
         std::vector<std::string>{"mismatch.resident_population /application/resident_population_wan"};
}

TEST(MismatchChecks, RoundPersonsToTheDecimalsOfTheirTenThousands) {
  EXPECT_FALSE(populationsDiffer("53450", "5.35"));
  EXPECT_TRUE(populationsDiffer("53449", "5.35"));
  EXPECT_FALSE(populationsDiffer("53549", "5.35"));
  EXPECT_TRUE(populationsDiffer("53550", "5.35"));
  EXPECT_TRUE(populationsDiffer("53549", "5.350"));
  EXPECT_FALSE(populationsDiffer("53504", "5.350"));
  EXPECT_FALSE(populationsDiffer("53505", "5.3505"));
  EXPECT_TRUE(populationsDiffer("53506", "5.3505"));
  EXPECT_FALSE(populationsDiffer("45000", "5"));
  EXPECT_TRUE(populationsDiffer("55000", "5"));
  EXPECT_FALSE(populationsDiffer("4999", "0"));
  EXPECT_FALSE(populationsDiffer("1000000000000", "100000000.0000"));
  EXPECT_FALSE(populationsDiffer("", "5.35"));
}

bool ratioDiffers(int doctors, const char* population, const char* declared) {
  AnswersBuilder figures;
  figures.emptyList(kDoctors);
  for (int i = 0; i < doctors; ++i) figures.row(kDoctors, {});
  figures.set("information.resident_population", population).set("application.gps_per_10k", declared);
  return found(figures) == std::vector<std::string>{"mismatch.gps_per_10k /application/gps_per_10k"};
}

TEST(MismatchChecks, AcceptACutAndARoundedRatio) {
  // 12 / 6.0004 = 1.99986…
  EXPECT_FALSE(ratioDiffers(12, "60004", "1.99"));
  EXPECT_FALSE(ratioDiffers(12, "60004", "2.00"));
  EXPECT_FALSE(ratioDiffers(12, "60004", "2"));
  EXPECT_FALSE(ratioDiffers(12, "60004", "1"));
  EXPECT_FALSE(ratioDiffers(12, "60004", "1.9998"));
  EXPECT_FALSE(ratioDiffers(12, "60004", "1.9999"));
  EXPECT_TRUE(ratioDiffers(12, "60004", "1.98"));
  EXPECT_TRUE(ratioDiffers(12, "60004", "2.01"));
  EXPECT_TRUE(ratioDiffers(12, "60004", "2.0000"));
  // 1 / 0.8 = 1.25 exactly: the half goes up
  EXPECT_FALSE(ratioDiffers(1, "8000", "1.3"));
  EXPECT_FALSE(ratioDiffers(1, "8000", "1.2"));
  EXPECT_TRUE(ratioDiffers(1, "8000", "1.4"));
  EXPECT_FALSE(ratioDiffers(0, "8000", "0"));
}

TEST(MismatchChecks, KnowNoRatioWithoutPeopleOrDoctors) {
  EXPECT_FALSE(ratioDiffers(5, "0", "1"));
  EXPECT_FALSE(ratioDiffers(5, "", "1"));
  AnswersBuilder absent;
  absent.set("information.resident_population", "10000").set("application.gps_per_10k", "3");
  EXPECT_THAT(found(absent), IsEmpty());
  absent.row(kDoctors, {});
  EXPECT_THAT(found(absent), ElementsAre("mismatch.gps_per_10k /application/gps_per_10k"));
  EXPECT_THAT(found(absent.unfinished(kDoctors)), IsEmpty());
}

TEST(MismatchChecks, CountADoctorOnce) {
  AnswersBuilder doctors;
  doctors.row(kDoctors, {{"license_no", "110500103000001"}}).row(kDoctors, {{"license_no", " 110500103000001 "}});
  doctors.row(kDoctors, {{"license_no", "　"}}).row(kDoctors, {});
  doctors.set("information.resident_population", "10000").set("application.gps_per_10k", "3");
  EXPECT_THAT(found(doctors), IsEmpty());
}

TEST(MismatchChecks, CompareFiguresByValue) {
  AnswersBuilder figures;
  figures.set("information.satisfaction.patients", "80").set("application.satisfaction.patients", "80.00");
  figures.set("information.satisfaction.staff", "79.96").set("application.satisfaction.staff", "80");
  figures.set("information.satisfaction.contracted_residents", "90")
      .set("application.satisfaction.contracted_residents", "91");
  figures.set("information.tcm.decoction_pieces", "300").set("application.tcm.decoction_pieces", "299");
  EXPECT_THAT(found(figures),
              ElementsAre("mismatch.decoction_pieces /application/tcm/decoction_pieces",
                          "mismatch.satisfaction.contracted_residents /application/satisfaction/contracted_residents",
                          "mismatch.satisfaction.staff /application/satisfaction/staff"));
}

TEST(MismatchChecks, LookForTheNamedSpecialty) {
  AnswersBuilder specialty;
  specialty.set("application.specialty.name", "康复 医学科").set("application.specialty.daily_visits", "42.5");
  EXPECT_THAT(found(specialty), IsEmpty());
  specialty.row(kSpecialties, {{"name", "口腔科"}, {"daily_visits", "42.5"}});
  EXPECT_THAT(found(specialty), ElementsAre("mismatch.specialty /application/specialty/name"));
  specialty.row(kSpecialties, {{"name", "康复医学科"}});
  EXPECT_THAT(found(specialty), IsEmpty());
  specialty.row(kSpecialties, {{"name", "康复医学科"}, {"daily_visits", "42.6"}});
  EXPECT_THAT(found(specialty), ElementsAre("mismatch.specialty /application/specialty/daily_visits"));
  specialty.row(kSpecialties, {{"name", "康复医学科"}, {"daily_visits", "42.50"}});
  EXPECT_THAT(found(specialty), IsEmpty());
  EXPECT_THAT(found(AnswersBuilder().set("application.specialty.name", "口腔科").emptyList(kSpecialties)),
              ElementsAre("mismatch.specialty /application/specialty/name"));
  EXPECT_THAT(found(AnswersBuilder().set("application.specialty.name", "口腔科").row(kSpecialties, {{"staff", "3"}})),
              IsEmpty());
}

TEST(MismatchChecks, CompareTheGradeAtTheCoarserPrecision) {
  const auto grade = [](const char* declared, const char* registeredGrade, const char* registered) {
    AnswersBuilder builder;
    builder.set("application.grade_a_awarded_on", declared).set("center.grade", registeredGrade);
    return found(builder.set("center.grade_awarded_on", registered));
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
  AnswersBuilder persons;
  persons.set("application.responsible_person", "示例 负责人");
  persons.set("information.legal_representative.name", "示例负责人");
  EXPECT_THAT(found(persons), IsEmpty());
  persons.set("information.legal_representative.name", "示例别人");
  EXPECT_THAT(found(persons), ElementsAre("mismatch.responsible_person /application/responsible_person"));
  const auto problems = MismatchChecks(support::catalogue()).find(persons.answers());
  EXPECT_THAT(problems[0].arguments, IsEmpty());
}

}  // namespace
}  // namespace guapai::rules
