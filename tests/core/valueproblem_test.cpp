#include "core/valueproblem.h"

#include <array>

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::core {
namespace {

using support::catalogue;

const Field& field(const char* name) {
  return catalogue()[catalogue().require(name)];
}

constexpr std::array kFaults{ValueFault::WrongType,       ValueFault::NotANumber,      ValueFault::NotWhole,
                             ValueFault::TooManyDecimals, ValueFault::OutOfRange,      ValueFault::NotADate,
                             ValueFault::NoSuchDay,       ValueFault::MonthNotAllowed, ValueFault::UnknownCode,
                             ValueFault::NotAFlag,        ValueFault::TooLong,         ValueFault::ForbiddenCharacter,
                             ValueFault::PathNotRelative};

TEST(ValueProblem, HasASentenceWithoutHolesForEveryFault) {
  for (const char* name : {"center.kind", "application.applied_on", "application.tcm.prescription_share"}) {
    for (const ValueFault fault : kFaults) {
      const Problem problem = valueProblem(field(name), fault);
      EXPECT_EQ(problem.severity, Severity::Error);
      ASSERT_TRUE(support::messages().has(problem.sentence)) << problem.sentence;
      EXPECT_EQ(support::messages().sentence(problem).find('{'), std::string::npos) << problem.sentence;
    }
  }
}

TEST(ValueProblem, NamesTheRange) {
  const Problem problem = valueProblem(field("application.tcm.prescription_share"), ValueFault::OutOfRange);
  EXPECT_EQ(support::messages().sentence(problem), "超出范围，应在0到100之间");
}

TEST(ValueProblem, NamesTheYearsOfADateOutOfRange) {
  const Problem problem = valueProblem(field("application.applied_on"), ValueFault::OutOfRange);
  EXPECT_EQ(support::messages().sentence(problem), "年份超出范围，应在1900年到2999年之间");
}

TEST(ValueProblem, ListsTheChoicesWithTheirOfficialWords) {
  const Problem problem = valueProblem(field("center.kind"), ValueFault::UnknownCode);
  EXPECT_EQ(problem.arguments.at("choices"), "community（社区卫生服务中心）、township（乡镇卫生院）");
}

}  // namespace
}  // namespace guapai::core
