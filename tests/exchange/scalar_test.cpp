#include "exchange/scalar.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::exchange {
namespace {

using core::Value;
using support::catalogue;

std::variant<Value, core::Problem> parse(const char* field, Scalar::Kind kind, std::string_view text) {
  return parseScalar(catalogue()[catalogue().require(field)], {.kind = kind, .text = text});
}

std::string sentence(const char* field, Scalar::Kind kind, std::string_view text) {
  const auto parsed = parse(field, kind, text);
  const auto* problem = std::get_if<core::Problem>(&parsed);
  return problem == nullptr ? "" : problem->sentence;
}

constexpr auto kNumber = Scalar::Kind::Number;
constexpr auto kText = Scalar::Kind::Text;
constexpr auto kFlag = Scalar::Kind::Flag;

TEST(Scalar, KeepsDecimalsAsWrittenFromNumberAndText) {
  for (const auto kind : {kNumber, kText}) {
    const auto parsed = parse("application.resident_population_wan", kind, "5.350");
    ASSERT_TRUE(std::holds_alternative<Value>(parsed));
    EXPECT_EQ(std::get<core::Decimal>(std::get<Value>(parsed)).written(), "5.350");
  }
}

TEST(Scalar, TakesWholeNumbersForCountsOnly) {
  const char* count = "information.resident_population";
  EXPECT_EQ(std::get<std::int64_t>(std::get<Value>(parse(count, kNumber, "1000000000000"))), 1'000'000'000'000);
  EXPECT_EQ(sentence(count, kNumber, "53520.0"), "value.not_whole");
  EXPECT_EQ(sentence(count, kNumber, "1e3"), "schema.exponent");
  EXPECT_EQ(sentence(count, kNumber, "-"), "value.out_of_range");
  EXPECT_EQ(sentence(count, kNumber, "1000000000001"), "value.out_of_range");
  EXPECT_EQ(sentence(count, kText, "53520"), "schema.expected_count");
}

TEST(Scalar, RefusesExponentsSignsAndFifthDecimals) {
  const char* decimal = "application.gps_per_10k";
  EXPECT_EQ(sentence(decimal, kNumber, "2E0"), "schema.exponent");
  EXPECT_EQ(sentence(decimal, kNumber, "-1.5"), "value.out_of_range");
  EXPECT_EQ(sentence(decimal, kText, "-1.5"), "value.not_a_number");
  EXPECT_EQ(sentence(decimal, kText, "2e0"), "value.not_a_number");
  EXPECT_EQ(sentence(decimal, kNumber, "2.00001"), "value.too_many_decimals");
  EXPECT_EQ(sentence(decimal, kText, " 2"), "value.not_a_number");
  EXPECT_EQ(sentence("application.satisfaction.staff", kNumber, "101"), "value.out_of_range");
  EXPECT_EQ(sentence("application.satisfaction.staff", kNumber, "100.0001"), "value.out_of_range");
  EXPECT_EQ(sentence("application.satisfaction.staff", kNumber, "100.0000"), "");
  EXPECT_EQ(sentence("application.resident_population_wan", kNumber, "100000001"), "value.out_of_range");
}

TEST(Scalar, OnlyTextMayBeBlank) {
  const auto blank = parse("center.subdistrict", kText, " 　");
  ASSERT_TRUE(std::holds_alternative<Value>(blank));
  EXPECT_FALSE(core::isKnown(std::get<Value>(blank)));
  EXPECT_EQ(sentence("application.gps_per_10k", kText, ""), "value.not_a_number");
  EXPECT_EQ(sentence("application.applied_on", kText, " "), "value.not_a_date");
  EXPECT_EQ(sentence("center.grade_awarded_on", kText, ""), "value.not_a_date");
  EXPECT_EQ(sentence("center.grade", kText, ""), "value.unknown_code");
}

TEST(Scalar, LimitsABlankTextLikeAnyOther) {
  EXPECT_EQ(sentence("center.subdistrict", kText, std::string(10'000, ' ')), "");
  EXPECT_EQ(sentence("center.subdistrict", kText, std::string(10'001, ' ')), "value.too_long");
}

TEST(Scalar, AsksForTheTypeOfTheField) {
  EXPECT_EQ(sentence("application.postal_code", kNumber, "400010"), "schema.expected_text");
  EXPECT_EQ(sentence("application.applied_on", kNumber, "20210915"), "schema.expected_date");
  EXPECT_EQ(sentence("application.meets_basic_standard", kText, "true"), "schema.expected_flag");
  EXPECT_EQ(sentence("application.gps_per_10k", kFlag, ""), "schema.expected_decimal");
  EXPECT_EQ(sentence("center.grade", kNumber, "1"), "schema.expected_code");
  EXPECT_EQ(sentence("information.departments", kText, "surgery"), "schema.expected_codes");
  EXPECT_EQ(sentence("information.specialties", kText, ""), "schema.expected_list");
}

TEST(Scalar, KeepsTextAsWritten) {
  EXPECT_EQ(std::get<std::string>(std::get<Value>(parse("center.name", kText, " 示例 "))), " 示例 ");
}

}  // namespace
}  // namespace guapai::exchange
