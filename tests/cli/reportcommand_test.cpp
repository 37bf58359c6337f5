#include "cli/reportcommand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/consolerun.h"
#include "support/directories.h"
#include "support/temporarydirectory.h"
#include "workbooks/xlsxreading.h"

namespace guapai::cli {
namespace {

using support::runCli;
using testing::HasSubstr;

class Report : public testing::Test {
protected:
  Report() {
    const auto sample = support::sourceDirectory() / "resources/sample/center-02.json";
    EXPECT_EQ(runCli({"import", "--library", library, sample.string()}).status, ExitStatus::Done);
  }
  [[nodiscard]] std::vector<workbooks::ReadSheet> report(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"report", "--library", library, "-o", file});
    EXPECT_EQ(runCli(more, {}, core::Date(2021, 11, 20)).status, ExitStatus::Done);
    return workbooks::readXlsx(support::fileText(file)).value_or(std::vector<workbooks::ReadSheet>());
  }

  support::TemporaryDirectory directory;
  std::string library = (directory / "library.guapai").string();
  std::string file = (directory / "out.xlsx").string();
};

TEST_F(Report, HoldsTheListsForTheCityUnderTheirTitles) {
  const auto sheets = report();
  ASSERT_EQ(sheets.size(), 3U);
  EXPECT_EQ(sheets[0].name, "2021年新建成社区医院名单");
  EXPECT_EQ(sheets[1].name, "社区医院信息汇总表");
  EXPECT_EQ(sheets[2].name, "建设计划与完成情况");
  const auto& cells = sheets[0].cells;
  EXPECT_EQ(std::get<std::string>(cells.at({0, 0})), "2021年新建成社区医院名单（2020年12月1日至2021年11月30日）");
  EXPECT_EQ(std::get<std::string>(cells.at({1, 0})), "序号");
  EXPECT_EQ(std::get<double>(cells.at({2, 0})), 1);
  EXPECT_EQ(std::get<std::string>(cells.at({2, 1})), "示例二街道社区卫生服务中心");
}

TEST_F(Report, IsAboutTheYearThatIsAskedFor) {
  const auto sheets = report({"--year", "2022"});
  EXPECT_EQ(sheets.at(0).name, "2022年新建成社区医院名单");
  EXPECT_FALSE(sheets.at(0).cells.contains({2, 0}));
}

TEST_F(Report, RefusesWhatIsNoYear) {
  for (const char* const year : {"21", "3000", "0", "x"}) {
    const auto refused = runCli({"report", "--library", library, "--year", year, "-o", file});
    EXPECT_EQ(refused.status, ExitStatus::BadInput) << year;
    EXPECT_THAT(refused.err, HasSubstr("--year")) << year;
  }
  EXPECT_FALSE(std::filesystem::exists(file));
}

}  // namespace
}  // namespace guapai::cli
