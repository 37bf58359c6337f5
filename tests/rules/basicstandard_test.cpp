#include "rules/basicstandard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/error.h"
#include "support/cases.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using support::basicStandard;
using support::catalogue;
using ::testing::ElementsAre;

constexpr auto kSheet = "worksheets.basic_standard.";

class BasicStandardTest : public ::testing::Test {
protected:
  void set(const std::string& blank, const std::string& text) { support::setAnswer(answers, kSheet + blank, text); }

  /// Everything that decides is met, at its bound.
  void fillAtTheBounds() {
    for (const auto& [blank, text] : std::map<std::string, std::string>{
             {"open_beds", "30"},
             {"occupied_bed_days", "8212"},
             {"open_bed_days", "10949"},
             {"staff", "100"},
             {"health_technicians", "85"},
             {"physicians", "30"},
             {"nurses", "45"},
             {"general_practitioners", "3"},
             {"public_health_physicians", "2"},
             {"tcm_physicians", "1"},
             {"required_clinical", "general_practice rehabilitation tcm"},
             {"optional_clinical", "internal_medicine surgery gynecology pediatrics hospice"},
             {"public_health", "prevention vaccination maternal_child health_education family_planning"},
             {"medical_technology", "laboratory imaging ecg pharmacy"},
             {"judged.A1.result", "met"},
             {"judged.A2.result", "met"},
             {"judged.A3.result", "met"},
             {"judged.A4.result", "not_applicable"}})
      set(blank, text);
    support::setRows(answers, std::string(kSheet) + "attending_physicians",
                     {{{"department", "内科"}, {"physicians", "1"}}});
  }

  [[nodiscard]] BasicFinding finding(const std::string& id) const {
    for (const BasicFinding& found : propose(basicStandard(), answers).findings) {
      if (found.item->id == id) return found;
    }
    ADD_FAILURE() << id;
    return {};
  }

  core::Answers answers{catalogue()};
};

TEST_F(BasicStandardTest, ProposesNothingOfAnEmptySheet) {
  const BasicProposal proposal = propose(basicStandard(), answers);
  EXPECT_EQ(proposal.result, Reading::Unknown);
  EXPECT_EQ(proposal.met + proposal.notMet, 0);
  EXPECT_GT(proposal.unknown, 15);
  for (const BasicFinding& found : proposal.findings) EXPECT_FALSE(found.missing.empty()) << found.item->id;
}

TEST_F(BasicStandardTest, IsMetAtEveryBoundWhateverIsOnlyRecalled) {
  fillAtTheBounds();
  set("judged.E2.result", "not_met");   // recalled: informs, never decides
  set("service_population", "100000");  // 0.3 beds for a thousand: guidance
  const BasicProposal proposal = propose(basicStandard(), answers);
  EXPECT_EQ(proposal.result, Reading::Met);
  EXPECT_EQ(proposal.notMet, 0);
  EXPECT_EQ(finding("B2").result, Reading::NotMet);
  EXPECT_EQ(finding("B2").have, "0.3张");
  EXPECT_FALSE(finding("A4").applies);
}

TEST_F(BasicStandardTest, FailsByOneItemThatDecides) {
  fillAtTheBounds();
  set("open_beds", "29");
  EXPECT_EQ(propose(basicStandard(), answers).result, Reading::NotMet);
  EXPECT_EQ(finding("B1").have, "29张");
}

TEST_F(BasicStandardTest, NeverShowsAFigureThatContradictsItsResult) {
  set("occupied_bed_days", "74999");
  set("open_bed_days", "100000");
  EXPECT_EQ(finding("B4").result, Reading::NotMet);
  EXPECT_EQ(finding("B4").have, "74.999%");
  set("staff", "100000");
  set("health_technicians", "84999");
  EXPECT_EQ(finding("D1").result, Reading::NotMet);
  EXPECT_EQ(finding("D1").have, "15.01%");
  set("health_technicians", "85001");
  EXPECT_EQ(finding("D1").result, Reading::Met);
  EXPECT_EQ(finding("D1").have, "14.999%");
}

TEST_F(BasicStandardTest, TakesTheFormsFigureWhereTheSheetHasNone) {
  support::setAnswer(answers, "information.open_beds", "42");
  EXPECT_EQ(finding("B1").have, "42张");
  set("open_beds", "28");
  EXPECT_EQ(finding("B1").have, "28张");
}

TEST_F(BasicStandardTest, LeavesOpenWhatCannotBe) {
  set("open_beds", "0");
  set("health_technicians", "10");
  EXPECT_EQ(finding("D2").result, Reading::Unknown);
  set("staff", "9");
  EXPECT_EQ(finding("D1").result, Reading::Unknown);
  EXPECT_THAT(finding("D1").missing, ElementsAre(catalogue().require("worksheets.basic_standard.health_technicians")));
}

TEST_F(BasicStandardTest, WantsAnAttendingPhysicianInEveryDepartment) {
  const std::string list = std::string(kSheet) + "attending_physicians";
  support::setRows(answers, list, {{{"physicians", "1"}}, {{"department", "外科"}}});
  EXPECT_EQ(finding("D4").result, Reading::Unknown);
  EXPECT_EQ(finding("D4").have, "1/2个科室");
  support::setRows(answers, list, {{{"physicians", "0"}}, {{"department", "外科"}}});
  EXPECT_EQ(finding("D4").result, Reading::NotMet);
  support::setRows(answers, list, {{{"physicians", "1"}}}, false);
  EXPECT_EQ(finding("D4").result, Reading::Unknown);
}

TEST_F(BasicStandardTest, NamesTheEntryThatDoesNotLoad) {
  const auto load = [](const std::string& item) {
    (void)BasicStandard::load(R"({"title": "x", "stated": {}, "groups": [{"title": "y", "items": [)" + item + "]}]}",
                              catalogue());
  };
  EXPECT_THROW(load(R"({"id": "A1", "text": "x", "kind": "mandatory", "status": "found"})"), core::Error);
  EXPECT_THROW(load(R"({"id": "A1", "text": "x", "kind": "perhaps", "status": "found", "judged": true})"), core::Error);
  EXPECT_THROW(load(R"({"id": "Z9", "text": "x", "kind": "guidance", "status": "found", "judged": true})"),
               core::Error);
  EXPECT_NO_THROW(load(R"({"id": "A1", "text": "x", "kind": "guidance", "status": "found", "judged": true})"));
}

}  // namespace
}  // namespace guapai::rules
