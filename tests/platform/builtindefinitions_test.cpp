#include "platform/builtindefinitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/samplecasefiles.h"

namespace guapai::platform {
namespace {

TEST(BuiltInDefinitions, HoldTheProgramsOwnFiles) {
  const auto definitions = loadDefinitions();
  EXPECT_EQ(definitions->standard().id(), "chongqing-2020");
  EXPECT_EQ(definitions->basicStandard().groups.size(), 6U);
  EXPECT_TRUE(definitions->messages().has("schema.empty"));
  for (const char* form : {"annex1", "annex2", "annex4"}) EXPECT_EQ(definitions->form(form).id, form);
}

TEST(BuiltInDefinitions, HoldEveryFieldInTheOrderOfTheFiles) {
  const auto definitions = loadDefinitions();
  ASSERT_EQ(definitions->catalogue().size(), support::catalogue().size());
  for (const core::Field& field : support::catalogue().fields())
    EXPECT_EQ(definitions->catalogue()[field.id].name, field.name);
}

TEST(BuiltInDefinitions, LeaveNoFileOfFieldsOrFormsOut) {
  const std::string list = support::fileText(support::sourceDirectory() / "src/platform/CMakeLists.txt");
  for (const char* folder : {"fields", "forms", "messages", "standards"}) {
    for (const auto& file : support::filesOf(std::string("resources/") + folder, ".json"))
      EXPECT_THAT(list, testing::HasSubstr(std::string(folder) + "/" + file.filename().string() + "\n"));
  }
}

}  // namespace
}  // namespace guapai::platform
