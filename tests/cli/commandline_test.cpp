#include "cli/commandline.h"

#include <map>
#include <set>
#include <sstream>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::cli {
namespace {

using testing::ElementsAre;
using Arguments = std::vector<std::string>;

CommandLine parsed(const Arguments& arguments) {
  const auto result = parseCommandLine(arguments);
  EXPECT_TRUE(std::holds_alternative<CommandLine>(result));
  return std::holds_alternative<CommandLine>(result) ? std::get<CommandLine>(result) : CommandLine{};
}

/// The key of the sentence that says what is wrong.
std::string wrong(const Arguments& arguments) {
  const auto result = parseCommandLine(arguments);
  const auto* problem = std::get_if<core::Problem>(&result);
  if (problem == nullptr) return "";
  EXPECT_TRUE(support::messages().has(problem->sentence)) << problem->sentence;
  EXPECT_EQ(support::messages().sentence(*problem).find('{'), std::string::npos) << problem->sentence;
  return problem->sentence;
}

TEST(CommandLine, TakesOptionsAndFilesInAnyOrder) {
  const CommandLine line =
      parsed({"evaluate", "a.json", "--json", "--on", "2021-10-20", "-", "--standard=x", "b.json"});
  EXPECT_EQ(line.command, "evaluate");
  EXPECT_TRUE(line.has("json"));
  EXPECT_FALSE(line.has("jsonl"));
  EXPECT_EQ(line.on, core::Date(2021, 10, 20));
  EXPECT_EQ(line.value("standard"), "x");
  EXPECT_EQ(line.value("library"), std::nullopt);
  EXPECT_THAT(line.files, ElementsAre("a.json", "-", "b.json"));
}

TEST(CommandLine, TakesEverythingBehindTwoHyphensForAFile) {
  EXPECT_THAT(parsed({"check", "--", "--json", "--help"}).files, ElementsAre("--json", "--help"));
}

TEST(CommandLine, GivesHelpWhereverItIsAskedFor) {
  for (const Arguments& arguments :
       {Arguments{}, Arguments{"--help"}, Arguments{"help"}, Arguments{"evaluate", "--help"}, Arguments{"check", "-h"}})
    EXPECT_EQ(parsed(arguments).command, "help");
}

TEST(CommandLine, RefusesWhatNoCommandKnows) {
  EXPECT_EQ(wrong({"verdict"}), "usage.unknown_command");
  EXPECT_EQ(wrong({"evaluate", "--colour", "a"}), "usage.unknown_option");
  EXPECT_EQ(wrong({"check", "--jsonl", "a"}), "usage.unknown_option");
  EXPECT_EQ(wrong({"evaluate", "-json", "a"}), "usage.unknown_option");
  EXPECT_EQ(wrong({"export", "--o", "a"}), "usage.unknown_option");
}

/// Man page and completion are made of the help, so that they have what it has.
TEST(CommandLine, HasTheCommandsAndOptionsOfTheHelpAndNoOthers) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz-";
  std::istringstream help(support::messages().sentence("cli.help"));
  std::map<std::string, std::set<std::string>> told;
  std::string command;  // empty: the line belongs to none
  for (std::string line; std::getline(help, line);) {
    if (line.starts_with("  ") && line[2] != ' ')
      command = line.substr(2, line.find(' ', 2) - 2);
    else if (!line.starts_with("  "))
      command.clear();
    if (command.empty()) continue;
    auto& options = told[command];
    for (std::size_t at = 0; (at = line.find_first_of(kLetters, at)) != std::string::npos;) {
      const std::string word = line.substr(at, line.find_first_not_of(kLetters, at) - at);
      at += word.size();
      if (word == "-o" || (word.size() > 2 && word.starts_with("--"))) options.insert(word);
    }
  }
  EXPECT_EQ(told, optionsByCommand());
}

TEST(CommandLine, AsksForWhatACommandNeeds) {
  EXPECT_EQ(wrong({"evaluate"}), "usage.missing_file");
  EXPECT_EQ(wrong({"import", "--library", "a"}), "usage.missing_file");
  EXPECT_EQ(wrong({"list", "a"}), "usage.needless_file");
  for (const char* number : {"0", "-1", "1x", "", "99999999999999999999"})
    EXPECT_NE(wrong({"papers", "--number=" + std::string(number)}), "") << number;
  EXPECT_EQ(wrong({"render", "--form", "annex1", "-o", "a", "--round", "two"}), "usage.not_a_number");
  EXPECT_EQ(wrong({"export", "-o", "-"}), "usage.output_is_a_file");
  EXPECT_EQ(wrong({"export", "--library", "a"}), "usage.missing_option");
  EXPECT_EQ(wrong({"render", "-o", "a.pdf", "a.json"}), "usage.missing_option");
  EXPECT_EQ(wrong({"export", "-o"}), "usage.missing_value");
  EXPECT_EQ(wrong({"evaluate", "--on=", "a"}), "usage.missing_value");
  EXPECT_EQ(wrong({"list", "--json=yes"}), "usage.needless_value");
  EXPECT_EQ(wrong({"list", "--json", "--json"}), "usage.repeated_option");
}

TEST(CommandLine, RefusesADayThatIsNone) {
  for (const char* day : {"2021-02-30", "2021-10", "today", "20211020"})
    EXPECT_EQ(wrong({"evaluate", "--on", day, "a.json"}), "usage.not_a_day");
}

TEST(CommandLine, KeepsTheBytesOfAFileName) {
  EXPECT_TRUE(pathOf("示例/a.json").u8string() == u8"示例/a.json");
}

}  // namespace
}  // namespace guapai::cli
