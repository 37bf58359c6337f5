#include "exchange/casefile.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/refusal.h"
#include "support/samplecasefiles.h"

namespace guapai::exchange {
namespace {

/// `line:text` of every case.
std::vector<std::string> casesOf(const std::string& text, bool oneALine) {
  std::istringstream stream(text);
  CaseFile file(stream, oneALine);
  std::vector<std::string> cases;
  while (const auto found = file.next()) cases.push_back(std::to_string(found->line) + ":" + found->text);
  return cases;
}

TEST(CaseFile, IsOneCaseAsItIs) {
  EXPECT_EQ(casesOf("{\n}\n", false), std::vector<std::string>{"1:{\n}\n"});
  EXPECT_EQ(casesOf("", false), std::vector<std::string>{"1:"});
}

TEST(CaseFile, HasOneCaseALineAndPassesBlankLinesOver) {
  EXPECT_EQ(casesOf("{}\n\n \t\n　\n{1}\n{2}", true), (std::vector<std::string>{"1:{}", "5:{1}", "6:{2}"}));
  EXPECT_TRUE(casesOf("", true).empty());
  EXPECT_TRUE(casesOf("\n\n", true).empty());
}

TEST(CaseFile, TakesLinesOfWindowsAndAByteOrderMark) {
  EXPECT_EQ(casesOf("\xEF\xBB\xBF{}\r\n\r\n{1}\r\n", true), (std::vector<std::string>{"1:{}\r", "3:{1}\r"}));
  EXPECT_TRUE(casesOf("\xEF\xBB\xBF\r\n", true).empty());
}

TEST(CaseFile, HasLinesAcrossItsPieces) {
  for (const std::size_t length : {65'534UL, 65'535UL, 65'536UL, 200'000UL}) {
    const std::string line(length, 'x');
    EXPECT_EQ(casesOf(line + "\n{2}", true), (std::vector<std::string>{"1:" + line, "2:{2}"})) << length;
    EXPECT_EQ(casesOf(line, true), std::vector<std::string>{"1:" + line}) << length;
  }
}

TEST(CaseFile, HasNoCaseWithoutEnd) {
  for (const bool oneALine : {false, true}) {
    std::ifstream endless("/dev/zero", std::ios::binary);
    CaseFile file(endless, oneALine);
    EXPECT_EQ(support::refusal([&] { (void)file.next(); }), core::ErrorCode::FileTooLarge);
  }
  std::string longest(kLongestCase, 'x');
  EXPECT_EQ(casesOf(longest, false).size(), 1U);
  longest.push_back('\n');
  EXPECT_EQ(casesOf(longest, true).size(), 1U);
}

TEST(CaseFile, TellsAMediumThatFails) {
  for (const bool oneALine : {false, true}) {
    std::ifstream failing("/proc/self/mem", std::ios::binary);
    CaseFile file(failing, oneALine);
    EXPECT_EQ(support::refusal([&] { (void)file.next(); }), core::ErrorCode::ReadFailed);
  }
}

TEST(CaseFile, IsKnownByItsEnding) {
  EXPECT_TRUE(holdsOneCaseALine("a/district.jsonl"));
  EXPECT_TRUE(holdsOneCaseALine("DISTRICT.JSONL"));
  EXPECT_FALSE(holdsOneCaseALine("district.json"));
  EXPECT_FALSE(holdsOneCaseALine("jsonl"));
}

TEST(CaseFile, IsReadFromItsBeginning) {
  std::string line;
  std::ifstream opened = openCaseFile(support::sourceDirectory() / "CMakeLists.txt");
  EXPECT_TRUE(std::getline(opened, line));
  EXPECT_TRUE(support::fileText(support::sourceDirectory() / "CMakeLists.txt").starts_with(line));
}

TEST(CaseFile, IsRefusedWhereThereIsNone) {
  EXPECT_EQ(support::refusal([] { (void)openCaseFile(support::sourceDirectory() / "no-such-file.json"); }),
            core::ErrorCode::FileUnreadable);
  EXPECT_EQ(support::refusal([] { (void)openCaseFile(support::sourceDirectory()); }), core::ErrorCode::FileIsFolder);
}

}  // namespace
}  // namespace guapai::exchange
