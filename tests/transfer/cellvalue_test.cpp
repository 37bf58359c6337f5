#include "transfer/cellvalue.h"

#include <gtest/gtest.h>

#include "support/district.h"
#include "support/resources.h"
#include "transfer/entrybook.h"

namespace guapai::transfer {
namespace {

using workbooks::FilledCell;
using workbooks::ShownAs;

constexpr const char* kCount = "application.annual_visits";
constexpr const char* kDecimal = "application.resident_population_wan";
constexpr const char* kPercent = "application.satisfaction.staff";
constexpr const char* kDate = "application.applied_on";
constexpr const char* kMonth = "application.grade_a_awarded_on";
constexpr const char* kIdentity = "information.legal_representative.id_number";
constexpr const char* kCode = "application.postal_code";
constexpr const char* kText = "information.equipment.model";
constexpr const char* kFlag = "application.meets_basic_standard";

/// The value as the library keeps it, or the key of the problem's sentence.
std::string told(const char* name, const FilledCell& cell, bool beginsIn1904 = false) {
  const core::Field& field = support::catalogue()[support::catalogue().require(name)];
  const auto read = cellValue(field, entryChoices(*support::definitions(), field), cell, beginsIn1904);
  if (const auto* const problem = std::get_if<core::Problem>(&read)) return problem->sentence;
  if (const auto* const doubt = std::get_if<CellDoubt>(&read)) {
    std::string told = doubt->problem.sentence + ":";
    for (const core::Value& reading : doubt->readings) told += " " + core::valueText(reading);
    return told;
  }
  const auto& value = std::get<core::Value>(read);
  return core::isKnown(value) ? core::valueText(value) : "not known";
}
std::string text(const char* name, const std::string& text) {
  return told(name, {.text = text});
}
std::string number(const char* name, const std::string& digits, ShownAs shownAs = ShownAs::Number) {
  return told(name, {.text = digits, .isNumber = true, .shownAs = shownAs});
}

TEST(CellValue, IsNotKnownWhereNothingIsSeen) {
  for (const char* const name : {kCount, kPercent, kDate, kIdentity, kText, kFlag}) {
    EXPECT_EQ(text(name, ""), "not known") << name;
    EXPECT_EQ(text(name, " 　\n"), "not known") << name;
  }
  EXPECT_EQ(number(kCount, "0"), "0") << "0 says something";
}

TEST(CellValue, KeepsFiguresAsTheyAreTyped) {
  EXPECT_EQ(number(kCount, "151906"), "151906");
  EXPECT_EQ(text(kCount, "151,906人次"), "151906");
  EXPECT_EQ(number(kDecimal, "5.35"), "5.35");
  EXPECT_EQ(text(kDecimal, "5.350"), "5.350");
  EXPECT_EQ(text(kDecimal, "53520人"), "5.3520");
  EXPECT_EQ(number(kCount, "5.5"), "value.not_whole");
  EXPECT_EQ(number(kCount, "-5"), "value.out_of_range");
  EXPECT_EQ(number(kDecimal, "0.12345"), "value.too_many_decimals");
  EXPECT_EQ(text(kCount, "约十五万"), "value.not_a_number");
}

TEST(CellValue, TakesDatesAsPeopleTypeThem) {
  for (const char* const typed : {"2021-09-15", "2021.9.15", "2021年9月15日", "2021/9/15", "20210915"})
    EXPECT_EQ(text(kDate, typed), "2021-09-15") << typed;
  EXPECT_EQ(number(kDate, "20210915"), "2021-09-15");
  EXPECT_EQ(number(kDate, "44454", ShownAs::Day), "2021-09-15");
  EXPECT_EQ(text(kMonth, "2020.12"), "2020-12");
  EXPECT_EQ(number(kMonth, "44166", ShownAs::Month), "2020-12") << "the day was added by the program";
  EXPECT_EQ(number(kDate, "44166", ShownAs::Month), "value.month_not_allowed");
}

TEST(CellValue, CountsDaysFrom1904WhereTheWorkbookDoes) {
  const FilledCell cell{.text = "42992", .isNumber = true, .shownAs = ShownAs::Day};
  EXPECT_EQ(told(kDate, cell, true), "2021-09-15");
  EXPECT_EQ(told(kDate, cell, false), "2017-09-14");
}

TEST(CellValue, AsksAboutDatesThatMayBeAnother) {
  EXPECT_EQ(text(kDate, "21.9.15"), "workbook.short_years: 2021-09-15 1921-09-15");
  EXPECT_EQ(text(kDate, "21年9月15日"), "workbook.short_years: 2021-09-15 1921-09-15");
  EXPECT_EQ(text(kDate, "00.2.29"), "workbook.short_year: 2000-02-29") << "1900 had no such day";
  EXPECT_EQ(number(kDate, "44454"), "workbook.day_number: 2021-09-15 2025-09-16");
  EXPECT_EQ(told(kDate, {.text = "44454"}, true), "workbook.day_number: 2025-09-16 2021-09-15");
  EXPECT_EQ(number(kMonth, "2021.1"), "workbook.month_number: 2021-01 2021-10");
  EXPECT_EQ(told(kMonth, {.text = "2021.1", .isPlain = true}), "workbook.month_number: 2021-01 2021-10");
  EXPECT_EQ(text(kMonth, "2021.1"), "2021-01") << "a text stays as it was typed";
  EXPECT_EQ(number(kMonth, "2021.9"), "2021-09") << "no other month became this";
  EXPECT_EQ(number(kMonth, "2021.12"), "2021-12");
  EXPECT_EQ(number(kDate, "2021.1"), "value.month_not_allowed");
  EXPECT_EQ(text(kDate, "2021.13.1"), "value.no_such_day");
  EXPECT_EQ(text(kDate, "去年"), "value.not_a_date");
  EXPECT_EQ(number(kDate, "60", ShownAs::Day), "value.not_a_date") << "29 February 1900 never was";
}

TEST(CellValue, NamesTheDateThatItAsksAbout) {
  const core::Field& field = support::catalogue()[support::catalogue().require(kDate)];
  const auto asked = cellValue(field, {}, {.text = "44454", .isNumber = true}, false);
  EXPECT_EQ(std::get<CellDoubt>(asked).problem.arguments.at("date"), "2021年9月15日");
  EXPECT_EQ(std::get<CellDoubt>(asked).problem.arguments.at("other"), "2025年9月16日");
  const auto shortYear = cellValue(field, {}, {.text = "21.9.15"}, false);
  EXPECT_EQ(std::get<CellDoubt>(shortYear).problem.arguments.at("date"), "2021年9月15日");
}

TEST(CellValue, TakesPercentagesAsPeopleTypeThem) {
  EXPECT_EQ(number(kPercent, "85"), "85");
  EXPECT_EQ(text(kPercent, "93.60%"), "93.60");
  EXPECT_EQ(number(kPercent, "0.936", ShownAs::Percent), "93.6");
  EXPECT_EQ(number(kPercent, "0.005", ShownAs::Percent), "0.5");
  EXPECT_EQ(number(kPercent, "1", ShownAs::Percent), "100");
  EXPECT_EQ(number(kPercent, "1.2", ShownAs::Percent), "value.out_of_range");
  EXPECT_EQ(text(kPercent, "0.85%"), "0.85");
  EXPECT_EQ(text(kPercent, "0.85％"), "0.85");
  EXPECT_EQ(number(kPercent, "0"), "0");
}

TEST(CellValue, AsksWhether085Is85Percent) {
  EXPECT_EQ(number(kPercent, "0.85"), "workbook.share: 85 0.85");
  EXPECT_EQ(text(kPercent, "0.85"), "workbook.share: 85 0.85");
  EXPECT_EQ(number(kPercent, "1"), "workbook.share: 100 1");
  EXPECT_EQ(number(kPercent, "1.5"), "1.5");
  const core::Field& field = support::catalogue()[support::catalogue().require(kPercent)];
  const auto asked = cellValue(field, {}, {.text = "0.85", .isNumber = true}, false);
  EXPECT_EQ(std::get<CellDoubt>(asked).problem.arguments.at("percent"), "85");
}

TEST(CellValue, RecognisesNumbersOfIdentityThatLostTheirEnd) {
  EXPECT_EQ(text(kIdentity, "500103199001010028"), "500103199001010028");
  EXPECT_EQ(number(kIdentity, "500103199001010000"), "workbook.digits_lost");
  EXPECT_EQ(text(kIdentity, "500103199001010000"), "workbook.digits_lost");
  EXPECT_EQ(text(kIdentity, "5.00103E+17"), "workbook.exponent");
  EXPECT_EQ(text(kIdentity, "5.00103e17"), "workbook.exponent");
  EXPECT_EQ(text("application.practice_license_no", "1234567895001030000000"), "workbook.digits_lost");
  EXPECT_EQ(text("application.practice_license_no", "123456789500103D110101"), "123456789500103D110101");
  EXPECT_EQ(text("application.phone", "1.3808E+10"), "workbook.exponent");
  EXPECT_EQ(number("information.general_practitioners.license_no", "110500103000001"), "110500103000001");
}

TEST(CellValue, RecognisesATelephoneThatLostTheZeroInFront) {
  EXPECT_EQ(number("application.phone", "2363840000"), "workbook.zero_lost");
  EXPECT_EQ(text("application.phone", "2363840000"), "workbook.zero_lost");
  EXPECT_EQ(number("application.phone", "63840000"), "63840000");
  EXPECT_EQ(number("application.phone", "13800000000"), "13800000000");
  EXPECT_EQ(text("application.phone", "4008100000"), "4008100000");
}

TEST(CellValue, KeepsZerosThatTheCellShows) {
  const auto shown = [](const char* name, const char* digits, int decimals, ShownAs as = ShownAs::Number) {
    return told(name, {.text = digits, .isNumber = true, .shownAs = as, .decimals = decimals});
  };
  EXPECT_EQ(shown(kDecimal, "5.35", 3), "5.350");
  EXPECT_EQ(shown(kDecimal, "5", 2), "5.00");
  EXPECT_EQ(shown(kDecimal, "5.3512", 2), "5.3512") << "what stands in the cell counts";
  EXPECT_EQ(shown(kDecimal, "5", 9), "5.0000") << "a figure has four decimals";
  EXPECT_EQ(shown(kPercent, "0.936", 2, ShownAs::Percent), "93.60");
  EXPECT_EQ(shown(kPercent, "93.6", 2), "93.60");
  EXPECT_EQ(shown(kCount, "15", 2), "15");
}

TEST(CellValue, TakesShortNumbersForTextsAndDaysForNone) {
  EXPECT_EQ(number(kCode, "400010"), "400010");
  EXPECT_EQ(number(kText, "12.5"), "12.5");
  EXPECT_EQ(number(kText, "44198", ShownAs::Day), "workbook.became_day") << "1-2 was typed";
  EXPECT_EQ(number(kCount, "44198", ShownAs::Day), "workbook.became_day");
  EXPECT_EQ(number(kDecimal, "0.5", ShownAs::Percent), "workbook.became_percent");
}

TEST(CellValue, TakesTheWordsOfThePaperForChoices) {
  EXPECT_EQ(text(kFlag, "达标"), "true");
  EXPECT_EQ(text(kFlag, " 未达标 "), "false");
  EXPECT_EQ(text(kFlag, "否"), "false");
  EXPECT_EQ(text(kFlag, "差不多"), "workbook.choice");
  EXPECT_EQ(text("center.kind", "乡镇卫生院"), "township");
}

TEST(CellValue, RefusesFormulas) {
  for (const char* const name : {kCount, kDate, kText, kFlag})
    EXPECT_EQ(told(name, {.text = "3", .isNumber = true, .isFormula = true}), "workbook.formula") << name;
}

/// A number in a cell that shows something beside it.
std::string numberIn(const char* name, const std::string& digits, workbooks::NumberLook look) {
  return told(name, {.text = digits, .isNumber = true, .look = std::move(look)});
}

TEST(CellValue, TakesTheUnitThatTheFormatShows) {
  EXPECT_EQ(numberIn(kCount, "11", {.unit = "万"}), "110000") << "11万 is seen";
  EXPECT_EQ(numberIn(kCount, "11.23", {.unit = "万人次"}), "112300");
  EXPECT_EQ(numberIn(kDecimal, "53520", {.unit = "人"}), "5.3520");
  EXPECT_EQ(numberIn(kCount, "11", {.unit = "千"}), "workbook.unit");
  EXPECT_EQ(numberIn(kCount, "112300", {.unit = "万", .isSmaller = true}), "workbook.smaller") << "11.2万 is seen";
  EXPECT_EQ(numberIn(kCount, "-5", {.unit = "人次"}), "value.out_of_range");
}

TEST(CellValue, KeepsTheDigitsOfANumberThatAreSeen) {
  EXPECT_EQ(numberIn(kCode, "12345", {.wholeDigits = 6}), "012345");
  EXPECT_EQ(numberIn("application.phone", "2363000001", {.wholeDigits = 11}), "02363000001");
  EXPECT_EQ(numberIn(kCode, "400010", {}), "400010");
  EXPECT_EQ(numberIn(kText, "63000001", {.hasWords = true}), "workbook.format_words") << "023-63000001 is seen";
  EXPECT_EQ(numberIn(kText, "5", {.unit = "型"}), "workbook.format_words");
}

TEST(CellValue, TakesNoSignOfAProgramForAnAnswer) {
  for (const char* const name : {kText, kIdentity, kCount, kDate, kFlag}) {
    for (const char* const sign : {"#N/A", "#DIV/0!", "#REF!", "####", "Err:502", " #VALUE! "})
      EXPECT_EQ(text(name, sign), "workbook.error_value") << name << sign;
    EXPECT_EQ(text(name, "同上"), "workbook.ditto") << name;
  }
  EXPECT_EQ(text(kText, "#3"), "#3");
}

TEST(CellValue, TakesADayWithATimeBehindIt) {
  EXPECT_EQ(text(kDate, "2021-09-15 13:20:00"), "2021-09-15");
  EXPECT_EQ(text(kDate, "2021/9/15 8:05"), "2021-09-15");
  EXPECT_EQ(text(kDate, "2021-09-15T00:00:00.000"), "2021-09-15");
  EXPECT_EQ(number(kDate, "44454.5625", ShownAs::Day), "2021-09-15");
  EXPECT_EQ(text(kDate, "13:20"), "value.not_a_date");
  EXPECT_EQ(number(kDate, "44454.5", ShownAs::Time), "value.not_a_date") << "only a time is seen";
  EXPECT_EQ(number(kCount, "0.5", ShownAs::Time), "workbook.became_day");
  EXPECT_EQ(number(kDecimal, "0.5", ShownAs::Time), "workbook.became_day");
}

TEST(CellValue, JoinsTheLinesOfAChineseText) {
  constexpr const char* kName = "center.name";
  EXPECT_EQ(text(kName, "示例一街道 \n社区卫生服务中心"), "示例一街道社区卫生服务中心");
  EXPECT_EQ(text(kText, "DR\n100"), "DR 100") << "words of Latin letters stay apart";
  EXPECT_EQ(text(kName, "示例 中心"), "示例 中心") << "only a space";
}

}  // namespace
}  // namespace guapai::transfer
