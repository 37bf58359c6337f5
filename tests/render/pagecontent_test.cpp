#include "render/pagecontent.h"

#include <gmock/gmock.h>

namespace guapai::render {
namespace {

using testing::HasSubstr;
using testing::Not;

const forms::Page kPage;

/// The content of an A4 page with these texts, one under the other.
std::string contentOf(const std::vector<forms::PageText>& texts) {
  std::vector<PlacedText> placed;
  PdfFonts fonts;
  for (const forms::PageText& text : texts) {
    placed.push_back({text.x, text.baseline, text.size, typeset(text).runs});
    for (const TypesetRun& run : placed.back().runs) fonts.use(run);
  }
  fonts.close();
  PageContent content(kPage);
  for (const PlacedText& text : placed) content.paint(text, fonts);
  return content.take().toStdString();
}

forms::PageText body(const std::string& text) {
  return {text, forms::FontRole::Body, 423, 2800, 3700, 0};
}

std::size_t count(const std::string& text, const std::string& part) {
  return static_cast<std::size_t>(QByteArray::fromStdString(text).count(part.c_str()));
}

TEST(PageContent, CountsInHundredthsFromTheUpperLeftCorner) {
  EXPECT_EQ(PageContent(kPage).take(), "0.028346457 0 0 -0.028346457 0 841.8898 cm\n2 J\n");
}

TEST(PageContent, DrawsLines) {
  PageContent content(kPage);
  content.paint(forms::PageLine{2800, 3700, 18'400, 3700, 35});
  EXPECT_THAT(content.take().toStdString(), HasSubstr("35 w 2800 3700 m 18400 3700 l S\n"));
}

TEST(PageContent, StandsPicturesUprightOrWithTheirHeadAtTheLeftEdge) {
  forms::PageImage image;
  image.x = 1'000;
  image.y = 2'000;
  image.width = 300;
  image.height = 400;
  PageContent content(kPage);
  content.paint(image, "/P1");
  image.turned = true;
  content.paint(image, "/P2");
  const std::string operators = content.take().toStdString();
  EXPECT_THAT(operators, HasSubstr("q 300 0 0 -400 1000 2400 cm /P1 Do Q\n"));
  EXPECT_THAT(operators, HasSubstr("q 0 -400 -300 0 1300 2400 cm /P2 Do Q\n"));
}

TEST(PageContent, ShowsALineInOnePieceWhereWidthsLeadFromGlyphToGlyph) {
  const std::string operators = contentOf({body("社区医院验收")});
  EXPECT_THAT(operators, HasSubstr("/F1 423 Tf\n1 0 0 -1 2800 3700 Tm [<"));
  EXPECT_EQ(count(operators, "<"), 1U);
  EXPECT_THAT(operators, HasSubstr(">] TJ\nET\n"));
}

TEST(PageContent, PlacesMarksThatStandAboveTheirLetter) {
  EXPECT_THAT(contentOf({body("x\u0304")}), HasSubstr("/ActualText <FEFF00780304>"));
}

TEST(PageContent, SaysOnlyWhatAGlyphDoesNotStandFor) {
  EXPECT_THAT(contentOf({body("卫生")}), Not(HasSubstr("ActualText")));
  const std::string missing = contentOf({body("\U000F1234"), body("〓")});
  EXPECT_EQ(count(missing, "/Span <</ActualText <FEFF3013>>> BDC\n"), 1U)
      << "the second: the first gave the glyph its text";
  EXPECT_EQ(count(missing, "EMC\n"), 1U);
}

TEST(PageContent, ChangesTheFontWhereTheTextDoes) {
  const std::string operators = contentOf({body("甲𪨊乙")});
  EXPECT_EQ(count(operators, "/F1 423 Tf\n"), 2U);
  EXPECT_EQ(count(operators, "/F2 423 Tf\n"), 1U);
  EXPECT_EQ(count(operators, " Tm "), 3U);
}

}  // namespace
}  // namespace guapai::render
