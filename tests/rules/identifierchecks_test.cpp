#include "rules/identifierchecks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::answersOf;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kIdNumber = "information.legal_representative.id_number";
constexpr const char* kUscc = "information.legal_entity_certificate_no";
constexpr const char* kLicense = "application.practice_license_no";
constexpr const char* kDoctors = "information.general_practitioners";

std::vector<std::string> found(const core::Answers& answers) {
  const IdentifierChecks checks(support::catalogue(), "500103", "4000");
  return support::codesAndPaths(checks.find(answers, core::Date(2021, 10, 20)));
}

TEST(IdentifierChecks, PassGoodIdentifiersAndBlanks) {
  auto good = answersOf({{kIdNumber, "500103190001010001"},
                         {kUscc, " 12500103MB1A23457N"},
                         {kLicense, "MB1A2345750010311B1001"},
                         {"application.postal_code", "400010"},
                         {"application.phone", "63706199、63706160"}});
  support::setRows(good, kDoctors, {{{"license_no", "110500103000001"}}, {{"name", "示例"}}, {{"license_no", "　"}}});
  EXPECT_THAT(found(good), IsEmpty());
  EXPECT_THAT(found(answersOf({{kUscc, "　 "}})), IsEmpty());
}

TEST(IdentifierChecks, NameTheFieldOfAnIdNumber) {
  EXPECT_THAT(found(answersOf({{kIdNumber, "500103000101001"}})),
              ElementsAre("id_number.length /information/legal_representative/id_number"));
  EXPECT_THAT(found(answersOf({{kIdNumber, "50010319000101000A"}})),
              ElementsAre("id_number.alphabet /information/legal_representative/id_number"));
  EXPECT_THAT(found(answersOf({{kIdNumber, "500103202110210012"}})),
              ElementsAre("id_number.date /information/legal_representative/id_number",
                          "id_number.check_digit /information/legal_representative/id_number"));
}

TEST(IdentifierChecks, CompareLicenseAndCreditCode) {
  EXPECT_THAT(found(answersOf({{kUscc, "12500103MB1A2345"}})),
              ElementsAre("uscc.length /information/legal_entity_certificate_no"));
  EXPECT_THAT(found(answersOf({{kUscc, "12500103mb1a23457n"}, {kLicense, "MB1A2345750010311B1001"}})),
              ElementsAre("uscc.alphabet /information/legal_entity_certificate_no",
                          "practice_license_no.uscc /application/practice_license_no"));
  EXPECT_THAT(found(answersOf({{kUscc, "12500103MB1A23457M"}, {kLicense, "MB1A2345750010411B1001"}})),
              ElementsAre("uscc.check_digit /information/legal_entity_certificate_no",
                          "practice_license_no.district /application/practice_license_no"));
  EXPECT_THAT(found(answersOf({{kLicense, "MB1A23457500104"}})),
              ElementsAre("practice_license_no.format /application/practice_license_no"));
}

TEST(IdentifierChecks, KnowNoDistrictWhereTheStandardHasNone) {
  const auto elsewhere = answersOf({{kLicense, "MB1A2345711010111B1001"}, {"application.postal_code", "100010"}});
  EXPECT_THAT(found(elsewhere), ElementsAre("practice_license_no.district /application/practice_license_no",
                                            "postal_code.district /application/postal_code"));
  const IdentifierChecks checks(support::catalogue(), "", "");
  EXPECT_THAT(checks.find(elsewhere, core::Date(2021, 10, 20)), IsEmpty());
}

TEST(IdentifierChecks, ReadPostalCodesAndPhones) {
  EXPECT_THAT(found(answersOf({{"application.postal_code", "40001"},
                               {"application.phone", "电话"},
                               {"information.legal_representative.phone", "138"}})),
              ElementsAre("postal_code.format /application/postal_code",
                          "phone.format /information/legal_representative/phone", "phone.format /application/phone"));
}

TEST(IdentifierChecks, FindADoctorWhoStandsTwice) {
  auto doctors = answersOf({});
  support::setRows(doctors, kDoctors,
                   {{{"license_no", "11050010300000"}},
                    {{"license_no", "110500103000002"}},
                    {{"license_no", " 11050010300000 "}},
                    {{"license_no", "110500103000002"}}});
  EXPECT_THAT(found(doctors),
              ElementsAre("physician_license.format /information/general_practitioners/0/license_no",
                          "physician_license.format /information/general_practitioners/2/license_no",
                          "general_practitioners.duplicate /information/general_practitioners/2/license_no",
                          "general_practitioners.duplicate /information/general_practitioners/3/license_no"));
  support::setRows(doctors, kDoctors, {{{"license_no", "1"}}}, false);
  EXPECT_THAT(found(doctors), IsEmpty()) << "half a list is no list";
}

}  // namespace
}  // namespace guapai::rules
