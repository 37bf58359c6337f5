#include "core/typedvalue.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::core {
namespace {

constexpr const char* kCount = "application.annual_visits";          // 人次
constexpr const char* kPersons = "information.resident_population";  // 人
constexpr const char* kWan = "application.resident_population_wan";  // 万人
constexpr const char* kDecimal = "application.gps_per_10k";          // 名
constexpr const char* kPercent = "application.satisfaction.staff";   // %
constexpr const char* kDate = "application.applied_on";
constexpr const char* kMonth = "application.grade_a_awarded_on";
constexpr const char* kText = "application.mailing_address";
constexpr const char* kNote = "information.equipment.note";
constexpr const char* kPhone = "application.phone";
constexpr const char* kFile = "information.floor_plan.file";
constexpr const char* kLicense = "application.practice_license_no";

std::string told(const Parsed<Value>& parsed) {
  if (const auto* fault = std::get_if<ValueFault>(&parsed)) return "fault " + std::to_string(static_cast<int>(*fault));
  const auto& value = std::get<Value>(parsed);
  return isKnown(value) ? valueText(value) : "not known";
}
std::string told(ValueFault fault) {
  return told(Parsed<Value>(fault));
}
std::string typed(std::string_view name, std::string_view text) {
  return told(parseTyped(support::catalogue()[support::catalogue().require(name)], text));
}

TEST(Typed, IsNotKnownWhereNothingIsSeen) {
  for (const char* name : {kCount, kDecimal, kPercent, kDate, kMonth, kText, kNote, kPhone}) {
    EXPECT_EQ(typed(name, " 　"), "not known") << name;
    EXPECT_EQ(typed(name, "\u200B\uFEFF"), "not known") << name;
    EXPECT_EQ(typed(name, "\n\t"), "not known") << name;
  }
}

TEST(TypedNumber, MayBeFullWidthGroupedOrWithAPercentSign) {
  EXPECT_EQ(typed(kCount, "５３５２０"), "53520");
  EXPECT_EQ(typed(kCount, " 1,234,567 "), "1234567");
  EXPECT_EQ(typed(kCount, "１，２３４"), "1234");
  EXPECT_EQ(typed(kCount, "53 520"), "53520");
  EXPECT_EQ(typed(kCount, "53\u00A0520"), "53520");
  EXPECT_EQ(typed(kCount, "53'520"), "53520");
  EXPECT_EQ(typed(kCount, "1’234’567"), "1234567");
  EXPECT_EQ(typed(kDecimal, "１．８６０"), "1.860");
  EXPECT_EQ(typed(kDecimal, "1。86"), "1.86");
  EXPECT_EQ(typed(kDecimal, "1,234.50"), "1234.50");
  EXPECT_EQ(typed(kPercent, "80%"), "80");
  EXPECT_EQ(typed(kPercent, "79.96 ％"), "79.96");
}

TEST(TypedNumber, IsNeverGuessed) {
  for (const char* text :
       {"5,35",      "1,23,456", "1,23,4", "1234,567", ",234", "1,234,", "1.234,5", "5.",        ".5",    "1.2.3",
        "1e3",       "-5",       "+5",     "−5",       "%",    "80%",    "0x1F",    "1,234 567", "0,123", "10 12",
        "1 234,567", "五",       "约5",    "5余",      "5-6",  "五万",   "6万8千",  "6万8420",   "1〇3",  "53\n520",
        "53\t520",   "5张",      "5元",    "NaN",      "∞",    "5·35",   "1/2"})
    EXPECT_EQ(typed(kDecimal, text), told(ValueFault::NotANumber)) << text;
  EXPECT_EQ(typed(kPercent, "80%%"), told(ValueFault::NotANumber));
  EXPECT_EQ(typed(kPercent, "93.6万"), told(ValueFault::NotANumber));
  EXPECT_EQ(typed(kCount, "93.6%"), told(ValueFault::NotANumber));
}

TEST(TypedNumber, TakesNoOtherSignForADigit) {
  for (const char* sign :
       {"²", "³", "¹", "⁰", "₂", "①", "⑩", "⑴", "⒈",  "Ⅷ",  "ⅷ",  "½",  "¼", "㊿", "㈠", "❶",      "➀",           "⓪",
        "𝟏", "𝟘", "🄁", "🯱", "٣", "۳", "३", "๓", "一", "〇", "㍙", "㏠", "ª", "º",  "1⃣",  "\u0332", "\uFE0F\u20E3"}) {
    EXPECT_EQ(typed(kCount, std::string("152318") + sign), told(ValueFault::NotANumber)) << sign;
    EXPECT_EQ(typed(kCount, sign), told(ValueFault::NotANumber)) << sign;
    EXPECT_EQ(typed(kPercent, std::string("93.6") + sign), told(ValueFault::NotANumber)) << sign;
  }
}

TEST(TypedNumber, MayHaveTheUnitOfTheBlank) {
  EXPECT_EQ(typed(kPersons, "68420人"), "68420");
  EXPECT_EQ(typed(kPersons, "68,420 人"), "68420");
  EXPECT_EQ(typed(kCount, "152318人次"), "152318");
  EXPECT_EQ(typed(kDecimal, "2.05名"), "2.05");
  EXPECT_EQ(typed(kDecimal, "2.05人"), "2.05");
  EXPECT_EQ(typed(kWan, "6.842万人"), "6.842");
  EXPECT_EQ(typed(kWan, "6.842万"), "6.842");
  EXPECT_EQ(typed(kWan, "6.842萬人"), "6.842");
  EXPECT_EQ(typed(kWan, "６．８４２ 万"), "6.842");
  EXPECT_EQ(typed("worksheets.basic_standard.floor_area", "3,200.5m²"), "3200.5");
  for (const char* text : {"152318张", "152318种", "152318人", "152318次人", "152318%", "人次", "万人次"})
    EXPECT_EQ(typed(kCount, text), told(ValueFault::NotANumber)) << text;
}

TEST(TypedNumber, IsConvertedExactlyWhereItsUnitDiffers) {
  EXPECT_EQ(typed(kWan, "68420人"), "6.8420");
  EXPECT_EQ(typed(kWan, "420人"), "0.0420");
  EXPECT_EQ(typed(kWan, "70000人"), "7.0000");
  EXPECT_EQ(typed(kWan, "0.6842亿人"), "6842");
  EXPECT_EQ(typed(kWan, "68420.00人"), "6.8420");
  EXPECT_EQ(typed(kWan, "68420.5人"), told(ValueFault::TooManyDecimals));
  EXPECT_EQ(typed(kWan, "68420"), "68420") << "without a unit it is in that of the blank";
  EXPECT_EQ(typed(kPersons, "6.842万"), "68420");
  EXPECT_EQ(typed(kPersons, "6.842万人"), "68420");
  EXPECT_EQ(typed(kPersons, "6.84200万人"), "68420");
  EXPECT_EQ(typed(kPersons, "6.84205万"), told(ValueFault::NotWhole));
  EXPECT_EQ(typed(kPersons, "0.05万"), "500");
  EXPECT_EQ(typed(kCount, "15.2318万人次"), "152318");
  EXPECT_EQ(typed(kCount, "1.5亿"), "150000000");
  EXPECT_EQ(typed(kCount, "1.5億"), "150000000");
  for (const char* text : {"6.万", ".5万", "6.8a万", "6a.8万"})
    EXPECT_EQ(typed(kPersons, text), told(ValueFault::NotANumber)) << text;
  EXPECT_EQ(typed(kCount, "99999999999亿"), told(ValueFault::OutOfRange));
}

TEST(TypedNumber, HasNoUnitWhereItsBlankHasNone) {
  Field field = support::catalogue()[support::catalogue().require(kCount)];
  field.unit.clear();
  EXPECT_EQ(told(parseTyped(field, "152318")), "152318");
  EXPECT_EQ(told(parseTyped(field, "15万")), told(ValueFault::NotANumber));
}

TEST(TypedNumber, DropsWhatCannotBeSeen) {
  EXPECT_EQ(typed(kCount, "\u202D152318\u202C"), "152318");
  EXPECT_EQ(typed(kCount, "\u2068152\u200B318\u2069\uFEFF"), "152318");
  EXPECT_EQ(typed(kCount, "1523\u00AD18"), "152318");
  EXPECT_EQ(typed(kPercent, "\u200E93.6\u2060%\n"), "93.6");
  EXPECT_EQ(typed(kDate, "\u200F2021年9月\u200B15日"), "2021-09-15");
  EXPECT_EQ(typed(kCount, "\uFFF9152318\uFFFB"), "152318");
  EXPECT_EQ(typed(kCount, "152318\uFFFA\uFFFB"), "152318") << "an annotation without words";
  EXPECT_EQ(typed(kCount, " \u2062152318\u2062 "), "152318") << "nothing is multiplied";
  // What it means is not dropped: an annotation, a multiplication.
  EXPECT_EQ(typed(kCount, "\uFFF9152318\uFFFA2\uFFFB"), told(ValueFault::NotANumber));
  EXPECT_EQ(typed(kCount, "15\u20622"), told(ValueFault::NotANumber));
}

TEST(TypedDate, MayBeWrittenAsOnPaper) {
  for (const char* text : {"2021年9月15日", "２０２１年９月１５日", "2021.9.15", "2021/09/15", "2021-9-15", "20210915",
                           " 2021年 9月 15日 ", "2021 9 15", "2021　09　15", "2021年9月15号", "2021。9。15",
                           "2021．9．15", "2021／9／15", "2021－9－15"}) {
    EXPECT_EQ(typed(kDate, text), "2021-09-15") << text;
  }
  for (const char* text : {"2020年12月", "2020.12", "202012", "2020-12"}) {
    EXPECT_EQ(typed(kMonth, text), "2020-12") << text;
    EXPECT_EQ(typed(kDate, text), told(ValueFault::MonthNotAllowed)) << text;
  }
}

TEST(TypedDate, IsNeverGuessed) {
  for (const char* text :
       {"2021", "21.9.15", "约2021年9月15日", "2021年9月15日前", "2021.9.15.1", "2021x9x15", "2021 1 115", "9月15日",
        "--", "2021年9月1⁵日", "2021年㋈15日", "2021.9.⑮", "２０２１年Ⅸ月15日", "2021\n9\n15", "２０²1-9-15"}) {
    EXPECT_EQ(typed(kDate, text), told(ValueFault::NotADate)) << text;
  }
  EXPECT_EQ(typed(kDate, "2021年2月29日"), told(ValueFault::NoSuchDay));
  EXPECT_EQ(typed(kDate, "20211315"), told(ValueFault::NoSuchDay));
}

TEST(Typed, IsRefusedWhereItIsNoText) {
  for (const char* name : {kCount, kDate, kText, kFile})
    EXPECT_EQ(typed(name, "\xFF"), told(ValueFault::ForbiddenCharacter)) << name;
}

TEST(TypedFile, IsAPathAsItStands) {
  EXPECT_EQ(typed(kFile, "图/一层 .png"), "图/一层 .png");
  EXPECT_EQ(typed(kFile, "../一层.png"), told(ValueFault::PathNotRelative));
}

TEST(TypedText, StaysALineWhereTheFormHasOne) {
  EXPECT_EQ(typed(kText, "示例路\r\n1号\n"), "示例路 1号");
  EXPECT_EQ(typed(kText, "示例\t甲"), "示例 甲");
  EXPECT_EQ(typed(kText, "示例\u2028甲\u2029"), "示例 甲");
  EXPECT_EQ(typed(kNote, "一\n二"), "一\n二") << "a note may have several";
}

TEST(TypedText, KeepsWhatCannotBeSeenOutsideOfIdentifiers) {
  EXPECT_EQ(typed(kText, "示\u200B例"), "示\u200B例") << "named at the blank, not dropped";
  EXPECT_EQ(typed(kText, "辻\U000E0100"), "辻\U000E0100");
  EXPECT_EQ(typed(kPhone, "\u202D19912345678\u202C"), "19912345678");
  EXPECT_EQ(typed(kLicense, "MB1A23457\u200B50010311B1001"), "MB1A2345750010311B1001");
  EXPECT_EQ(typed(kLicense, "ＭＢ１²"), "ＭＢ１²") << "as it is typed; check names the cause";
}

TEST(TypedChoice, MayBeItsWording) {
  EXPECT_EQ(typed("records.accidents.appraisal", "鉴定中"), "pending");
  EXPECT_EQ(typed("records.accidents.appraisal", "pending"), "pending");
  EXPECT_EQ(typed("records.accidents.appraisal", "不知"), told(ValueFault::UnknownCode));
  EXPECT_EQ(typed("records.accidents.grade", "二级"), "2");
  EXPECT_EQ(typed("information.specialties.district_level", "是"), "true");
  EXPECT_EQ(typed("information.specialties.district_level", "否"), "false");
  EXPECT_EQ(typed("information.specialties.district_level", "也许"), told(ValueFault::NotAFlag));
}

}  // namespace
}  // namespace guapai::core
