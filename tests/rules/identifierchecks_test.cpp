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

TEST(IdentifierChecks, ReadThemWithoutWhatCannotBeSeen) {
  auto answers = answersOf({{kIdNumber, "50010319000101001X\u200B"},
                            {kUscc, "\uFEFF12500103MB1A23457N\u200B"},
                            {kLicense, "MB1A23457\u00AD50010311B1001"},
                            {"application.postal_code", "400\u2060010"},
                            {"application.phone", "023-\u200B63000001"},
                            {"information.legal_representative.phone", "\u202D19912345678\u202C"}});
  support::setRows(answers, kDoctors, {{{"license_no", "110500103000001\u200B"}}, {{"license_no", "110500103000001"}}});
  EXPECT_THAT(found(answers),
              ElementsAre("general_practitioners.duplicate /information/general_practitioners/1/license_no"));
}

TEST(IdentifierChecks, NameTheCauseThatIsEasilyOverlooked) {
  const IdentifierChecks checks(support::catalogue(), "500103", "4000");
  const auto sentence = [&checks](const char* field, const char* text) {
    const auto said = support::sentences(checks.find(answersOf({{field, text}}), core::Date(2021, 10, 20)));
    return said.size() == 1 ? said.front() : "not one sentence";
  };
  using testing::HasSubstr;
  EXPECT_THAT(sentence(kLicense, "MB1A2345750010311b1001"), HasSubstr("含有小写字母"));
  EXPECT_THAT(sentence(kLicense, "ＭＢ１Ａ２３４５７５００１０３１１Ｂ１００１"), HasSubstr("含有全角"));
  EXPECT_THAT(sentence(kLicense, "MB1A23457-0010311B1001"), HasSubstr("以外的字符"));
  EXPECT_THAT(sentence(kLicense, "MB1A23457500"), HasSubstr("现为12个字符"));
  EXPECT_THAT(sentence(kUscc, "12500103mb1a23457n"), HasSubstr("含有小写字母"));
  EXPECT_THAT(sentence(kUscc, "12500103ＭＢ1A23457N"), HasSubstr("含有全角"));
  EXPECT_THAT(sentence(kUscc, "12500103MB1A2345IN"), HasSubstr("统一社会信用代码不用的字符"));
  EXPECT_THAT(sentence(kIdNumber, "50010319000101001Ｘ"), HasSubstr("含有全角"));
  EXPECT_THAT(sentence("application.postal_code", "４00010"), HasSubstr("含有全角"));
  EXPECT_THAT(sentence("application.phone", "０23-63000001"), HasSubstr("含有全角"));
}

}  // namespace
}  // namespace guapai::rules
