#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "ui/layout/paintedtext.h"

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

/// What WCAG 2.1 asks of text that is not large (level AA).
constexpr double kLeastContrast = 4.5;

/// Every ink, on the grounds on which it is written: paper, window, the chosen line of a list, and a message of its
/// own colour.
void expectLegible(const QPalette& palette) {
  constexpr int kMostTint = 12;
  const Colours& own = colours(palette);
  const QColor chosen = mixed(own.paper, own.accent, kMostTint);
  for (const QColor& ink : {own.ink, own.met, own.notMet, own.doubtful, own.muted, own.accent})
    for (const QColor& ground : {own.paper, palette.color(QPalette::Window), chosen, mixed(own.paper, ink, kMostTint)})
      EXPECT_GE(contrast(ink, ground), kLeastContrast) << qUtf8Printable(ink.name() + u' ' + ground.name());
}

TEST(Theme, IsLegibleInTheLight) {
  expectLegible(QPalette(QColor(0xef, 0xef, 0xef)));
}

TEST(Theme, IsLegibleWhereNothingIsFilledIn) {
  constexpr int kWashOfFocus = 6;
  for (const QPalette& palette : {QPalette(Qt::white), darkPalette()}) {
    const Colours& own = colours(palette);
    for (const QColor& ground : {own.paper, mixed(own.paper, own.accent, kWashOfFocus)})
      EXPECT_GE(contrast(own.faint, ground), kLeastContrast) << qUtf8Printable(ground.name());
  }
}

TEST(Theme, MixesColours) {
  EXPECT_EQ(mixed(QColor(0, 100, 200), QColor(100, 200, 0), 25), QColor(25, 125, 150));
}

TEST(Theme, IsLegibleInTheDark) {
  expectLegible(darkPalette());
  EXPECT_NE(colours(darkPalette()).paper, colours(QPalette(Qt::white)).paper);
}

TEST(Theme, HasEdgesThatAreSeenOnWindowAndBase) {
  for (const QPalette& palette : {QPalette(QColor(0xef, 0xef, 0xef)), darkPalette()}) {
    const Colours& own = colours(palette);
    for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base}) {
      EXPECT_GE(contrast(own.edge, palette.color(ground)), 3);
      EXPECT_GE(contrast(own.accent, palette.color(ground)), 3);
    }
  }
}

/// Buttons and blanks as they are painted.
class PaintedTheme : public testing::Test {
protected:
  PaintedTheme() { applyTheme(*qApp); }
  ~PaintedTheme() override {
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(m_font);
    QApplication::setPalette(m_palette);
  }

  template <typename Widget>
  void expectEdges(const QPalette& palette) {
    Widget widget;
    widget.setPalette(palette);
    widget.resize(120, 40);
    widget.show();
    widget.clearFocus();
    EXPECT_TRUE(hasAtItsEdge(widget, colours(palette).edge)) << widget.metaObject()->className();
    widget.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&widget));
    widget.setFocus();
    EXPECT_TRUE(hasAtItsEdge(widget, colours(palette).accent)) << widget.metaObject()->className();
  }
  /// On the upper edge, in its middle.
  static bool hasAtItsEdge(QWidget& widget, const QColor& colour) {
    const QImage image = widget.grab().toImage();
    for (int y = 0; y < 4; ++y)
      if (image.pixelColor(image.width() / 2, y) == colour) return true;
    return false;
  }

  QFont m_font = QApplication::font();
  QPalette m_palette = QApplication::palette();
};

TEST_F(PaintedTheme, ShowsEdgeAndFocusInLightAndDark) {
  for (const QPalette& palette : {QPalette(QColor(0xef, 0xef, 0xef)), darkPalette()}) {
    expectEdges<QPushButton>(palette);
    expectEdges<QLineEdit>(palette);
    expectEdges<QPlainTextEdit>(palette);
    expectEdges<QComboBox>(palette);
  }
}

TEST_F(PaintedTheme, IsLegibleWhereItIsChosen) {
  const QPalette palette = QApplication::palette();
  EXPECT_GE(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)), kLeastContrast);
  for (const QPalette::ColorRole ink : {QPalette::PlaceholderText, QPalette::Link})
    EXPECT_GE(contrast(palette.color(ink), palette.color(QPalette::Base)), kLeastContrast);
}

TEST_F(PaintedTheme, LeavesRoomBesideTheWordsOfAButton) {
  for (const char* const words : {"OK", "设置口令(&S)", "另存为PDF…", "合订导出一个PDF(&B)…"}) {
    QPushButton button(QString::fromUtf8(words));
    button.resize(button.sizeHint());
    QRectF ink;  // the letter of the key is painted by itself, with its line
    for (const auto& text : paintedTexts(button)) ink |= text.ink;
    ASSERT_FALSE(ink.isEmpty()) << words;
    EXPECT_GE(ink.left(), 12) << words;
    EXPECT_GE(button.width() - ink.right(), 12) << words;
  }
}

TEST_F(PaintedTheme, LeavesTheSameRoomBetweenTheButtonsOfEveryDialog) {
  QDialogButtonBox box;
  const QPushButton* const left = box.addButton(QStringLiteral("one"), QDialogButtonBox::AcceptRole);
  const QPushButton* const right = box.addButton(QStringLiteral("two"), QDialogButtonBox::DestructiveRole);
  box.resize(box.sizeHint());
  box.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&box));
  const auto [first, second] = std::minmax(left->geometry(), right->geometry(),
                                           [](const QRect& a, const QRect& b) { return a.left() < b.left(); });
  EXPECT_EQ(second.left() - first.right() - 1, 10);
}

TEST(Theme, NeverWritesBelowTheLeastSize) {
  QFont font;
  font.setPointSizeF(9);
  EXPECT_EQ(fontOf(font, -1).pointSizeF(), kLeastPointSize);
  EXPECT_EQ(fontOf(font, 5).pointSizeF(), 14);
}

}  // namespace
}  // namespace guapai::ui
