#include "render/pdffonts.h"

#include <gtest/gtest.h>

#include "core/text.h"
#include "forms/linebreaks.h"
#include "render/pdfwriter.h"
#include "support/pagetext.h"
#include "support/pdfreading.h"

namespace guapai::render {
namespace {

using forms::FontRole;

constexpr std::array kRoles{FontRole::Body, FontRole::Head, FontRole::Title};

/// Each text on a line of its own, as many pages as it takes.
forms::Pages pagesOf(const std::vector<std::string>& texts, FontRole role) {
  forms::Pages pages;
  forms::Length baseline = 29'700;
  for (const std::string& text : texts) {
    if ((baseline += 500) > 29'000) {
      pages.pages.emplace_back();
      baseline = 1000;
    }
    pages.pages.back().texts.push_back({text, role, 300, 500, baseline, 0});
  }
  return pages;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
  return all;
}

/// What comes back of lines, page breaks aside.
std::string readBack(const std::vector<std::string>& texts, FontRole role) {
  return core::replaced(support::textLayer(pdfOf(pagesOf(texts, role))), "\f", "");
}

/// Every `step`th character that is assigned, some to the line.
std::vector<std::string> linesOf(char32_t first, char32_t last, char32_t step) {
  std::vector<std::string> lines{{}};
  std::size_t inLine = 0;
  for (char32_t character = first; character <= last; character += step) {
    if (QChar::category(character) == QChar::Other_NotAssigned) continue;
    if (inLine++ == 40) {
      lines.emplace_back();
      inLine = 1;
    }
    lines.back() += QString::fromUcs4(&character, 1).toStdString();
  }
  return lines;
}

TEST(PdfFonts, AreOneForAllSizesOfAFont) {
  PdfFonts fonts;
  const QString text = QStringLiteral("卫生");
  const TypesetRun small = typeset(text, FontRole::Body, 423).runs.at(0);
  const TypesetRun large = typeset(text, FontRole::Body, 564).runs.at(0);
  const TypesetRun head = typeset(text, FontRole::Head, 423).runs.at(0);
  for (const TypesetRun* run : {&small, &large, &head}) fonts.use(*run);
  fonts.close();
  EXPECT_EQ(fonts.nameOf(small), "/F1");
  EXPECT_EQ(fonts.nameOf(large), "/F1");
  EXPECT_EQ(fonts.nameOf(head), "/F2");
}

TEST(PdfFonts, StandForWhatTheyArePaintedForFirst) {
  PdfFonts fonts;
  const TypesetRun run = typeset(QStringLiteral("卫⽣生"), FontRole::Body, 423).runs.at(0);
  fonts.use(run);
  fonts.close();
  const QList<quint32> glyphs = run.glyphs.glyphIndexes();
  EXPECT_TRUE(fonts[run].standsFor(glyphs[0], QStringLiteral("卫")));
  EXPECT_TRUE(fonts[run].standsFor(glyphs[1], QStringLiteral("⽣")));
  EXPECT_EQ(fonts[run].standsFor(glyphs[2], QStringLiteral("生")), glyphs[1] != glyphs[2]);
}

TEST(PdfFonts, AreAllEmbeddedAsSubsetsWithTheirCharacters) {
  const QByteArray pdf = pdfOf(pagesOf({"卫生 a1", "𪨊", "x\u0304"}, FontRole::Body));
  const QString said = support::askAbout(pdf, QStringLiteral("pdffonts"), {QStringLiteral("{}")});
  const QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
  ASSERT_GT(lines.size(), 3) << said.toStdString();
  for (const QString& line : lines.sliced(2)) {
    EXPECT_TRUE(line.contains(QStringLiteral("Identity-H       yes yes yes"))) << line.toStdString();
    EXPECT_EQ(line.indexOf(u'+'), 6) << line.toStdString();
  }
}

TEST(TextLayer, TellsCharactersOfOneGlyphApart) {
  const std::vector<std::string> texts{"卫生⽣卫⽣生", "乙⼄一⼀面⾯页⻚", "阿·不都‧热・合•曼", "——⸺——", "ΩΩµμ"};
  for (const FontRole role : kRoles) EXPECT_EQ(readBack(texts, role), joined(texts)) << static_cast<int>(role);
}

TEST(TextLayer, KeepsSpacesAndWhatOtherwiseMakesLigatures) {
  const std::vector<std::string> texts{"GE Logiq fi ffi fl", "DR office—1", "5.350 万人"};
  for (const FontRole role : kRoles) EXPECT_EQ(readBack(texts, role), joined(texts)) << static_cast<int>(role);
}

TEST(TextLayer, KeepsMarksAndVariationSelectorsWithTheirCharacters) {
  const std::vector<std::string> texts{"éee\u0301é", "葛葛\U000E0100葛\uFE00葛", "a\u200Bb", "ü\u0304ǖ"};
  for (const FontRole role : kRoles) EXPECT_EQ(readBack(texts, role), joined(texts)) << static_cast<int>(role);
}

TEST(TextLayer, KeepsNamesFromTheSupplementaryPlanes) {
  const std::vector<std::string> texts{"示例𠮷", "𡋾𣲗𤧛𥖁𦰡𧿹𨱏𩽾", "𪨊𪩘𫄧", "𫖮𫗴", "𬀩𬭬𬺓", "𬺰𭀏𮮐", "𰀀"};
  for (const FontRole role : kRoles) EXPECT_EQ(readBack(texts, role), joined(texts)) << static_cast<int>(role);
}

TEST(TextLayer, SaysTheCharacterWhereNoFontHasIt) {
  const std::vector<std::string> texts{"甲\U000F1234乙〓"};
  EXPECT_EQ(readBack(texts, FontRole::Body), joined(texts));
}

TEST(TextLayer, GivesCharactersOfGb18030Back) {
  struct Range {
    char32_t first, last, step;
  };
  // URO and extension A wholly in mind, sampled; extensions B to F as a name may carry them; radicals and compatibility
  // characters, which share their glyphs.
  for (const Range& range :
       {Range{0x4E00, 0x9FFF, 11}, Range{0x3400, 0x4DBF, 23}, Range{0x20000, 0x2A6DF, 101}, Range{0x2A700, 0x2EBE0, 53},
        Range{0x2E80, 0x2FD5, 1}, Range{0xFE30, 0xFE6B, 1}, Range{0xFF01, 0xFFE5, 1}}) {
    const std::vector<std::string> lines = linesOf(range.first, range.last, range.step);
    EXPECT_EQ(readBack(lines, FontRole::Body), joined(lines)) << std::hex << static_cast<unsigned>(range.first);
  }
}

}  // namespace
}  // namespace guapai::render
