#include "render/fonts.h"

#include <algorithm>

#include <QtGui/QRawFont>
#include <gtest/gtest.h>

namespace guapai::render {
namespace {

using forms::FontRole;

TEST(Fonts, HaveAFamilyForEveryRole) {
  for (const FontRole role : {FontRole::Body, FontRole::Head, FontRole::Title, FontRole::Mark})
    EXPECT_FALSE(familiesFor(role).isEmpty()) << static_cast<int>(role);
}

TEST(Fonts, HaveEveryMark) {
  for (const QChar mark : {u'□', u'☑', u'√'}) {
    const QStringList& families = familiesFor(FontRole::Mark);
    const bool has = std::ranges::any_of(
        families, [mark](const QString& family) { return QRawFont::fromFont(QFont(family)).supportsCharacter(mark); });
    EXPECT_TRUE(has) << static_cast<int>(mark.unicode());
  }
}

TEST(Fonts, SetTextInOneRunButForMainlandPunctuation) {
  const QString text = QStringLiteral("公平、公正。");
  const std::vector<FontRun> runs = fontRuns(text, FontRole::Body, 423);
  QString joined;
  for (const FontRun& run : runs) joined += run.text;
  EXPECT_EQ(joined, text);
  if (familiesFor(FontRole::Body).value(0) != QStringLiteral("AR PL UMing CN")) return;
  ASSERT_EQ(runs.size(), 4U);
  EXPECT_EQ(runs[1].text, QStringLiteral("、"));
  EXPECT_NE(runs[1].font.families(), runs[0].font.families());
  EXPECT_EQ(fontRuns(text, FontRole::Head, 423).size(), 1U);
}

TEST(Fonts, AreMeasuredAndPaintedWithoutHinting) {
  const QFont font = fontFor(FontRole::Body, 423);
  EXPECT_EQ(font.pixelSize(), 423);
  EXPECT_EQ(font.hintingPreference(), QFont::PreferNoHinting);
  EXPECT_FALSE(font.kerning());
}

}  // namespace
}  // namespace guapai::render
