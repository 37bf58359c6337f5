#include "widgets/theme.h"

#include <algorithm>

#include <QtWidgets/QApplication>
#include <QtWidgets/QProxyStyle>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

namespace guapai::ui {
namespace {

constexpr qreal kPointSize = 11;

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Fusion, but buttons of dialogs are words alone.
class QuietStyle : public QProxyStyle {
public:
  QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* returned) const override {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
  }

  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override {
    QSize found = QProxyStyle::sizeFromContents(type, option, size, widget);
    // Fusion measures a menu's words without the sign of the mnemonic, and then cuts them with it.
    if (type == CT_MenuItem) found.rwidth() += option->fontMetrics.horizontalAdvance(u'&');
    return found;
  }

  /// Fusion outlines what is to be ticked darker than the window: in a dark one an empty box is not to be seen.
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool isTick = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    if (!isTick || button == nullptr || !isDark(option->palette))
      return QProxyStyle::drawPrimitive(element, option, painter, widget);
    QStyleOptionButton outlined(*button);
    outlined.palette.setColor(QPalette::Window, colours(option->palette).muted);
    QProxyStyle::drawPrimitive(element, &outlined, painter, widget);
  }
};

Colours lightColours() {
  return {.accent = QColor(0x1d, 0x5f, 0x99),
          .met = QColor(0x2c, 0x7a, 0x4b),
          .notMet = QColor(0xb8, 0x32, 0x2a),
          .doubtful = QColor(0x9a, 0x62, 0x00),
          .muted = QColor(0x5c, 0x63, 0x6b),
          .faint = QColor(0xae, 0xb2, 0xb6),
          .hairline = QColor(0xd9, 0xdc, 0xe0),
          .paper = QColor(0xff, 0xff, 0xff),
          .ink = QColor(0x1c, 0x1f, 0x23)};
}

Colours darkColours() {
  return {.accent = QColor(0x7f, 0xb4, 0xe6),
          .met = QColor(0x7c, 0xc7, 0x98),
          .notMet = QColor(0xf0, 0x8a, 0x80),
          .doubtful = QColor(0xe3, 0xb3, 0x57),
          .muted = QColor(0xa4, 0xab, 0xb3),
          .faint = QColor(0x6c, 0x72, 0x79),
          .hairline = QColor(0x44, 0x49, 0x50),
          .paper = QColor(0x24, 0x27, 0x2b),
          .ink = QColor(0xe8, 0xea, 0xed)};
}

}  // namespace

const Colours& colours(const QPalette& palette) {
  static const Colours light = lightColours();
  static const Colours dark = darkColours();
  return isDark(palette) ? dark : light;
}

QColor mixed(const QColor& base, const QColor& colour, int percent) {
  const auto part = [percent](int a, int b) { return (a * (100 - percent) + b * percent) / 100; };
  return {part(base.red(), colour.red()), part(base.green(), colour.green()), part(base.blue(), colour.blue())};
}

QFont fontOf(const QFont& base, qreal change, QFont::Weight weight) {
  QFont font(base);
  font.setPointSizeF(std::max(base.pointSizeF() + change, kLeastPointSize));
  font.setWeight(weight);
  return font;
}

void setInk(QWidget& widget, const QColor& colour) {
  QPalette palette = widget.palette();
  if (palette.color(QPalette::WindowText) == colour && palette.color(QPalette::Text) == colour) return;
  palette.setColor(QPalette::WindowText, colour);
  palette.setColor(QPalette::Text, colour);
  widget.setPalette(palette);
}

void applyTheme(QApplication& application) {
  QApplication::setStyle(new QuietStyle);
  // Faces whose figures are all of one width, so that columns of numbers align.
  QFont font = QApplication::font();
  font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                    QStringLiteral("Microsoft YaHei UI"), QStringLiteral("WenQuanYi Zen Hei"), font.family()});
  font.setPointSizeF(std::max(font.pointSizeF(), kPointSize));
  application.setFont(font);

  QPalette palette = QApplication::palette();
  const Colours& own = colours(palette);
  palette.setColor(QPalette::Highlight, own.accent);
  palette.setColor(QPalette::HighlightedText, isDark(palette) ? own.paper : QColor(Qt::white));
  palette.setColor(QPalette::Link, own.accent);
  palette.setColor(QPalette::PlaceholderText, own.muted);
  application.setPalette(palette);
}

}  // namespace guapai::ui
