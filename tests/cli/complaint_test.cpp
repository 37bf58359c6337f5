#include "cli/complaint.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::cli {
namespace {

const core::Problem kProblem{.severity = core::Severity::Error,
                             .code = "schema",
                             .path = "/round",
                             .sentence = "schema.expected_count",
                             .arguments = {{"line", "7"}}};

TEST(Complaint, NamesFileLineAndPointer) {
  EXPECT_EQ(complaint(support::messages(), "a.json", 0, kProblem),
            "a.json:7: /round: 应为整数，请直接写数字，不加引号，如 53520\n");
}

TEST(Complaint, NamesTheLineOfTheCaseInALineFile) {
  EXPECT_TRUE(complaint(support::messages(), "a.jsonl", 12, kProblem).starts_with("a.jsonl:12: /round: "));
}

TEST(Complaint, StaysOnOneLine) {
  core::Problem problem = kProblem;
  problem.path = "/a\nb\x1b[31m";
  EXPECT_EQ(placeOf("x\ny", 0, problem), "x↵y:7: /a↵b[U+001B][31m");
}

}  // namespace
}  // namespace guapai::cli
