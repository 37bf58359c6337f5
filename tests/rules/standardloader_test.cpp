#include "rules/standardloader.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

void expectRefused(std::string_view from, std::string_view to) {
  const std::string changed = core::replaced(support::standardDocument(), from, to);
  ASSERT_TRUE(changed != support::standardDocument()) << from;
  EXPECT_THROW((void)loadStandard(changed, support::catalogue()), core::Error) << from;
}

TEST(StandardLoader, RefusesWhatItCannotBind) {
  expectRefused("application.annual_visits", "application.annual_visitors");
  expectRefused(R"({"fact": "partner_hospitals")", R"({"fact": "partners")");
  expectRefused(R"("at_least")", R"("roughly")");
  expectRefused(R"("value": "300")", R"("value": "many")");
  expectRefused(R"("sentence.missing")", R"("sentence.lost")");
  expectRefused(R"("then": "triggered")", R"("then": "terrible")");
  expectRefused(R"("missing": "未核查：医疗事故)", R"("lost": "未核查：医疗事故)");
  expectRefused(R"("dates_clear")", R"("dates_clean")");
  expectRefused(R"("source": "information")", R"("source": "informations")");
  EXPECT_THROW((void)loadStandard("{", support::catalogue()), core::Error);
}

TEST(StandardLoader, RefusesADisqualifierThatMayFitNoLine) {
  auto document = nlohmann::json::parse(support::standardDocument());
  EXPECT_NO_THROW((void)loadStandard(document.dump(), support::catalogue()));
  auto& lines = document["disqualifiers"][0]["lines"];
  lines.back()["when"] = lines.front()["when"];
  EXPECT_THROW((void)loadStandard(document.dump(), support::catalogue()), core::Error);
  lines = nlohmann::json::array();
  EXPECT_THROW((void)loadStandard(document.dump(), support::catalogue()), core::Error);
}

TEST(StandardLoader, RefusesAnExampleThatCannotBe) {
  expectRefused(R"({"answers": {"application.specialty.daily_visits": "30"})",
                R"({"answers": {"application.specialty.daily_visits": "thirty"})");
}

TEST(StandardLoader, RefusesSettingsThatAreNone) {
  expectRefused(R"("district_code")", R"("district_number")");
  expectRefused(R"("grade_valid_years": "4")", R"("grade_valid_years": "")");
  expectRefused(R"("grade_valid_years": "4")", R"("grade_valid_years": "four")");
  expectRefused(R"("grade_valid_years": "4")", R"("grade_valid_years": "0")");
  expectRefused(R"("survey_least_answers": "30")", R"("survey_least_answers": "30 or so")");
}

TEST(StandardLoader, BindsTheRatioToTheHeadCountItStandsFor) {
  const auto content = loadStandard(support::standardDocument(), support::catalogue());
  for (const Fact& fact : content->facts) {
    EXPECT_EQ(content->facts[fact.standsFor].name,
              fact.name == "gps_per_10k" ? "general_practitioner_count" : fact.name);
  }
}

}  // namespace
}  // namespace guapai::rules
