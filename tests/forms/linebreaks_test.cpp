#include "forms/linebreaks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace guapai::forms {
namespace {

using testing::ElementsAre;

TEST(LineBreaks, FallBetweenChineseCharacters) {
  EXPECT_THAT(unbreakableParts("卫生院"), ElementsAre("卫", "生", "院"));
}

TEST(LineBreaks, KeepClosingPunctuationWithWhatItCloses) {
  EXPECT_THAT(unbreakableParts("达标。不"), ElementsAre("达", "标。", "不"));
  EXPECT_THAT(unbreakableParts("（试行）》要求"), ElementsAre("（试", "行）》", "要", "求"));
}

TEST(LineBreaks, KeepOpeningPunctuationWithWhatItOpens) {
  EXPECT_THAT(unbreakableParts("到《社区"), ElementsAre("到", "《社", "区"));
}

TEST(LineBreaks, KeepWordsAndNumbersTogether) {
  EXPECT_THAT(unbreakableParts("共1,234.50%的"), ElementsAre("共", "1,234.50%", "的"));
  EXPECT_THAT(unbreakableParts("示例型号DR-1台"), ElementsAre("示", "例", "型", "号", "DR-1台"));
  EXPECT_THAT(unbreakableParts("23 Main Road"), ElementsAre("23 ", "Main ", "Road"));
}

TEST(LineBreaks, KeepAFigureWithItsUnit) {
  EXPECT_THAT(unbreakableParts("的518号第2倍"), ElementsAre("的", "518号", "第", "2倍"));
  EXPECT_THAT(unbreakableParts("2021年9月"), ElementsAre("2021年", "9月"));
  EXPECT_THAT(unbreakableParts("量30人次8.19万人"), ElementsAre("量", "30人", "次", "8.19万", "人"));
}

TEST(LineBreaks, KeepAFigureWithTheSignBeforeIt) {
  EXPECT_THAT(unbreakableParts("满意度≥80%"), ElementsAre("满", "意", "度", "≥80%"));
}

TEST(LineBreaks, KeepDashesAndDotsBehindTheWord) {
  EXPECT_THAT(unbreakableParts("甲——乙……"), ElementsAre("甲——", "乙……"));
}

TEST(LineBreaks, NeverPartACharacterFromItsVariationSelector) {
  EXPECT_THAT(characters("葛\U000E0100城𠮷e\u0301"), ElementsAre("葛\U000E0100", "城", "𠮷", "e\u0301"));
  EXPECT_THAT(unbreakableParts("葛\U000E0100城"), ElementsAre("葛\U000E0100", "城"));
}

TEST(LineBreaks, LoseNothing) {
  const std::string text = "重庆市渝中区（示例）路1-2号，A座 3F——“康复”科";
  std::string joined;
  for (const std::string_view part : unbreakableParts(text)) joined += part;
  EXPECT_EQ(joined, text);
  EXPECT_TRUE(unbreakableParts("").empty());
}

TEST(LineBreaks, FallBetweenTwoTextsAsWithinOne) {
  EXPECT_TRUE(mayBreakBetween("时间：", "2021年"));
  EXPECT_FALSE(mayBreakBetween("达标", "。"));
  EXPECT_FALSE(mayBreakBetween("46", "5"));
  EXPECT_TRUE(mayBreakBetween("", "。"));
  EXPECT_TRUE(mayBreakBetween("葛\U000E0100", "𠮷"));
  EXPECT_FALSE(mayBreakBetween("葛", "\U000E0100城"));
}

TEST(LineBreaks, PartALongWordBehindItsSigns) {
  EXPECT_THAT(wordParts("MODEL-7X/Ultra.Long_Name"), ElementsAre("MODEL-", "7X/", "Ultra.", "Long_", "Name"));
  EXPECT_THAT(wordParts("12345678"), ElementsAre("12345678"));
  EXPECT_THAT(wordParts("7.）"), ElementsAre("7.）"));
}

TEST(LineBreaks, TellALoneCharacterFromAWord) {
  EXPECT_TRUE(isLoneCharacter("院"));
  EXPECT_TRUE(isLoneCharacter("院。）"));
  EXPECT_TRUE(isLoneCharacter("葛\U000E0100"));
  EXPECT_FALSE(isLoneCharacter("医院"));
  EXPECT_FALSE(isLoneCharacter("3人"));
  EXPECT_FALSE(isLoneCharacter("（%）"));
  EXPECT_FALSE(isLoneCharacter(""));
}

}  // namespace
}  // namespace guapai::forms
