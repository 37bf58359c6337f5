#include "core/value.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::core {
namespace {

const Field& field(std::string_view name) {
  return support::catalogue()[support::catalogue().require(name)];
}

constexpr const char* kCount = "application.annual_visits";
constexpr const char* kDecimal = "application.gps_per_10k";
constexpr const char* kPercent = "application.satisfaction.staff";
constexpr const char* kDate = "application.applied_on";
constexpr const char* kMonth = "application.grade_a_awarded_on";
constexpr const char* kFlag = "application.meets_basic_standard";
constexpr const char* kCode = "center.grade";
constexpr const char* kCodes = "information.departments";
constexpr const char* kText = "application.mailing_address";
constexpr const char* kFile = "information.floor_plan.file";

/// The value's text, or `fault` and its number.
std::string told(const Parsed<Value>& parsed) {
  if (const auto* fault = std::get_if<ValueFault>(&parsed)) return "fault " + std::to_string(static_cast<int>(*fault));
  const auto& value = std::get<Value>(parsed);
  return isKnown(value) ? valueText(value) : "not known";
}
std::string told(ValueFault fault) {
  return told(Parsed<Value>(fault));
}
std::string read(std::string_view name, std::string_view text) {
  return told(parseValue(field(name), text));
}

TEST(Value, IsNotKnownWhereTheTextIsBlank) {
  for (const char* name : {kCount, kDecimal, kPercent, kDate, kMonth, kFlag, kCode, kText, kFile}) {
    EXPECT_EQ(read(name, ""), "not known") << name;
    EXPECT_EQ(read(name, "　 "), "not known") << name;
  }
  EXPECT_EQ(read(kCodes, ""), "") << "no box ticked is an answer";
}

TEST(Value, ReadsItsOwnTextBack) {
  const std::pair<const char*, const char*> values[] = {
      {kCount, "112300"},     {kDecimal, "1.860"}, {kPercent, "79.9999"}, {kDate, "2021-09-15"},
      {kMonth, "2020-12"},    {kFlag, "true"},     {kFlag, "false"},      {kCode, "none"},
      {kText, " 示例路1号 "}, {kFile, "a/b.pdf"},  {kMonth, "2020-12-01"}};
  for (const auto& [name, text] : values) EXPECT_EQ(read(name, text), text) << name;
}

TEST(Value, KeepsTypesAndRangesApart) {
  EXPECT_EQ(read(kCount, "1.0"), told(ValueFault::NotWhole));
  EXPECT_EQ(read(kCount, "-1"), told(ValueFault::NotANumber));
  EXPECT_EQ(read(kCount, "1000000000000"), "1000000000000");
  EXPECT_EQ(read(kCount, "1000000000001"), told(ValueFault::OutOfRange));
  EXPECT_EQ(read(kDecimal, "1.00000"), told(ValueFault::TooManyDecimals));
  EXPECT_EQ(read(kPercent, "100.0000"), "100.0000");
  EXPECT_EQ(read(kPercent, "100.0001"), told(ValueFault::OutOfRange));
  EXPECT_EQ(read("round", "0"), told(ValueFault::OutOfRange));
  EXPECT_EQ(read("round", "1"), "1");
  EXPECT_EQ(read("application.resident_population_wan", "100000000.0001"), told(ValueFault::OutOfRange));
  EXPECT_EQ(read("records.accidents.grade", "5"), told(ValueFault::OutOfRange));
  EXPECT_EQ(read(kDate, "2021-02-30"), told(ValueFault::NoSuchDay));
  EXPECT_EQ(read(kDate, "2020-12"), told(ValueFault::MonthNotAllowed));
  EXPECT_EQ(read(kFlag, "是"), told(ValueFault::NotAFlag));
  EXPECT_EQ(read(kCode, "a"), told(ValueFault::UnknownCode));
  EXPECT_EQ(read("information.specialties", "x"), told(ValueFault::WrongType));
}

TEST(Value, LimitsText) {
  std::string longest;
  for (int i = 0; i < 10'000; ++i) longest += "字";
  EXPECT_EQ(read(kText, longest), longest);
  EXPECT_EQ(read(kText, longest + "字"), told(ValueFault::TooLong));
  EXPECT_EQ(read("progress.acceptances.answers", longest + "字"), longest + "字");
  EXPECT_EQ(read(kText, std::string_view("a\0b", 3)), told(ValueFault::ForbiddenCharacter));
  EXPECT_EQ(read(kText, "a\xFF"), told(ValueFault::ForbiddenCharacter));
}

TEST(Value, KeepsFilesBesideTheCase) {
  for (const char* path : {"/etc/x", "\\\\server\\x", "C:/x", "c:x", "../x", "a/../x", "a\\..\\x", "a/.."})
    EXPECT_EQ(read(kFile, path), told(ValueFault::PathNotRelative)) << path;
  for (const char* path : {"平面图.pdf", "a/b.pdf", "a..b", "..."}) EXPECT_EQ(read(kFile, path), path);
}

TEST(Value, KeepsCodesInTheOrderOfThePaper) {
  EXPECT_EQ(read(kCodes, "surgery internal_medicine surgery"), "internal_medicine surgery");
  EXPECT_EQ(read(kCodes, "surgery dentistry"), told(ValueFault::UnknownCode));
  const auto set = std::get<CodeSet>(std::get<Value>(parseValue(field(kCodes), "tcm ecg")));
  EXPECT_TRUE(set.contains("tcm"));
  EXPECT_FALSE(set.contains("surgery"));
}

TEST(Value, IsTheSameOnlyAsWritten) {
  const auto value = [](std::string_view text) { return std::get<Value>(parseValue(field(kDecimal), text)); };
  EXPECT_EQ(value("5.35"), value("5.350"));
  EXPECT_FALSE(sameAsWritten(value("5.35"), value("5.350")));
  EXPECT_TRUE(sameAsWritten(value("5.350"), value("5.350")));
  EXPECT_FALSE(sameAsWritten(Value(), Value(std::string())));
  EXPECT_FALSE(sameAsWritten(Value(std::string("1")), Value(std::int64_t{1})));
}

TEST(Value, IsShownInTheWordsOfThePaper) {
  const auto shown = [](std::string_view name, std::string_view text) {
    return displayText(field(name), std::get<Value>(parseValue(field(name), text)));
  };
  EXPECT_EQ(shown(kDecimal, "5.350"), "5.350");
  EXPECT_EQ(shown(kMonth, "2020-12"), "2020年12月");
  EXPECT_EQ(shown(kDate, "2021-09-05"), "2021年9月5日");
  EXPECT_EQ(shown(kFlag, "false"), "否");
  EXPECT_EQ(shown(kCode, "A"), "甲级");
  EXPECT_EQ(shown(kCodes, "tcm internal_medicine"), "内科、中医科");
  EXPECT_EQ(shown(kText, ""), "");
}

}  // namespace
}  // namespace guapai::core
