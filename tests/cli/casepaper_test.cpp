#include "cli/casepaper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::cli {
namespace {

std::string fault(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"render", "-o", "out.pdf"});
  return std::string(faultOf(std::get<CommandLine>(parseCommandLine(arguments))));
}

TEST(FaultOf, TellsOptionsThatDoNotGoTogether) {
  EXPECT_EQ(fault({"--form", "annex4"}), "");
  EXPECT_EQ(fault({"--form", "annex4", "--overprint", "--offset", "1,2"}), "");
  EXPECT_EQ(fault({"--form", "annex4", "--library", "a", "--issue"}), "");
  EXPECT_EQ(fault({"--form", "annex2", "--overprint"}), "usage.overprint_only_annex4");
  EXPECT_EQ(fault({"--form", "annex4", "--overprint", "--issue"}), "usage.overprint_is_not_issued");
  EXPECT_EQ(fault({"--form", "annex4", "--test-sheet"}), "usage.needs_overprint");
  EXPECT_EQ(fault({"--form", "annex4", "--overprint", "--offset", "x"}), "usage.not_an_offset");
  EXPECT_EQ(fault({"--form", "annex4", "--achieved"}), "usage.achieved_only_annex3");
  EXPECT_EQ(fault({"--form", "annex4", "--issue"}), "usage.issue_from_library");
  EXPECT_EQ(fault({"--form", "annex4", "--issue", "--library", "a", "--on", "2021-10-20"}), "usage.issue_on_a_day");
  EXPECT_EQ(fault({"--form", "annex4", "--library", "a", "--issue", "--trail-head"}), "");
  EXPECT_EQ(fault({"--form", "annex4", "--library", "a", "--trail-head"}), "usage.trail_head_to_issue");
}

TEST(FaultOf, HasASentenceForEach) {
  for (const char* sentence :
       {"usage.overprint_only_annex4", "usage.overprint_is_not_issued", "usage.needs_overprint", "usage.not_an_offset",
        "usage.achieved_only_annex3", "usage.issue_from_library", "usage.issue_on_a_day", "usage.trail_head_to_issue"})
    EXPECT_TRUE(support::messages().has(sentence)) << sentence;
}

}  // namespace
}  // namespace guapai::cli
