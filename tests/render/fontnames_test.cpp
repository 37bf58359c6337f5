#include "render/fontnames.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "render/fonts.h"

namespace guapai::render {
namespace {

QRawFont faceOf(const char16_t* text, forms::FontRole role) {
  return QRawFont::fromFont(fittingFont(QString::fromUtf16(text), role, 423).font);
}

TEST(FontNames, HoldTheOneThatAFontWasFoundBy) {
  for (const forms::FontRole role : {forms::FontRole::Body, forms::FontRole::Head, forms::FontRole::Mark})
    EXPECT_TRUE(familyNamesOf(faceOf(u"□", role))
                    .contains(fittingFont(QStringLiteral("□"), role, 423).font.families().constFirst()));
}

TEST(FontNames, BeginWithTheEnglishOne) {
  const QStringList names = familyNamesOf(faceOf(u"□", forms::FontRole::Mark));
  ASSERT_FALSE(names.isEmpty());
  const QString first = names.constFirst();
  EXPECT_TRUE(std::ranges::all_of(first, [](QChar c) { return c.unicode() < 0x80; })) << first.toStdString();
}

TEST(FontNames, AreNoneOfNoFont) {
  EXPECT_TRUE(familyNamesOf(QRawFont()).isEmpty());
}

}  // namespace
}  // namespace guapai::render
