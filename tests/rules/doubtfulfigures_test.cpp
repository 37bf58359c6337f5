#include "rules/doubtfulfigures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::answersOf;
using testing::ElementsAre;
using testing::IsEmpty;

/// What is probably meant, `?` where nothing explains it; empty where the figure is not doubted.
std::string meant(const std::string& field, const std::string& figure) {
  const auto problems = findDoubtfulFigures(answersOf({{field, figure}}));
  if (problems.empty()) return {};
  EXPECT_EQ(problems.front().code, "figure.doubtful");
  const auto guess = problems.front().arguments.find("guess");
  return guess == problems.front().arguments.end() ? "?" : guess->second;
}

TEST(DoubtfulFigures, AreFoundWithTheLikelySlip) {
  EXPECT_EQ(meant("application.resident_population_wan", "68420"), "6.842");
  EXPECT_EQ(meant("application.annual_visits", "99999999999"), "?");
  EXPECT_EQ(meant("application.satisfaction.patients", "0.936"), "93.6");
  EXPECT_EQ(meant("application.satisfaction.staff", "1"), "100");
  EXPECT_EQ(meant("application.satisfaction.staff", "9.36"), "93.6");
  EXPECT_EQ(meant("application.tcm.prescription_share", "0.38"), "38");
  EXPECT_EQ(meant("application.gps_per_10k", "20500"), "2.05");
  EXPECT_EQ(meant("application.partner_hospitals", "9999"), "?");
  EXPECT_EQ(meant("application.tcm.decoction_pieces", "30000"), "?") << "3 kinds would be no better";
  EXPECT_EQ(meant("information.resident_population", "7"), "70000");
  EXPECT_EQ(meant("review.verified.satisfaction.patients", "0.8"), "80");
}

TEST(DoubtfulFigures, AreNotThoseWithinTheirBounds) {
  for (const auto& [field, figure] : support::Cells{{"application.resident_population_wan", "6.842"},
                                                    {"information.resident_population", "68420"},
                                                    {"application.annual_visits", "152318"},
                                                    {"application.satisfaction.patients", "79.96"},
                                                    {"application.satisfaction.staff", "100"},
                                                    {"application.tcm.prescription_share", "0"},
                                                    {"application.gps_per_10k", "0.37"},
                                                    {"application.partner_hospitals", "0"}})
    EXPECT_EQ(meant(field, figure), "") << field;
}

TEST(DoubtfulFigures, AreZerosUnlessTheCatalogueCallsThemPlausible) {
  for (const char* field :
       {"application.satisfaction.patients", "information.satisfaction.staff", "application.annual_visits",
        "information.annual_outpatient_visits", "review.verified.annual_visits", "application.resident_population_wan"})
    EXPECT_EQ(meant(field, "0"), "?") << field;
  for (const char* field : {"application.tcm.prescription_share", "review.verified.tcm.prescription_share",
                            "application.gps_per_10k", "application.partner_hospitals", "information.open_beds"})
    EXPECT_EQ(meant(field, "0"), "") << field;
  EXPECT_EQ(meant("application.tcm.prescription_share", "0.00"), "");
  EXPECT_THAT(support::sentences(findDoubtfulFigures(answersOf({{"application.satisfaction.patients", "0"}}))),
              ElementsAre("患者满意度为0%，通常在30至100%之间，请与原件核对"));
}

TEST(DoubtfulFigures, SayWhatWasProbablyMeant) {
  auto answers = answersOf({{"application.satisfaction.patients", "0.936"}, {"application.partner_hospitals", "9999"}});
  support::setRows(answers, "information.specialties", {{{"daily_visits", "40000"}}, {{"staff", "9000"}}});
  EXPECT_THAT(support::sentences(findDoubtfulFigures(answers)),
              ElementsAre("特色科室情况第1行：日均门诊量为40000人次，通常在0至3000人次之间，请与原件核对",
                          "特色科室情况第2行：科室人员数为9000人，通常在0至300人之间，请与原件核对",
                          "建立稳定的双向转诊和技术指导关系的上级医院数量为9999家，通常在0至100家之间，请与原件核对",
                          "患者满意度为0.936%，是否应为93.6%？通常在30至100%之间，请与原件核对"));
}

TEST(DoubtfulFigures, AreNamedWhereTheFileHasThem) {
  auto answers = answersOf({});
  const auto places = [&answers](bool isFinished) {
    support::setRows(answers, "information.equipment", {{{"quantity", "99999"}}}, isFinished);
    return support::codesAndPaths(findDoubtfulFigures(answers));
  };
  EXPECT_THAT(places(true), ElementsAre("figure.doubtful /information/equipment/0/quantity"));
  EXPECT_THAT(places(false),
              ElementsAre("figure.doubtful /worksheets/unfinished_lists/information.equipment/0/quantity"));
}

TEST(DoubtfulFigures, AreAcceptedWithAReasonForTheirValueAlone) {
  auto answers = answersOf({{"application.partner_hospitals", "9999"}});
  const auto accept = [&answers](const support::Cells& cells) {
    support::setRows(answers, "worksheets.queries", {cells});
    return findDoubtfulFigures(answers).empty();
  };
  const support::Cells good{
      {"field", "application.partner_hospitals"}, {"state", "accepted"}, {"note", "已电话核实"}, {"value", "9999"}};
  EXPECT_TRUE(accept(good));
  for (const auto& [column, text] : support::Cells{{"field", "application.elite_family_doctor_teams"},
                                                   {"state", "doubtful"},
                                                   {"note", ""},
                                                   {"value", "9998"}}) {
    auto other = good;
    other[column] = text;
    EXPECT_FALSE(accept(other)) << column;
  }
  auto unseen = good;
  unseen["note"] = "\u3000\u200B";
  EXPECT_FALSE(accept(unseen)) << "a reason that nobody can read";
}

}  // namespace
}  // namespace guapai::rules
