#include "cli/libraryoption.h"

#include <QtCore/QByteArray>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/consolerun.h"
#include "support/district.h"

namespace guapai::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(LibraryOption, NamesTheLibraryBeforeTheEnvironmentDoes) {
  qputenv("GUAPAI_LIBRARY", QByteArray("d\xE9partement.guapai"));
  EXPECT_EQ(libraryOf({.command = "list"}), "d\xE9partement.guapai") << "whatever bytes it is called by";
  EXPECT_EQ(libraryOf({.command = "list", .options = {{"library", "示例.guapai"}}}), pathOf("示例.guapai"));
  EXPECT_EQ(libraryOf({.command = "list", .options = {{"library", "\xFF.guapai"}}}).native(), "\xFF.guapai");
  qunsetenv("GUAPAI_LIBRARY");
}

TEST(OpenLibrary, TellsThatTheClockIsBehind) {
  const support::District district;
  (void)district.addSample(1);
  const std::vector<std::string> list{"list", "--library", district.file.string()};
  EXPECT_THAT(support::runCli(list, {}, core::Date(2021, 11, 20)).err, IsEmpty());
  const auto behind = support::runCli(list, {}, core::Date(2021, 11, 19));
  EXPECT_EQ(behind.status, ExitStatus::Done);
  EXPECT_THAT(behind.err, HasSubstr("（2021-11-20 "));
}

TEST(OpenLibrary, NotesThatSomebodyElseOpensItUnlessItIsToStayAsItIs) {
  const support::District district;
  (void)district.addSample(1);
  district.library->setActor({.account = "office3", .person = std::nullopt});
  district.library->set("plan", "1");
  const auto newest = [&district] { return district.library->history({.most = 1}).at(0); };
  (void)support::runCli({"verify", "--library", district.file.string()}, {}, core::Date(2021, 11, 20));
  EXPECT_EQ(newest().event, "set");
  (void)support::runCli({"list", "--library", district.file.string()}, {}, core::Date(2021, 11, 20));
  EXPECT_EQ(newest().event, "opened");
  EXPECT_NE(newest().account, "office3");
  const std::int64_t number = newest().number;
  (void)support::runCli({"list", "--library", district.file.string()}, {}, core::Date(2021, 11, 20));
  EXPECT_EQ(newest().number, number);
}

TEST(OpenLibrary, IssuesNothingByAClockThatIsBehindUntilItIsConfirmed) {
  const support::District district;
  (void)district.addSample(1);
  std::vector<std::string> issue{"render",
                                 "--library",
                                 district.file.string(),
                                 "--form",
                                 "annex4",
                                 "--issue",
                                 "-o",
                                 (district.directory / "a.pdf").string()};
  const auto refused = support::runCli(issue, {}, core::Date(2021, 11, 19));
  EXPECT_EQ(refused.status, ExitStatus::SystemFailed);
  EXPECT_THAT(refused.err, HasSubstr("--confirm-clock"));
  EXPECT_FALSE(std::filesystem::exists(district.directory / "a.pdf"));
  issue.emplace_back("--confirm-clock");
  EXPECT_EQ(support::runCli(issue, {}, core::Date(2021, 11, 19)).status, ExitStatus::Done);
  issue.erase(std::ranges::find(issue, "--issue"));
  EXPECT_EQ(support::runCli(issue, {}, core::Date(2021, 11, 19)).status, ExitStatus::BadInput);
}

TEST(OpenLibrary, TellsWhereAnOlderVersionIsKept) {
  const support::TemporaryDirectory directory;
  std::filesystem::copy_file(support::sourceDirectory() / "tests/data/libraries/version-1.guapai",
                             directory / "a.guapai");
  const auto run = support::runCli({"list", "--library", (directory / "a.guapai").string()});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_THAT(run.err, HasSubstr("a.v1-2021-10-25.guapai"));
  const auto again = support::runCli({"list", "--library", (directory / "a.guapai").string()});
  EXPECT_THAT(again.err, Not(HasSubstr("a.v1")));
}

}  // namespace
}  // namespace guapai::cli
