#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

#include <QtWidgets/QApplication>
#include <gmock/gmock.h>

namespace guapai::ui {
namespace {

/// Contrast of two colours after WCAG 2.
double contrast(const QColor& a, const QColor& b) {
  const auto luminance = [](const QColor& colour) {
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
  };
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

QPalette darkPalette() {
  return {QColor(0x2b, 0x2d, 0x30), QColor(0x2b, 0x2d, 0x30)};
}

void expectLegible(const QPalette& palette) {
  const Colours& own = colours(palette);
  for (const QColor& ink : {own.ink, own.met, own.notMet, own.doubtful, own.muted, own.accent})
    EXPECT_GE(contrast(ink, own.paper), 4.5) << qUtf8Printable(ink.name());
}

TEST(Theme, IsLegibleOnLightPaper) {
  expectLegible(QPalette(Qt::white));
}

TEST(Theme, MixesColours) {
  EXPECT_EQ(mixed(QColor(0, 100, 200), QColor(100, 200, 0), 25), QColor(25, 125, 150));
}

TEST(Theme, IsLegibleInTheDark) {
  expectLegible(darkPalette());
  EXPECT_NE(colours(darkPalette()).paper, colours(QPalette(Qt::white)).paper);
}

TEST(Theme, NeverWritesBelowTheLeastSize) {
  QFont font;
  font.setPointSizeF(9);
  EXPECT_EQ(fontOf(font, -1).pointSizeF(), kLeastPointSize);
  EXPECT_EQ(fontOf(font, 5).pointSizeF(), 14);
}

}  // namespace
}  // namespace guapai::ui
