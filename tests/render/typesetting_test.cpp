#include "render/typesetting.h"

#include <gmock/gmock.h>

namespace guapai::render {
namespace {

using forms::FontRole;
using testing::ElementsAre;

std::vector<std::string> clustersOf(const QString& text) {
  std::vector<std::string> clusters;
  for (const TypesetRun& run : typeset(text, FontRole::Body, 423).runs) {
    qsizetype glyphs = 0;
    for (const GlyphCluster& cluster : run.clusters) {
      clusters.push_back(cluster.text.toStdString());
      glyphs += cluster.glyphCount;
    }
    EXPECT_EQ(glyphs, run.glyphs.glyphIndexes().size());
    EXPECT_EQ(glyphs, run.glyphs.positions().size());
  }
  return clusters;
}

TEST(Typesetting, DrawsEachCharacterForItselfButTheDash) {
  EXPECT_THAT(clustersOf(QStringLiteral("卫 ——fi")), ElementsAre("卫", " ", "——", "f", "i"));
  EXPECT_GT(typesetWidth(QStringLiteral("——"), FontRole::Body, 423),
            1.5 * typesetWidth(QStringLiteral("—"), FontRole::Body, 423));
}

TEST(Typesetting, GivesWordsThatRunToTheLeftTheirPlace) {
  const QString word = QStringLiteral("ئۇيغۇر");
  EXPECT_THAT(clustersOf(word), ElementsAre(word.toStdString()));
  const TypesetText text = typeset(word, FontRole::Body, 423);
  EXPECT_GT(text.width, 423);
  for (const QPointF& place : text.runs.at(0).glyphs.positions()) {
    EXPECT_GE(place.x(), -1);
    EXPECT_LT(place.x(), text.width);
  }
}

TEST(Typesetting, KeepsMarksSurrogatesAndCharactersWithoutInkTogether) {
  EXPECT_THAT(clustersOf(QStringLiteral("e\u0301𠮷")), ElementsAre("e\u0301", "𠮷"));
  EXPECT_THAT(clustersOf(QStringLiteral("葛\U000E0100葛\uFE00乙")), ElementsAre("葛\U000E0100", "葛\uFE00", "乙"));
  EXPECT_THAT(clustersOf(QStringLiteral("甲\u200B乙")), ElementsAre("甲\u200B", "乙"));
  EXPECT_THAT(clustersOf(QStringLiteral("\u200B乙")), ElementsAre("\u200B乙"));
  EXPECT_THAT(clustersOf(QString()), ElementsAre());
}

TEST(Typesetting, StartsARunWhereTheFontChanges) {
  const TypesetText text = typeset(QStringLiteral("甲𪨊乙"), FontRole::Body, 423);
  ASSERT_GE(text.runs.size(), 2U);
  EXPECT_NE(text.runs[0].glyphs.rawFont().familyName(), text.runs[1].glyphs.rawFont().familyName());
}

TEST(Typesetting, PlacesGlyphsAtTheWidthsBeforeThem) {
  const TypesetText text = typeset(QStringLiteral("甲a乙"), FontRole::Body, 423);
  ASSERT_EQ(text.runs.size(), 1U);
  const QList<QPointF> places = text.runs[0].glyphs.positions();
  EXPECT_NEAR(places[0].x(), 0, 0.1);
  EXPECT_NEAR(places[1].x(), 423, 0.1);
  EXPECT_NEAR(places[2].x(), 423 + typesetWidth(QStringLiteral("a"), FontRole::Body, 423), 0.1);
  EXPECT_NEAR(places[2].y(), 0, 0.1);
  EXPECT_DOUBLE_EQ(text.width, typesetWidth(QStringLiteral("甲a乙"), FontRole::Body, 423));
}

TEST(Typesetting, MeasuresASpaceAtTheEnd) {
  EXPECT_GT(typesetWidth(QStringLiteral(" "), FontRole::Body, 423), 50);
}

TEST(Typesetting, DrawsASignForWhatNoFontHas) {
  const TypesetText missing = typeset(QStringLiteral("\U000F1234"), FontRole::Body, 423);
  const TypesetText sign = typeset(QStringLiteral("〓"), FontRole::Body, 423);
  ASSERT_EQ(missing.runs.size(), 1U);
  EXPECT_EQ(missing.runs[0].glyphs.glyphIndexes(), sign.runs[0].glyphs.glyphIndexes());
  EXPECT_NE(missing.runs[0].glyphs.glyphIndexes()[0], 0U);
}

}  // namespace
}  // namespace guapai::render
