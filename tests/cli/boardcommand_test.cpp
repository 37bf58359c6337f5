#include "cli/boardcommand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/consolerun.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using nlohmann::json;
using support::runCli;
using testing::HasSubstr;

class BoardOfSampleDistrict : public testing::Test {
protected:
  BoardOfSampleDistrict() {
    std::vector<std::string> arguments{"import", "--library", library};
    for (const auto& file : support::filesOf("resources/sample", ".json")) arguments.push_back(file.string());
    EXPECT_EQ(runCli(arguments).status, ExitStatus::Done);
  }
  [[nodiscard]] support::ConsoleRun board(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"board", "--library", library});
    return runCli(more, {}, core::Date(2021, 11, 20));
  }

  support::TemporaryDirectory directory;
  std::string library = (directory / "library.guapai").string();
};

TEST_F(BoardOfSampleDistrict, IsExactlyThis) {
  const auto run = board({"--json"});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(run.out, support::fileText(support::sourceDirectory() / "tests/data/board.json"));
}

TEST_F(BoardOfSampleDistrict, ReadsAsTables) {
  const auto run = board();
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_THAT(run.out, HasSubstr("建设计划与完成情况\n年份"));
  EXPECT_THAT(run.out,
              HasSubstr("2021年  1                 1         1         1         示例二街道社区卫生服务中心\n"));
  EXPECT_THAT(run.out, HasSubstr("2025年  2                           4\n"));
}

TEST_F(BoardOfSampleDistrict, GoesWithTheDistancesOfTheList) {
  std::vector<json> distances;
  const auto lines =
      support::linesOf(runCli({"list", "--json", "--library", library}, {}, core::Date(2021, 11, 20)).out);
  distances.reserve(lines.size());
  for (const std::string& line : lines) distances.push_back(json::parse(line).at("distance"));
  EXPECT_THAT(distances, testing::ElementsAre(0, 0, 2, 8, 5, 2, 4, 0, 3, 12, nullptr));
}

}  // namespace
}  // namespace guapai::cli
