#include "render/pdfcontent.h"

#include <gmock/gmock.h>

namespace guapai::render {
namespace {

/// As Qt 6.4 writes it.
const QByteArray kContent =
    "/GSa gs /CSp cs /CSp CS\n"
    "0.028346456 0 0 -0.028346456 0 842 cm\n"
    "q q\n"
    "BT\n"
    "/F11 423 Tf 1 0 0 -1 0 0 Tm\n"
    "3000 -5486.87500 Td <0001> Tj\n"
    "423 0 Td <00af> Tj\n"
    "ET\n"
    "3000 8999.95000 m\n"
    "h f\n"
    "BT\n"
    "/F12 564 Tf 1 0 0 -1 0 0 Tm\n"
    "3000 -8000 Td <000d> Tj\n"
    "1 0 0 -1 0 0 Tm\n"
    "/Span << /ActualText <> >> BDC\n"
    "3001 -8000 Td <000d> Tj\n"
    "EMC\n"
    "ET\n";

std::string shown(const PaintedGlyph& glyph) {
  return kContent.sliced(glyph.start, glyph.end - glyph.start).toStdString();
}

TEST(TextObjects, AreFoundWithTheirFontsAndGlyphs) {
  const std::vector<TextObject> objects = textObjectsOf(kContent);
  ASSERT_EQ(objects.size(), 2U);
  EXPECT_EQ(objects[0].font, "/F11");
  ASSERT_EQ(objects[0].glyphs.size(), 2U);
  EXPECT_EQ(objects[0].glyphs[0].code, 1U);
  EXPECT_EQ(objects[0].glyphs[1].code, 0xAFU);
  EXPECT_EQ(shown(objects[0].glyphs[1]), "423 0 Td <00af> Tj\n");
}

TEST(TextObjects, LeaveOutWhatIsPaintedTwiceToBeBold) {
  const TextObject bold = textObjectsOf(kContent).at(1);
  EXPECT_EQ(bold.font, "/F12");
  ASSERT_EQ(bold.glyphs.size(), 1U);
  EXPECT_EQ(shown(bold.glyphs[0]), "3000 -8000 Td <000d> Tj\n");
}

TEST(TextObjects, AreNoneOnAPageWithoutText) {
  EXPECT_TRUE(textObjectsOf("q\n0 0 m\nh f\nQ\n").empty());
  EXPECT_TRUE(textObjectsOf("").empty());
}

}  // namespace
}  // namespace guapai::render
