// Whatever is wrong with a case file, the built program says it in one line, ends with 2 and leaves everything as it
// was.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cliprocess.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai {
namespace {

using support::fileText;
using support::runCliProcess;
using support::smallCase;

struct BadInput {
  std::string name;
  std::string text;
  std::string place;  ///< line and pointer
};

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::vector<BadInput> badInputs() {
  const auto application = [](const std::string& member) { return smallCase(",\n\"application\":{" + member + "}"); };
  const std::string deepest = repeated("/0", 63);
  return {
      {"CutShort", smallCase().substr(0, 60), "1: "},
      {"Empty", "", "1: "},
      {"Nul", smallCase() + std::string(1, '\0'), "1: "},
      {"NulAndGarbage", smallCase() + "\n" + std::string(1, '\0') + " } ] not json", "2: "},
      {"NulAndCase", smallCase() + std::string(1, '\0') + smallCase(), "1: "},
      {"NotANumber", application(R"("annual_visits":NaN)"), "2: "},
      {"InvalidUtf8", application("\"phone\":\"\xFF\""), "2: "},
      {"WrongType", application(R"("annual_visits":"107040")"), "2: /application/annual_visits"},
      {"WrongRoot", "[]", "1: "},
      {"UnknownKey", application(R"("annual_visit":1)"), "2: /application/annual_visit"},
      {"RepeatedKey", application(R"("annual_visits":1,"annual_visits":1)"), "2: /application/annual_visits"},
      {"NegativeCount", application(R"("annual_visits":-1)"), "2: /application/annual_visits"},
      {"NoSuchDay", application(R"("applied_on":"2021-02-30")"), "2: /application/applied_on"},
      {"BeyondHundredPercent", application(R"("tcm":{"prescription_share":101})"),
       "2: /application/tcm/prescription_share"},
      {"FiveDecimals", application(R"("gps_per_10k":2.00001)"), "2: /application/gps_per_10k"},
      {"TooLarge", application(R"("annual_visits":10000000000000)"), "2: /application/annual_visits"},
      {"Exponent", application(R"("annual_visits":1e999)"), "2: /application/annual_visits"},
      {"NestedArrays", repeated("[", 10'000) + repeated("]", 10'000), "1: " + repeated("/0", 64)},
      {"NestedObjects", repeated("{\"x\":", 10'000) + "1" + repeated("}", 10'000), "1: " + repeated("/x", 64)},
      {"NestedInACase", smallCase(",\"x\":" + repeated("[", 10'000) + repeated("]", 10'000)), "1: /x" + deepest},
      {"NestedAndCutShort", repeated("[", 10'000), "1: "},
  };
}

class BadInputs : public testing::TestWithParam<BadInput> {
protected:
  void SetUp() override { std::ofstream(file, std::ios::binary) << GetParam().text; }

  void expectRefused(const support::CliProcess& run) const {
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(std::ranges::count(run.err, '\n'), 1) << run.err;
    EXPECT_THAT(run.err, testing::StartsWith(file.string() + ":" + GetParam().place + ": "));
  }

  support::TemporaryDirectory directory;
  std::filesystem::path file = directory / "bad.json";
  std::string library = (directory / "library.guapai").string();
};

TEST_P(BadInputs, AreNotEvaluated) {
  expectRefused(runCliProcess({"evaluate", "--json", file.string()}));
}

TEST_P(BadInputs, BecomeNoPaper) {
  expectRefused(runCliProcess({"render", "--form", "annex4", "-o", (directory / "out.pdf").string(), file.string()}));
  EXPECT_FALSE(std::filesystem::exists(directory / "out.pdf"));
}

TEST_P(BadInputs, LeaveTheLibraryAsItWas) {
  expectRefused(runCliProcess({"import", "--library", library, file.string()}));
  EXPECT_FALSE(std::filesystem::exists(library));

  const std::string good = (support::sourceDirectory() / "resources/sample/center-01.json").string();
  const std::string other = (support::sourceDirectory() / "resources/sample/center-02.json").string();
  ASSERT_EQ(runCliProcess({"import", "--library", library, good}).status, 0);
  const std::string before = fileText(library);
  expectRefused(runCliProcess({"import", "--library", library, other, file.string()}));
  EXPECT_EQ(fileText(library), before);
}

INSTANTIATE_TEST_SUITE_P(CaseFiles, BadInputs, testing::ValuesIn(badInputs()),
                         [](const auto& input) { return input.param.name; });

}  // namespace
}  // namespace guapai
