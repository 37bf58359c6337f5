#include "cli/casebatch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>

#include "core/error.h"
#include "platform/builtindefinitions.h"
#include "support/refusal.h"

namespace guapai::cli {
namespace {

class WorkThroughCases : public testing::Test {
protected:
  /// Reports each case by its text; a text that begins with `!` is bad input.
  ExitStatus work(const std::vector<std::string>& files) {
    const Context context{*definitions, clock, console};
    CaseWalk cases(files, true, console);
    return workThrough(cases, context, [](const LocatedCase& found) -> CaseReport {
      const std::string& text = found.text.text;
      if (text.starts_with('!')) return {.out = {}, .err = text + "\n", .status = ExitStatus::BadInput};
      return {.out = text + "\n", .err = {}, .status = ExitStatus::Done};
    });
  }

  std::shared_ptr<const terms::Definitions> definitions = platform::loadDefinitions();
  core::FixedClock clock{core::Date(2021, 10, 20)};
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Console console{in, out, err};
};

TEST_F(WorkThroughCases, KeepsTheOrderOfMoreCasesThanItHoldsAtOnce) {
  std::string lines;
  for (int i = 0; i < 2000; ++i) lines += std::to_string(i) + "\n";
  in.str(lines);
  EXPECT_EQ(work({"-"}), ExitStatus::Done);
  EXPECT_EQ(out.str(), lines);
}

TEST_F(WorkThroughCases, ReportsTheGravestStatusAndWorksOnTheOthers) {
  in.str("1\n!2\n3\n");
  EXPECT_EQ(work({"-"}), ExitStatus::BadInput);
  EXPECT_EQ(out.str(), "1\n3\n");
  EXPECT_EQ(err.str(), "!2\n");
}

TEST_F(WorkThroughCases, TellsAFileThatCannotBeReadAndGoesOn) {
  in.str("1\n");
  EXPECT_EQ(work({"no-such.jsonl", "-"}), ExitStatus::BadInput);
  EXPECT_EQ(out.str(), "1\n");
  EXPECT_EQ(err.str(), "无法读取文件：no-such.jsonl。请确认文件存在并且有读取权限。\n");
}

TEST_F(WorkThroughCases, StopsWhenNobodyTakesTheResults) {
  in.str("1\n");
  out.setstate(std::ios::badbit);
  EXPECT_EQ(support::refusal([this] { (void)work({"-"}); }), core::ErrorCode::OutputIncomplete);
}

TEST_F(WorkThroughCases, KeepsTheOrderWhenSomeCasesTakeLonger) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) lines += std::to_string(i) + "\n";
  in.str(lines);
  const Context context{*definitions, clock, console};
  CaseWalk cases({"-"}, true, console);
  (void)workThrough(cases, context, [](const LocatedCase& found) -> CaseReport {
    if (found.text.line % 640 == 1) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return {.out = found.text.text + "\n", .err = {}, .status = ExitStatus::Done};
  });
  EXPECT_EQ(out.str(), lines);
}

TEST_F(WorkThroughCases, ReadsNoFurtherThanItHasRoomFor) {
  const std::string line(100'000, 'x');
  std::string lines;
  for (int i = 0; i < 400; ++i) lines += line + "\n";
  in.str(lines);
  const Context context{*definitions, clock, console};
  CaseWalk cases({"-"}, true, console);
  std::atomic<std::size_t> furthest = 0;
  std::atomic<bool> waits = true;
  // The first case holds up all others: what is read meanwhile must have an end.
  (void)workThrough(cases, context, [&](const LocatedCase& found) -> CaseReport {
    if (found.text.line == 1) {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      waits = false;
    } else if (waits) {
      furthest = std::max<std::size_t>(furthest, found.text.line);
    }
    return {.out = "x\n", .err = {}, .status = ExitStatus::Done};
  });
  EXPECT_LT(furthest, 100U) << "4 MB, and the pieces that were begun";
}

TEST_F(WorkThroughCases, SaysWhereItStoppedWhenTheWorkFails) {
  std::string lines;
  for (int i = 0; i < 1000; ++i) lines += std::to_string(i) + "\n";
  in.str(lines);
  const Context context{*definitions, clock, console};
  CaseWalk cases({"-"}, true, console);
  const auto work = [](const LocatedCase& found) -> CaseReport {
    if (found.text.text == "700") throw core::Error(core::ErrorCode::OutputIncomplete, {});
    return {.out = found.text.text + "\n", .err = {}, .status = ExitStatus::Done};
  };
  EXPECT_EQ(support::refusal([&] { (void)workThrough(cases, context, work); }), core::ErrorCode::OutputIncomplete);
  EXPECT_TRUE(lines.starts_with(out.str())) << "what was written is in order";
  EXPECT_GE(out.str().size(), 600U);
}

}  // namespace
}  // namespace guapai::cli
