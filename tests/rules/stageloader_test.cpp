#include "rules/stageloader.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

void expectRefused(std::string_view from, std::string_view to) {
  const std::string changed = core::replaced(support::standardDocument(), from, to);
  ASSERT_TRUE(changed != support::standardDocument()) << from;
  EXPECT_THROW((void)Standard::load(changed, support::catalogue()), core::Error) << from;
}

TEST(StageLoader, RefusesWhatItCannotBind) {
  expectRefused(R"({"id": "entry")", R"({"id": "building")");
  expectRefused(R"({"id": "received")", R"({"id": "taken")");
  expectRefused(R"("next": ["plaque"])", R"("next": ["plague"])");
  expectRefused(R"("decision": "rejected")", R"("decision": "dejected")");
  expectRefused(R"("set_by": "city")", R"("set_by": "village")");
  expectRefused(R"("level": "city", "next": ["reviewed"])", R"("level": "village", "next": ["reviewed"])");
  expectRefused(R"("dated_by": "application.applied_on")", R"("dated_by": "application.phone")");
  expectRefused(R"("writes": {"on")", R"("writes": {"off")");
  expectRefused(R"("month": 11, "day": 10)", R"("month": 11, "day": 31)");
  expectRefused(R"("during": ["passed")", R"("during": ["past")");
  expectRefused(R"("keeps": ["center")", R"("keeps": ["centre")");
  expectRefused(R"("unchecked": [")", R"("unchecked": ["application.phone", ")");
}

TEST(StageLoader, RefusesAStandardWithoutStages) {
  auto document = nlohmann::json::parse(support::standardDocument());
  EXPECT_NO_THROW((void)Standard::load(document.dump(), support::catalogue()));
  document["stages"]["states"] = nlohmann::json::array();
  EXPECT_THROW((void)Standard::load(document.dump(), support::catalogue()), core::Error);
}

TEST(StageLoader, BindsWhatAMoveWritesBesides) {
  const Stages& stages = support::standard().stages();
  const auto& catalogue = support::catalogue();
  const auto& accepted = *stages.find("accepted");
  EXPECT_EQ(accepted.datedBy, catalogue.require("review.accepted_on"));
  ASSERT_EQ(accepted.writes.size(), 1);
  EXPECT_EQ(accepted.writes[0].first, catalogue.require("progress.moves.on"));
  EXPECT_EQ(accepted.writes[0].second, catalogue.require("review.accepted_on"));
}

}  // namespace
}  // namespace guapai::rules
