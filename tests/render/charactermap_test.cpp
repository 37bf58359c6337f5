#include "render/charactermap.h"

#include <gtest/gtest.h>

namespace guapai::render {
namespace {

TEST(CharacterMap, NamesEachCodeWithItsCharacters) {
  const QByteArray map = characterMapOf(
      {{1, QStringLiteral("卫")}, {0xABCD, QStringLiteral("𠮷")}, {0x20, QStringLiteral("葛\U000E0100")}});
  EXPECT_TRUE(
      map.contains("3 beginbfchar\n"
                   "<0001> <536B>\n"
                   "<0020> <845BDB40DD00>\n"
                   "<ABCD> <D842DFB7>\n"
                   "endbfchar\n"))
      << map.toStdString();
}

TEST(CharacterMap, HasAtMostAHundredInABlock) {
  std::map<std::uint16_t, QString> texts;
  for (std::uint16_t code = 1; code <= 201; ++code) texts.emplace(code, QStringLiteral("一"));
  const QByteArray map = characterMapOf(texts);
  EXPECT_EQ(map.count("\n100 beginbfchar\n"), 2);
  EXPECT_EQ(map.count("\n1 beginbfchar\n"), 1);
  EXPECT_EQ(map.count("endbfchar\n"), 3);
}

TEST(CharacterMap, IsEmptyOfAFontThatStandsForNothing) {
  EXPECT_FALSE(characterMapOf({}).contains("bfchar"));
}

}  // namespace
}  // namespace guapai::render
