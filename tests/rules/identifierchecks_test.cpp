#include "rules/identifierchecks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/answersbuilder.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::AnswersBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kIdNumber = "information.legal_representative.id_number";
constexpr const char* kUscc = "information.legal_entity_certificate_no";
constexpr const char* kLicense = "application.practice_license_no";
constexpr const char* kDoctors = "information.general_practitioners";

std::vector<std::string> found(const AnswersBuilder& builder) {
  const IdentifierChecks checks(support::catalogue(), "500103", "4000");
  return support::codesAndPaths(checks.find(builder.answers(), core::Date(2021, 10, 20)));
}

TEST(IdentifierChecks, PassGoodIdentifiersAndBlanks) {
  AnswersBuilder good;
  good.set(kIdNumber, "500103190001010001").set(kUscc, " 12500103MB1A23457N").set(kLicense, "MB1A2345750010311B1001");
  good.set("application.postal_code", "400010").set("application.phone", "63706199、63706160");
  good.row(kDoctors, {{"license_no", "110500103000001"}}).row(kDoctors, {{"name", "示例"}});
  EXPECT_THAT(found(good), IsEmpty());
  EXPECT_THAT(found(AnswersBuilder().set(kUscc, "　 ").row(kDoctors, {{"license_no", "　"}})), IsEmpty());
}

TEST(IdentifierChecks, NameTheFieldOfAnIdNumber) {
  EXPECT_THAT(found(AnswersBuilder().set(kIdNumber, "500103000101001")),
              ElementsAre("id_number.length /information/legal_representative/id_number"));
  EXPECT_THAT(found(AnswersBuilder().set(kIdNumber, "50010319000101000A")),
              ElementsAre("id_number.alphabet /information/legal_representative/id_number"));
  EXPECT_THAT(found(AnswersBuilder().set(kIdNumber, "500103202110210012")),
              ElementsAre("id_number.date /information/legal_representative/id_number",
                          "id_number.check_digit /information/legal_representative/id_number"));
}

TEST(IdentifierChecks, CompareLicenseAndCreditCode) {
  EXPECT_THAT(found(AnswersBuilder().set(kUscc, "12500103MB1A2345")),
              ElementsAre("uscc.length /information/legal_entity_certificate_no"));
  EXPECT_THAT(found(AnswersBuilder().set(kUscc, "12500103mb1a23457n").set(kLicense, "MB1A2345750010311B1001")),
              ElementsAre("uscc.alphabet /information/legal_entity_certificate_no",
                          "practice_license_no.uscc /application/practice_license_no"));
  EXPECT_THAT(found(AnswersBuilder().set(kUscc, "12500103MB1A23457M").set(kLicense, "MB1A2345750010411B1001")),
              ElementsAre("uscc.check_digit /information/legal_entity_certificate_no",
                          "practice_license_no.district /application/practice_license_no"));
  EXPECT_THAT(found(AnswersBuilder().set(kLicense, "MB1A23457500104")),
              ElementsAre("practice_license_no.format /application/practice_license_no"));
}

TEST(IdentifierChecks, KnowNoDistrictWhereTheStandardHasNone) {
  AnswersBuilder elsewhere;
  elsewhere.set(kLicense, "MB1A2345711010111B1001").set("application.postal_code", "100010");
  EXPECT_THAT(found(elsewhere), ElementsAre("practice_license_no.district /application/practice_license_no",
                                            "postal_code.district /application/postal_code"));
  const IdentifierChecks checks(support::catalogue(), "", "");
  EXPECT_THAT(checks.find(elsewhere.answers(), core::Date(2021, 10, 20)), IsEmpty());
}

TEST(IdentifierChecks, ReadPostalCodesAndPhones) {
  AnswersBuilder bad;
  bad.set("application.postal_code", "40001")
      .set("application.phone", "电话")
      .set("information.legal_representative.phone", "138");
  EXPECT_THAT(found(bad),
              ElementsAre("postal_code.format /application/postal_code",
                          "phone.format /information/legal_representative/phone", "phone.format /application/phone"));
}

TEST(IdentifierChecks, FindADoctorWhoStandsTwice) {
  AnswersBuilder doctors;
  doctors.row(kDoctors, {{"license_no", "11050010300000"}})
      .row(kDoctors, {{"license_no", "110500103000002"}})
      .row(kDoctors, {{"license_no", " 11050010300000 "}})
      .row(kDoctors, {{"license_no", "110500103000002"}});
  EXPECT_THAT(found(doctors),
              ElementsAre("physician_license.format /information/general_practitioners/0/license_no",
                          "physician_license.format /information/general_practitioners/2/license_no",
                          "general_practitioners.duplicate /information/general_practitioners/2/license_no",
                          "general_practitioners.duplicate /information/general_practitioners/3/license_no"));
  EXPECT_THAT(found(doctors.unfinished(kDoctors)), IsEmpty());
}

TEST(IdentifierChecks, NeverRepeatPersonalData) {
  AnswersBuilder bad;
  bad.set(kIdNumber, "500103202110210012").set("application.phone", "1381234");
  bad.row(kDoctors, {{"name", "示例甲"}, {"license_no", "99887"}});
  bad.row(kDoctors, {{"name", "示例乙"}, {"license_no", "99887"}});
  const IdentifierChecks checks(support::catalogue(), "500103", "4000");
  for (const std::string& sentence : support::sentences(checks.find(bad.answers(), core::Date(2021, 10, 20)))) {
    for (const char* secret : {"500103", "1381234", "示例", "99887"})
      EXPECT_THAT(sentence, testing::Not(testing::HasSubstr(secret)));
  }
}

}  // namespace
}  // namespace guapai::rules
