#include "session/unfinishedacts.h"

#include <gtest/gtest.h>

namespace guapai::session {
namespace {

TEST(UnfinishedActs, ComeBackAsTheyWereTyped) {
  UnfinishedActs moves;
  moves.keep("refused", {{"note", "资料\"不全\""}, {"on", "2021-9"}});
  moves.keep("received", {{"person", "示例经办人"}});
  const UnfinishedActs back = UnfinishedActs::fromText(moves.text());
  EXPECT_EQ(back.all(), moves.all());
  ASSERT_NE(back.find("refused"), nullptr);
  EXPECT_EQ(back.find("refused")->at("on"), "2021-9");
  EXPECT_EQ(back.find("passed"), nullptr);
}

TEST(UnfinishedActs, AreNoTextWhereThereAreNone) {
  UnfinishedActs moves;
  moves.keep("refused", {{"note", "x"}});
  moves.forget("refused");
  EXPECT_EQ(moves.text(), "");
}

TEST(UnfinishedActs, AreForgottenWhereTheirWordsAreTakenOutAgain) {
  UnfinishedActs moves;
  moves.keep("refused", {{"note", "x"}});
  moves.keep("refused", {});
  EXPECT_EQ(moves.find("refused"), nullptr);
}

TEST(UnfinishedActs, AreForgottenOfActsThatAreLeftBehind) {
  UnfinishedActs moves;
  moves.keep("refused", {{"note", "x"}});
  moves.keep("withdrawn", {{"note", "y"}});
  moves.keepOnly({"received", "withdrawn"});
  EXPECT_EQ(moves.find("refused"), nullptr);
  EXPECT_NE(moves.find("withdrawn"), nullptr);
}

TEST(UnfinishedActs, AreNotGuessedFromAnotherText) {
  for (const char* text : {"", "x", "[1]", "{\"refused\":1}"})
    EXPECT_TRUE(UnfinishedActs::fromText(text).all().empty());
}

}  // namespace
}  // namespace guapai::session
