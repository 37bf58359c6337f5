#include "core/masking.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace guapai::core
