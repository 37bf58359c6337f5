#include "render/fontface.h"

#include <gmock/gmock.h>

#include "core/error.h"
#include "render/cffcharset.h"
#include "render/fonts.h"
#include "support/refusal.h"

namespace guapai::render {
namespace {

using forms::FontRole;

QRawFont fontOf(const QString& text, FontRole role, forms::Length em = 423) {
  return QRawFont::fromFont(fittingFont(text, role, em).font);
}

std::vector<quint32> glyphsOf(const QRawFont& font, const QString& text) {
  const QList<quint32> found = font.glyphIndexesForString(text);
  std::vector<quint32> glyphs(found.begin(), found.end());
  std::ranges::sort(glyphs);
  return glyphs;
}

const QString kText = QStringLiteral("社区医院 2.50a");

TEST(FontFace, IsRefusedWhereTheFontCouldNotBeOpened) {
  EXPECT_EQ(support::refusal([] { (void)FontFace::of(QRawFont()); }), core::ErrorCode::MemoryFull);
}

TEST(FontFace, IsOneForAllSizesOfAFont) {
  const auto face = FontFace::of(fontOf(kText, FontRole::Body, 423));
  EXPECT_EQ(face, FontFace::of(fontOf(kText, FontRole::Body, 564)));
  EXPECT_NE(face, FontFace::of(fontOf(kText, FontRole::Head)));
  EXPECT_NE(face, FontFace::of(fontOf(kText, FontRole::Title))) << "another weight of the same family";
}

TEST(FontFace, IsAsWideAsItIsSet) {
  for (const FontRole role : {FontRole::Body, FontRole::Head, FontRole::Title, FontRole::Mark}) {
    QRawFont font = fontOf(QStringLiteral("□"), role);
    font.setPixelSize(1000);
    const auto face = FontFace::of(font);
    for (const quint32 glyph : glyphsOf(font, QStringLiteral("□√a.1")))
      EXPECT_NEAR(face->advance(glyph), font.advancesForGlyphIndexes({glyph}).at(0).x(), 0.5);
  }
}

TEST(FontFace, SaysItsNameAndDimensions) {
  for (const FontRole role : {FontRole::Body, FontRole::Head, FontRole::Title, FontRole::Mark}) {
    const auto face = FontFace::of(fontOf(QStringLiteral("□"), role));
    EXPECT_FALSE(face->name().isEmpty());
    EXPECT_FALSE(face->name().contains(' '));
    const FontDimensions& dimensions = face->dimensions();
    EXPECT_LT(dimensions.box[0], 0);
    EXPECT_GE(dimensions.box[2], 1000);
    EXPECT_GE(dimensions.box[3], dimensions.capHeight);
    EXPECT_GT(dimensions.capHeight, 500);
    EXPECT_GT(dimensions.ascent, 700);
    EXPECT_LT(dimensions.descent, 0);
  }
}

TEST(FontFace, GivesADocumentOnlyWhatItUses) {
  const QRawFont font = fontOf(kText, FontRole::Body);
  const std::vector<quint32> glyphs = glyphsOf(font, kText);
  const auto subset = FontFace::of(font)->subset(glyphs);
  EXPECT_EQ(subset->codes.size(), glyphs.size());
  EXPECT_GT(subset->program.size(), 1'000);
  EXPECT_LT(subset->program.size(), 20'000);
  EXPECT_EQ(subset->tag.size(), 6);
  EXPECT_LT(subset->packed.size(), subset->program.size());
}

TEST(FontFace, CallsGlyphsAsItsProgramDoes) {
  const QRawFont font = fontOf(kText, FontRole::Body);
  const std::vector<quint32> glyphs = glyphsOf(font, kText);
  const auto subset = FontFace::of(font)->subset(glyphs);
  if (!subset->isCompact) GTEST_SKIP() << "no CFF font is installed for the body";
  std::vector<std::uint16_t> codes{0};
  for (const auto& [glyph, code] : subset->codes) codes.push_back(code);
  EXPECT_EQ(codes, glyphNumbersOf(subset->program, codes.size()));
}

TEST(FontFace, GivesEqualGlyphsEqualBytes) {
  const QRawFont font = fontOf(kText, FontRole::Body);
  const auto subset = FontFace::of(font)->subset(glyphsOf(font, kText));
  EXPECT_EQ(subset, FontFace::of(font)->subset(glyphsOf(font, kText))) << "kept";
  const auto anew = FontFace(font).subset(glyphsOf(font, kText));
  EXPECT_EQ(subset->program, anew->program);
  EXPECT_EQ(subset->codes, anew->codes);
  EXPECT_NE(subset->tag, FontFace::of(font)->subset(glyphsOf(font, QStringLiteral("社")))->tag);
}

TEST(FontFace, KeepsFewSubsets) {
  const QRawFont font = fontOf(kText, FontRole::Body);
  const FontFace face(font);
  const std::weak_ptr<const FontSubset> first = face.subset(glyphsOf(font, QStringLiteral("一")));
  EXPECT_FALSE(first.expired());
  for (const QChar character : QStringLiteral("二三四五")) EXPECT_TRUE(face.subset(glyphsOf(font, QString(character))));
  EXPECT_TRUE(first.expired());
}

TEST(FontFace, RefusesWhatIsNoFont) {
  EXPECT_THROW((void)FontFace(QRawFont()).subset({1}), core::Error);
}

}  // namespace
}  // namespace guapai::render
