#include "cli/casewalk.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/error.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using testing::ElementsAre;

class WalkThroughCases : public testing::Test {
protected:
  std::string written(const std::string& name, const std::string& text) {
    std::ofstream(directory / name, std::ios::binary) << text;
    return (directory / name).string();
  }

  /// Text, line and line of complaint of every case, or the name of the file that cannot be read.
  std::vector<std::string> walk(const std::vector<std::string>& files, bool oneALine = false) {
    CaseWalk cases(files, oneALine, console);
    std::vector<std::string> found;
    while (true) {
      try {
        const auto next = cases.next();
        if (!next) return found;
        found.push_back(next->text.text + " " + std::to_string(next->text.line) + " " +
                        std::to_string(next->complaintLine()));
      } catch (const core::Error& error) {
        found.push_back(error.detail());
      }
    }
  }

  support::TemporaryDirectory directory;
  std::istringstream in{"{1}\n{2}"};
  std::ostringstream out;
  Console console{in, out, out};
};

TEST_F(WalkThroughCases, TakesFilesAndStandardInputInTheirOrder) {
  EXPECT_THAT(walk({written("b.jsonl", "{3}\n\n{4}\n"), "-", written("a.json", "{5}")}),
              ElementsAre("{3} 1 1", "{4} 3 3", "{1}\n{2} 1 0", "{5} 1 0"));
}

TEST_F(WalkThroughCases, TakesOneCaseALineWhateverTheFileIsCalled) {
  EXPECT_THAT(walk({"-", written("a.json", "{5}\n")}, true), ElementsAre("{1} 1 1", "{2} 2 2", "{5} 1 1"));
}

TEST_F(WalkThroughCases, GoesOnBehindAFileThatCannotBeRead) {
  EXPECT_THAT(walk({"no-such.json", written("a.json", "{5}"), directory.path().string()}),
              ElementsAre("no-such.json", "{5} 1 0", directory.path().string()));
}

}  // namespace
}  // namespace guapai::cli
