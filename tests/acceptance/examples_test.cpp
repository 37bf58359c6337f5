// The built program, as the contract's reader would try it: on the contract's own examples.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/cliprocess.h"
#include "support/expectations.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai {
namespace {

using nlohmann::json;
using support::fileText;
using support::runCliProcess;
using testing::IsEmpty;

std::filesystem::path contract() {
  return support::sourceDirectory() / "tests/data/contract";
}

/// The examples that are one case, and what is expected of each.
std::vector<std::pair<std::filesystem::path, json>> examples() {
  std::vector<std::pair<std::filesystem::path, json>> found;
  for (const auto& file : support::filesOf("tests/data/contract", ".json")) {
    if (file.stem().extension() == ".expected") continue;
    auto expected = file;
    expected.replace_extension(".expected.json");
    found.emplace_back(file, json::parse(fileText(expected)));
  }
  return found;
}

std::vector<std::string> sampleFiles() {
  std::vector<std::string> files;
  for (const auto& file : support::filesOf("resources/sample", ".json")) files.push_back(file.string());
  return files;
}

TEST(Examples, AreEvaluatedAsTheContractExpects) {
  ASSERT_EQ(examples().size(), 7U);
  for (const auto& [file, expected] : examples()) {
    const auto run = runCliProcess({"evaluate", "--json", file.string()});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(support::differences(expected, json::parse(run.out)), IsEmpty()) << file;
  }
}

TEST(Examples, AreEvaluatedAtEveryThresholdFromStandardInputToo) {
  const std::string cases = fileText(contract() / "boundaries.jsonl");
  const auto expected = support::linesOf(fileText(contract() / "boundaries.expected.jsonl"));
  const auto run = runCliProcess({"evaluate", "--json", "--jsonl", "-"}, cases);
  EXPECT_EQ(run.status, 0) << run.err;
  const auto lines = support::linesOf(run.out);
  ASSERT_EQ(lines.size(), expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i)
    EXPECT_THAT(support::differences(json::parse(expected[i]), json::parse(lines[i])), IsEmpty()) << i;
}

TEST(Examples, AreChecked) {
  for (const auto& [file, expected] : examples()) {
    const auto run = runCliProcess({"check", "--json", file.string()});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(json::parse(run.out).at("format"), "guapai.check/1");
  }
}

TEST(Examples, BecomePapers) {
  const support::TemporaryDirectory directory;
  for (const char* form : {"annex1", "annex2", "annex4"}) {
    const std::string file = (directory / (std::string(form) + ".pdf")).string();
    const auto run = runCliProcess({"render", "--form", form, "-o", file, (contract() / "ruled.json").string()});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.err, testing::AnyOf("", testing::StartsWith("提示："))) << "of fonts, at most";
    EXPECT_THAT(fileText(file), testing::StartsWith("%PDF-"));
  }
}

TEST(Examples, ComeBackFromALibraryByteForByte) {
  const support::TemporaryDirectory directory;
  const auto imported = [&](const std::string& library, std::vector<std::string> files) {
    files.insert(files.begin(), {"import", "--library", (directory / library).string()});
    return runCliProcess(files).status;
  };
  const auto exported = [&](const std::string& library) {
    const std::string file = (directory / (library + ".jsonl")).string();
    EXPECT_EQ(runCliProcess({"export", "--library", (directory / library).string(), "-o", file}).status, 0);
    return fileText(file);
  };
  ASSERT_EQ(imported("first", sampleFiles()), 0);
  const std::string first = exported("first");
  ASSERT_EQ(imported("second", {(directory / "first.jsonl").string()}), 0);
  EXPECT_EQ(exported("second"), first);
  const auto list = runCliProcess({"list", "--json", "--library", (directory / "second").string()});
  EXPECT_EQ(support::linesOf(list.out).size(), sampleFiles().size());
}

}  // namespace
}  // namespace guapai
