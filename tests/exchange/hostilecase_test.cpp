// What a broken disk, a broken editor or an ill will may put before the reader: it refuses, and never crashes.
#include <random>

#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "support/samplecasefiles.h"

namespace guapai::exchange {
namespace {

using support::catalogue;

std::string example() {
  return support::fileText(support::sourceDirectory() / "tests/data/contract/ruled.json");
}

void expectConsistent(const CaseResult& result) {
  EXPECT_EQ(result.answers.has_value(), result.problems.empty());
  EXPECT_TRUE(result.json || result.problems.size() == 1U);
  for (const core::Problem& problem : result.problems) {
    EXPECT_TRUE(support::messages().has(problem.sentence)) << problem.sentence;
    EXPECT_GE(std::stoul(problem.arguments.at("line")), 1U);
  }
}

TEST(HostileCase, IsRefusedWhereverItIsCutShort) {
  const CaseReader reader(catalogue());
  std::string text = example();
  text.resize(text.rfind('}') + 1);
  ASSERT_TRUE(reader.read(text).answers);
  for (std::size_t length = 0; length < text.size(); ++length) {
    const CaseResult result = reader.read(std::string_view(text).substr(0, length));
    ASSERT_FALSE(result.json) << length;
    expectConsistent(result);
  }
}

TEST(HostileCase, NeverCrashesTheReaderWhenBytesChange) {
  const CaseReader reader(catalogue());
  const std::string text = example();
  std::mt19937 random(20210915);
  constexpr std::string_view kAlphabet = "{}[]\",:\\u0019eE.-+tfn \n\xE7\xFF";
  const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
  for (int round = 0; round < 3000; ++round) {
    std::string changed = text;
    for (std::size_t edits = below(4) + 1; edits > 0; --edits) {
      const std::size_t at = below(changed.size());
      switch (below(3)) {
        case 0:
          changed[at] = kAlphabet[below(kAlphabet.size())];
          break;
        case 1:
          changed.erase(at, below(20));
          break;
        default:
          changed.insert(at, changed.substr(below(changed.size()), below(40)));
      }
    }
    const CaseResult result = reader.read(changed);
    expectConsistent(result);
    if (!result.answers) continue;
    const CaseResult again = reader.read(writeCase(*result.answers));
    ASSERT_TRUE(again.answers) << changed;
    EXPECT_TRUE(again.answers->sameAsWritten(*result.answers)) << changed;
  }
}

TEST(HostileCase, MayBeNestedTenThousandDeep) {
  const CaseReader reader(catalogue());
  for (const std::size_t levels : {10'000U, 1'000'000U}) {
    std::string objects;
    for (std::size_t i = 0; i < levels; ++i) objects += "{\"center\":";
    EXPECT_FALSE(reader.read(objects + "1" + std::string(levels, '}')).answers);
    EXPECT_FALSE(reader.read(std::string(levels, '[') + std::string(levels, ']')).answers);
    EXPECT_FALSE(reader.read(objects).json);
  }
}

}  // namespace
}  // namespace guapai::exchange
