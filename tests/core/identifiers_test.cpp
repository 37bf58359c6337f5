#include "core/identifiers.h"

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

const Date kToday(2021, 10, 20);

IdNumberFaults idNumber(std::string_view text) {
  return checkIdNumber(text, kToday);
}

bool isGoodIdNumber(std::string_view text) {
  const auto faults = idNumber(text);
  return !faults.wrongLength && !faults.alphabet && !faults.date && !faults.checkDigit;
}

bool isGoodUscc(std::string_view text) {
  const auto faults = checkUscc(text);
  return !faults.wrongLength && !faults.alphabet && !faults.checkDigit;
}

TEST(IdNumber, PassesWithItsCheckDigit) {
  for (const char* text : {"360426199101010071", "120103198806018241", "500103190001010001", "50010319000101001X",
                           "50010319000101001x", "　500103190001010001 "}) {
    EXPECT_TRUE(isGoodIdNumber(text)) << text;
  }
}

TEST(IdNumber, FailsByItsLengthBeforeAnythingElse) {
  const auto old = idNumber("ABC103900101001");
  EXPECT_EQ(old.wrongLength, 15U);
  EXPECT_FALSE(old.alphabet);
  EXPECT_EQ(idNumber("3604261991010100711").wrongLength, 19U);
  EXPECT_EQ(idNumber("示例").wrongLength, 2U);
}

TEST(IdNumber, FailsByItsAlphabetBeforeDateAndCheckDigit) {
  for (const char* text : {"36042619910101007Y", "3604261991O1010071", "X60426199101010071", "36042619910101007示",
                           "３60426199101010071", "360426 99101010071"}) {
    const auto faults = idNumber(text);
    EXPECT_FALSE(faults.wrongLength) << text;
    EXPECT_TRUE(faults.alphabet) << text;
    EXPECT_FALSE(faults.date || faults.checkDigit) << text;
  }
}

TEST(IdNumber, NeedsADayOfBirthFrom1900ToTheDayOfEvaluation) {
  EXPECT_FALSE(idNumber("500103202110200012").date);
  EXPECT_TRUE(idNumber("500103202110210012").date);
  EXPECT_TRUE(idNumber("500103189912310012").date);
  EXPECT_TRUE(idNumber("500103199002290012").date);
}

TEST(IdNumber, ReportsDateAndCheckDigitSideBySide) {
  EXPECT_TRUE(idNumber("360426199101010072").checkDigit);
  EXPECT_FALSE(idNumber("360426199101010072").date);
  const auto both = idNumber("360426199113010071");
  EXPECT_TRUE(both.date);
  EXPECT_TRUE(both.checkDigit);
}

TEST(Uscc, PassesWithItsCheckCharacter) {
  for (const char* text : {"91110000600037341L", "91110000101623741K", "12500103MB1A23457N", "12500103MB1C00054N",
                           " 12500103MB1A23457N "}) {
    EXPECT_TRUE(isGoodUscc(text)) << text;
  }
}

TEST(Uscc, DoubtsAGenuineCodeWithAnotherCheckCharacter) {
  EXPECT_TRUE(checkUscc("91350211M0000XUF46").checkDigit);
  EXPECT_TRUE(checkUscc("12500103MB1A23457M").checkDigit);
}

TEST(Uscc, AcceptsTheCheckCharacterZero) {
  int endingInZero = 0;
  for (int i = 0; i < 31; ++i) {
    std::string code = "12500103MB1A234500";
    code[16] = "0123456789ABCDEFGHJKLMNPQRTUWXY"[i];
    endingInZero += isGoodUscc(code) ? 1 : 0;
  }
  EXPECT_EQ(endingInZero, 1);
}

TEST(Uscc, FailsByItsLengthOrItsAlphabetAlone) {
  EXPECT_EQ(checkUscc("12500103MB1A2345").wrongLength, 16U);
  EXPECT_FALSE(checkUscc("12500103mb1a2345").alphabet);
  for (const char* text : {"12500103mb1a23457n", "12500103MB1O23457N", "1250010AMB1A23457N", "12500103MB1A2345示N"}) {
    EXPECT_TRUE(checkUscc(text).alphabet) << text;
    EXPECT_FALSE(checkUscc(text).checkDigit) << text;
  }
}

TEST(PracticeLicenseNo, HasTwentyTwoDigitsOrCapitals) {
  EXPECT_TRUE(isPracticeLicenseNo(" MB1A2345750010311B1001 "));
  for (const char* text : {"MB1A2345750010311B100", "MB1A2345750010311B10011", "mb1a2345750010311b1001",
                           "MB1A2345750010311B100示", "MB1A23457-50010311B100"}) {
    EXPECT_FALSE(isPracticeLicenseNo(text)) << text;
  }
}

TEST(PracticeLicenseNo, RepeatsTheOrganisationCodeAndTheDistrict) {
  EXPECT_TRUE(isLicenseOfUscc("MB1A2345750010311B1001", "12500103MB1A23457N"));
  EXPECT_FALSE(isLicenseOfUscc("MB1A2345750010311B1001", "12500103MB1C00054N"));
  EXPECT_TRUE(isLicenseOfUscc("MB1A2345750010311B1001", "MB1C0005"));
  EXPECT_TRUE(isLicenseOfUscc("MB1A2345750010311B1001", "示2500103MB1A23457N"));
  EXPECT_EQ(districtOfLicense(" MB1A2345750010311B1001"), "500103");
}

TEST(PostalCode, HasSixDigits) {
  EXPECT_TRUE(isPostalCode(" 400010"));
  for (const char* text : {"40001", "4000100", "40001O", "４00010"}) EXPECT_FALSE(isPostalCode(text)) << text;
}

TEST(PhoneNumbers, AreMobilesLandlinesAndServiceNumbers) {
  for (const char* text :
       {"13800138000", "63706199", "6370619", "02363706199", "023-63706199", "023 63706199", "(023)63706199",
        "（023）63706199", "（023） 63706199", "0571-63706199", "023-63706199-801", "63706199转801",
        "023-63706199 分机 8", "63706199#8", "4001234567", "400-123-4567", "800-8101234", "023－63706199"}) {
    EXPECT_TRUE(arePhoneNumbers(text)) << text;
  }
  for (const char* text :
       {"12800138000", "1380013800", "138001380001", "637061", "023-637061999", "23-63706199", "(02363706199",
        "023)63706199", "00234-63706199", "400-123-456", "400-123-45678", "400-1234567-", "400-12a-4567", "02", "(02",
        "电话63706199", "63706199-123456", "63706199-", "---"}) {
    EXPECT_FALSE(arePhoneNumbers(text)) << text;
  }
}

TEST(PhoneNumbers, AreEachCheckedWhereSeveralStandInOneField) {
  EXPECT_TRUE(arePhoneNumbers("63706199、63706160"));
  EXPECT_TRUE(arePhoneNumbers("63706199，13800138000,63706160；63706161;63706162/63706163、"));
  EXPECT_FALSE(
      arePhoneNumbers("63706199、6370616"
                      "、637"));
  EXPECT_FALSE(arePhoneNumbers("63706199 63706160"));
  EXPECT_FALSE(arePhoneNumbers("、"));
}

TEST(PhysicianLicenseNo, HasFifteenDigits) {
  EXPECT_TRUE(isPhysicianLicenseNo(" 110500103000001 "));
  for (const char* text : {"11050010300000", "1105001030000011", "11050010300000X"})
    EXPECT_FALSE(isPhysicianLicenseNo(text)) << text;
}

}  // namespace
}  // namespace guapai::core
