#include "papers/embeddedcase.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/district.h"
#include "support/samplecasefiles.h"

namespace guapai::papers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

core::Answers read(const std::string& text) {
  const auto result = exchange::CaseReader(support::definitions()->catalogue()).read(text);
  return result.answers.value();
}

std::string embedded(const std::string& form, const std::string& text) {
  const auto file = embeddedCaseOf(*support::definitions(), form, read(text));
  return file ? file->content.toStdString() : "none";
}

std::vector<std::string> carriers(const std::string& text) {
  return formsCarrying(*support::definitions(), read(text));
}

const std::string kCase = support::smallCase(
    R"(,"information":{"address":"示例路1号","opinion":{"reviewer":"示例审核人"}},"application":{"phone":"023-63000001"},)"
    R"("records":{"accidents":[]})");

TEST(EmbeddedCase, IsACaseFileWithWhatTheFormPrints) {
  const std::string head = R"({"format":"guapai.case/1","center":{"name":"示例中心","kind":"community"},)";
  EXPECT_EQ(embedded("annex2", kCase), head + "\"information\":{\"address\":\"示例路1号\"}}\n");
  EXPECT_EQ(embedded("annex4", kCase), head + "\"application\":{\"phone\":\"023-63000001\"}}\n");
}

TEST(EmbeddedCase, IsNotCarriedByThePapersOfTheDistrict) {
  EXPECT_EQ(embedded("annex1", kCase), "none");
}

TEST(EmbeddedCase, SaysByItsAnswersWhichFormCarriedIt) {
  EXPECT_THAT(carriers(embedded("annex2", kCase)), ElementsAre("annex2"));
  EXPECT_THAT(carriers(embedded("annex4", kCase)), ElementsAre("annex4"));
  EXPECT_THAT(carriers(support::smallCase()), ElementsAre("annex2", "annex4")) << "no blank was filled in";
  EXPECT_THAT(carriers(kCase), IsEmpty()) << "a whole case is no paper";
  EXPECT_THAT(carriers(support::smallCase(R"(,"information":{"opinion":{"reviewer":"示例审核人"}})")), IsEmpty());
}

TEST(EmbeddedCase, OfEverySampleIsFoundAgain) {
  for (const std::string& text : support::exampleCases()) {
    for (const std::string form : {"annex2", "annex4"}) {
      const auto found = carriers(embedded(form, text));
      EXPECT_THAT(found, testing::Contains(form)) << text;
    }
  }
}

}  // namespace
}  // namespace guapai::papers
