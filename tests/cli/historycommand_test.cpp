#include "cli/historycommand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/consolerun.h"
#include "support/district.h"
#include "support/samplecasefiles.h"

namespace guapai::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class History : public testing::Test {
protected:
  [[nodiscard]] support::ConsoleRun show(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"history", "--library", district.file.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return support::runCli(arguments, {}, core::Date(2021, 11, 20));
  }
  void edit(core::CaseId id, const char* address) const {
    district.library->apply(id, {core::SetValue{support::District::field("application.mailing_address"),
                                                core::Value(std::string(address))}});
  }

  support::District district;
  core::CaseId first = district.addSample(1);
  core::CaseId second = district.addSample(2);
};

TEST_F(History, SaysWhatWasChangedTheNewestFirst) {
  edit(first, "示例路1号");
  district.library->apply(first, {core::SetValue{support::District::field("application.mailing_address"), {}}},
                          std::nullopt, "撤销\x1b[2J");
  const auto lines = support::linesOf(show().out);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_THAT(lines[0], AllOf(HasSubstr("2021年11月20日"), HasSubstr("sample-01 第1次"), HasSubstr("示例路1号 → 未填"),
                              HasSubstr("（撤销"), Not(HasSubstr("\x1b"))));
  EXPECT_THAT(lines[1], HasSubstr(" → 示例路1号"));
}

TEST_F(History, IsOfOneCaseOrRound) {
  edit(first, "示例路1号");
  edit(second, "示例路2号");
  EXPECT_THAT(show({"--center", "sample-02"}).out, AllOf(HasSubstr("示例路2号"), Not(HasSubstr("示例路1号"))));
  EXPECT_THAT(show({"--round", "1"}).out, AllOf(HasSubstr("示例路2号"), HasSubstr("示例路1号")));
  EXPECT_EQ(show({"--center", "sample-03"}).status, ExitStatus::BadInput);
  EXPECT_EQ(show({"--center", "sample-02", "--round", "2"}).status, ExitStatus::BadInput);
}

TEST_F(History, OutlivesItsCase) {
  edit(first, "示例路1号");
  district.library->remove(first, "重复登记");
  const auto lines = support::linesOf(show().out);
  EXPECT_THAT(lines[0], AllOf(HasSubstr("已删除的案卷"), HasSubstr("删除案卷"), HasSubstr("（重复登记）")));
}

}  // namespace
}  // namespace guapai::cli
