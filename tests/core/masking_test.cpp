#include "core/masking.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "support/resources.h"

namespace guapai::core {
namespace {

TEST(Masked, ShowsNoIdentityNumber) {
  EXPECT_EQ(masked("500103199001011234"), "***");
  EXPECT_EQ(masked("50010319900101123X"), "***");
  EXPECT_EQ(masked("50010319900101123x号"), "***号");
  EXPECT_EQ(masked("500103900101123"), "***") << "of 15 digits";
  EXPECT_EQ(masked("姓名500103199001011234电话"), "姓名***电话");
  EXPECT_EQ(masked("５００１０３１９９００１０１１２３Ｘ"), "***") << "full width";
  EXPECT_EQ(masked("500103 19900101 1234"), "***");
  EXPECT_EQ(masked("500103-19900101-123X"), "***");
  EXPECT_EQ(masked("500103\u200B199001011234"), "***") << "with what cannot be seen";
  EXPECT_EQ(masked("500103199001011234/500103199001011235"), "***/***");
}

TEST(Masked, ShowsNoIdentityNumberInOtherDigits) {
  for (const char* text : {
           "𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐𝟏",
           "𝟙𝟙𝟘𝟙𝟘𝟝𝟙𝟡𝟜𝟡𝟙𝟚𝟛𝟙𝟘𝟘𝟚𝐗",
           "¹¹⁰¹⁰⁵¹⁹⁴⁹¹²³¹⁰⁰²ˣ",
           "₁₁₀₁₀₅₁₉₄₉₁₂₃₁₀₀₂₁",
           "①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②①",
           "❶❶⓿❶⓿❺❶❾❹❾❶❷❸❶⓿⓿❷❶",
           "⑴⑴0⑴0⑸⑴⑼⑷⑼⑴⑵⑶⑴00⑵⑴",
           "⒈⒈🄀⒈🄀⒌⒈⒐⒋⒐⒈⒉⒊⒈🄀🄀⒉⒈",
           "⑪0⑩5⑲㊾⑫㉛002Ⓧ",
           "١١٠١٠٥١٩٤٩١٢٣١٠٠٢١",
           "۱۱۰۱۰۵۱۹۴۹۱۲۳۱۰۰۲۱",
           "११०१०५१९४९१२३१००२१",
           "一一〇一〇五一九四九一二三一〇〇二一",
           "一一〇一〇五 一九四九年一二月三一日 〇〇二Ｘ",
           "㊀㊀〇㊀〇㊄㊀㊈㊃㊈㊀㊁㊂㊀〇〇㊁㊀",
           "壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰壹",
           "11010519491231００２ⅹ",
           "1１𝟎①٠五1949¹²३1002X",
       })
    EXPECT_EQ(masked(text), "***") << text;
}

TEST(Masked, ShowsNoIdentityNumberInParts) {
  for (const char* text : {"110105/19491231/002X", "110105——19491231——002X", "110105,19491231,002X",
                           "110105:19491231:002X", "(110105)(19491231)(002X)", "110105，1949年12月31日，002X",
                           "110105\\19491231\\0021", "110105 / 19491231 / 002X", "11010519491231002·X"}) {
    const std::string shown = masked(text);
    for (const char* part : {"110105", "1949", "1231", "002"})
      EXPECT_EQ(shown.find(part), std::string::npos) << text << " became " << shown;
  }
  EXPECT_EQ(masked("姓名110105/19491231/002X，女"), "姓名***，女");
}

TEST(Masked, LeavesAllElse) {
  for (const char* text : {"",
                           "annual_visits",
                           "示例一街道",
                           "13800138000",
                           "2021-09-15",
                           "1234567890123X",
                           "a b-c",
                           "023-67890123",
                           "示例一二三街道",
                           "第一、二、三、四、五项",
                           "½⅓¼½⅓¼½⅓¼½⅓¼½⅓¼",
                           "十十十十十十十十十十十十十十十",
                           "一百二十三万四千五百六十七",
                           "١٢٣٤٥٦٧٨٩٠١٢٣٤",
                           "9.9.9",
                           "\xFF",
                           "2021/09/15",
                           "(023) 67890123",
                           "1、2、3",
                           "112300,53520"})
    EXPECT_EQ(masked(text), text);
}

TEST(IdentityNumber, IsFoundInAText) {
  EXPECT_TRUE(holdsIdentityNumber("a 500103199001011234"));
  EXPECT_FALSE(holdsIdentityNumber("case-12-1"));
}

TEST(PersonalNumber, IsWhatTheCatalogueSaysOfAFieldAndNotWhatATextLooksLike) {
  std::vector<std::string> fields;
  for (const Field& field : support::catalogue().fields())
    if (holdsPersonalNumber(field)) fields.push_back(field.name);
  EXPECT_THAT(fields, testing::UnorderedElementsAre("information.legal_representative.phone",
                                                    "information.legal_representative.id_number", "application.phone"));
}

TEST(PersonalNumber, ShowsItsEnds) {
  EXPECT_EQ(maskedNumber("13812345678"), "138****5678");
  EXPECT_EQ(maskedNumber("500103199001011234"), "500***********1234");
  EXPECT_EQ(maskedNumber("50010319900101123X"), "500***********123X");
  EXPECT_EQ(maskedNumber("500103900101123"), "500********1123") << "of 15 digits";
  EXPECT_EQ(maskedNumber("023-63840000"), "023-****0000");
  EXPECT_EQ(maskedNumber("(023) 6384000"), "(02*) ***4000");
  EXPECT_EQ(maskedNumber("400-123-4567"), "40*-***-4567");
  EXPECT_EQ(maskedNumber("63840000"), "****0000");
  EXPECT_EQ(maskedNumber("63840000转801"), "638****0转801");
  EXPECT_EQ(maskedNumber("6384000"), "****000");
  EXPECT_EQ(maskedNumber("13812345678、023-63840000"), "138********、***-****0000");
}

TEST(PersonalNumber, IsHiddenInWhateverDigitsAndPartsItIsWritten) {
  EXPECT_EQ(maskedNumber("１３８１２３４５６７８"), "１３８****５６７８");
  EXPECT_EQ(maskedNumber("一三八一二三四五六七八"), "一三八****五六七八");
  EXPECT_EQ(maskedNumber("138 1234 5678"), "138 **** 5678");
  EXPECT_EQ(maskedNumber("500103/19900101/123X"), "500***/********/123X");
  EXPECT_EQ(maskedNumber("138\xFF"
                         "12345678"),
            "138\xFF"
            "****5678")
      << "bytes that are no text";
}

TEST(PersonalNumber, ShowsHalfOfItAtMostWhereItIsShort) {
  for (const char* const text : {"1", "12", "110", "1234", "12345", "123456", "1234567", "12345678"}) {
    const std::string shown = maskedNumber(text);
    EXPECT_GE(std::ranges::count(shown, '*') * 2, std::ssize(shown)) << shown;
  }
  for (const char* const text : {"", "无", "X", "示例"}) EXPECT_EQ(maskedNumber(text), text) << "there is no number";
}

TEST(PersonalNumber, IsMaskedElsewhereAndNothingElseIs) {
  const auto shown = [](const char* field, Value value) {
    return shownElsewhere(support::catalogue()[support::catalogue().require(field)], value);
  };
  EXPECT_EQ(shown("application.phone", std::string("13812345678")), "138****5678");
  EXPECT_EQ(shown("application.practice_license_no", std::string("PDY50010313812345678")), "PDY50010313812345678");
  EXPECT_EQ(shown("application.annual_visits", std::int64_t{1381234567}), "1381234567");
  EXPECT_EQ(shown("application.phone", Value()), "");
}

}  // namespace
}  // namespace guapai::core
