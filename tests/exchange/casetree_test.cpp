#include "exchange/casetree.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::exchange {
namespace {

using support::catalogue;

const CaseTree& tree() {
  static const CaseTree made = caseTree(catalogue());
  return made;
}

TEST(CaseTree, MakesObjectsOfDottedNames) {
  const CaseNode* application = tree().root.child("application");
  ASSERT_NE(application, nullptr);
  const CaseNode* share = application->child("tcm")->child("prescription_share");
  ASSERT_NE(share, nullptr);
  EXPECT_EQ(share->field, catalogue().require("application.tcm.prescription_share"));
  EXPECT_EQ(application->child("no_such_key"), nullptr);
}

TEST(CaseTree, BeginsWithTheFormatAndKeepsTheCataloguesOrder) {
  EXPECT_EQ(tree().root.children.at(0).name, "format");
  EXPECT_EQ(tree().root.children.at(1).name, "round");
  EXPECT_EQ(tree().root.child("evidence")->name, "evidence");
}

TEST(CaseTree, ClosesTheWorksheetsWithWhatIsUnfinished) {
  const CaseNode* worksheets = tree().root.child("worksheets");
  ASSERT_NE(worksheets, nullptr);
  EXPECT_NE(worksheets->child("surveys")->child("patients")->child("asked"), nullptr);
  EXPECT_EQ(worksheets->children.at(worksheets->children.size() - 2).name, "unfinished_lists");
  EXPECT_EQ(worksheets->children.back().name, "unfinished_objects");
}

TEST(CaseTree, KnowsWhatIsRequired) {
  EXPECT_TRUE(tree().root.child("format")->required);
  EXPECT_TRUE(tree().root.child("center")->required);
  EXPECT_TRUE(tree().root.child("center")->child("kind")->required);
  EXPECT_FALSE(tree().root.child("review")->required);
  EXPECT_TRUE(tree().root.child("review")->child("rulings")->child("C11")->child("result")->required);
}

TEST(CaseTree, HoldsEveryListASecondTimeUnfinished) {
  const CaseNode* unfinished = tree().root.child("worksheets")->child("unfinished_lists");
  ASSERT_NE(unfinished, nullptr);
  const CaseNode* doctors = unfinished->child("information.general_practitioners");
  ASSERT_NE(doctors, nullptr);
  EXPECT_FALSE(doctors->finished);
  EXPECT_EQ(doctors->children.size(), 3U);
}

TEST(CaseTree, HoldsEveryRulingASecondTimeUnfinished) {
  const CaseNode* unfinished = tree().root.child("worksheets")->child("unfinished_objects");
  ASSERT_NE(unfinished, nullptr);
  EXPECT_EQ(unfinished->children.size(), 14U);
  EXPECT_FALSE(unfinished->child("review.rulings.D3")->finished);
  EXPECT_EQ(unfinished->child("center"), nullptr);
}

TEST(CaseTree, GuessesTheKeyThatWasMeant) {
  const CaseNode* application = tree().root.child("application");
  ASSERT_NE(application->nearestChild("anual_visits"), nullptr);
  EXPECT_EQ(application->nearestChild("anual_visits")->name, "annual_visits");
  EXPECT_EQ(application->nearestChild("Annual_Visits")->name, "annual_visits");
  EXPECT_EQ(application->nearestChild("colour"), nullptr);
  EXPECT_EQ(application->nearestChild(""), nullptr);
}

}  // namespace
}  // namespace guapai::exchange
