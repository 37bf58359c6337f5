#include "cli/schemacommand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "exchange/caseschema.h"
#include "support/consolerun.h"
#include "support/samplecasefiles.h"

namespace guapai::cli {
namespace {

using support::runCli;

TEST(SchemaCommand, ListsTheNames) {
  const auto run = runCli({"schema"});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(run.out, "case\nevaluation\ncheck\nlist\npapers\nboard\nedition\n");
  EXPECT_EQ(run.err, "");
}

TEST(SchemaCommand, PrintsEachUnderItsOwnName) {
  for (const std::string& name : support::linesOf(runCli({"schema"}).out)) {
    const auto run = runCli({"schema", name});
    EXPECT_EQ(run.status, ExitStatus::Done) << name;
    EXPECT_EQ(run.err, "") << name;
    EXPECT_EQ(nlohmann::json::parse(run.out).at("$id"), "urn:guapai:schema:" + name + ":1");
    EXPECT_THAT(run.out, testing::EndsWith("}\n")) << name;
  }
}

TEST(SchemaCommand, MakesTheCasesFromTheCatalogueAndPrintsTheOthersAsTheyAre) {
  EXPECT_EQ(runCli({"schema", "case"}).out, exchange::caseSchema(support::catalogue()));
  EXPECT_EQ(runCli({"schema", "board"}).out,
            support::fileText(support::sourceDirectory() / "resources/jsonschema/board.json"));
}

TEST(SchemaCommand, SaysWhichNamesThereAre) {
  const auto run = runCli({"schema", "../fields/1-case"});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "没有这个名称的 JSON Schema，可以写：case、evaluation、check、list、papers、board、edition\n");
}

TEST(SchemaCommand, TakesOneName) {
  EXPECT_EQ(runCli({"schema", "case", "board"}).status, ExitStatus::BadInput);
  EXPECT_EQ(runCli({"schema", "--json", "case"}).status, ExitStatus::BadInput);
}

/// A schema that lies beside the others is printed, and what is printed has its file.
TEST(SchemaCommand, KnowsEveryFile) {
  std::vector<std::string> files{"case"};
  for (const auto& file : support::filesOf("resources/jsonschema", ".json")) files.push_back(file.stem().string());
  EXPECT_THAT(support::linesOf(runCli({"schema"}).out), testing::UnorderedElementsAreArray(files));
}

}  // namespace
}  // namespace guapai::cli
