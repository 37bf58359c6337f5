#include "widgets/theme.h"

#include <algorithm>

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProxyStyle>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

#include "widgets/quiettable.h"
#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

constexpr qreal kPointSize = 11;

// Device independent pixels.
constexpr int kBesideWords = 14;  ///< of a button, with its edge
constexpr int kBetweenButtons = 10;
constexpr int kBesideCells = 6;  ///< in a quiet table, besides the 2 or 3 that Fusion leaves

/// Whether the widget is a quiet table or the heads of one.
bool isOfQuietTable(const QWidget* widget) {
  return widget != nullptr && widget->property(kQuietTable).toBool();
}

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Fusion, with some corrections: buttons of dialogs are words alone with room around them, texts of labels are never
/// markup, and edges, boxes and the focus can be seen in light and dark.
class QuietStyle : public QProxyStyle {
public:
  QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

  /// Qt makes labels itself, in tool tips, message boxes and file dialogs. They would take a name with angle brackets
  /// for markup and load what it refers to.
  void polish(QWidget* widget) override {
    if (auto* const label = qobject_cast<QLabel*>(widget); label != nullptr && label->textFormat() == Qt::AutoText)
      label->setTextFormat(Qt::PlainText);
    QProxyStyle::polish(widget);
  }
  using QProxyStyle::polish;

  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* returned) const override {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
  }

  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override {
    QStyleOptionViewItem narrower;
    if (type == CT_ItemViewItem && isOfQuietTable(widget))
      if (const auto* const cell = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
        // A text that wraps needs the lines that it has in the width in which it is drawn.
        narrower = *cell;
        if (cell->rect.width() > 2 * kBesideCells) narrower.rect.adjust(kBesideCells, 0, -kBesideCells, 0);
        option = &narrower;
      }
    QSize found = QProxyStyle::sizeFromContents(type, option, size, widget);
    // Fusion measures a menu's words without the sign of the mnemonic, and then cuts them with it.
    if (type == CT_MenuItem) found.rwidth() += option->fontMetrics.horizontalAdvance(u'&');
    // Fusion leaves 4 pixels beside the words of a button that is wider than its least width.
    if (type == CT_PushButton) found.setWidth(std::max(found.width(), size.width() + 2 * kBesideWords));
    if ((type == CT_ItemViewItem || type == CT_HeaderSection) && isOfQuietTable(widget))
      found.rwidth() += 2 * kBesideCells;
    return found;
  }

  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
    if (metric == PM_LayoutHorizontalSpacing && qobject_cast<const QDialogButtonBox*>(widget) != nullptr)
      return kBetweenButtons;
    return QProxyStyle::pixelMetric(metric, option, widget);
  }

  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override {
    const QRect found = QProxyStyle::subElementRect(element, option, widget);
    const bool isOfCell = element == SE_ItemViewItemText && isOfQuietTable(widget);
    return isOfCell ? found.adjusted(kBesideCells, 0, -kBesideCells, 0) : found;
  }

  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override {
    if (element == CE_HeaderLabel && isOfQuietTable(widget)) {
      // Qt passes one or the other; what the newer one adds must not be lost.
      if (const auto* const newer = qstyleoption_cast<const QStyleOptionHeaderV2*>(option))
        return drawHead(*newer, painter, widget);
      if (const auto* const older = qstyleoption_cast<const QStyleOptionHeader*>(option))
        return drawHead(*older, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
  }

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    switch (element) {
      case PE_IndicatorCheckBox:
      case PE_IndicatorRadioButton:
        return drawTick(element, option, painter, widget);
      case PE_PanelButtonCommand:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return drawEdge(*option, *painter);
      case PE_FrameLineEdit:
        return drawEdge(*option, *painter);
      case PE_Frame:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (qobject_cast<const QAbstractScrollArea*>(widget) != nullptr) drawEdge(*option, *painter);
        return;
      case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton*>(widget) != nullptr) return;       // its edge shows the focus
        if (qobject_cast<const QAbstractItemView*>(widget) != nullptr) break;  // its current line shows the focus
        return drawFocus(*option, *painter);
      default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
  }

  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox) drawEdge(*option, *painter);
  }

private:
  template <typename Option>
  void drawHead(Option head, QPainter* painter, const QWidget* widget) const {
    head.rect.adjust(kBesideCells, 0, -kBesideCells, 0);
    QProxyStyle::drawControl(CE_HeaderLabel, &head, painter, widget);
  }

  /// Fusion outlines boxes darker than the window: in a dark window an empty box could not be seen.
  void drawTick(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (button == nullptr || !isDark(option->palette))
      return QProxyStyle::drawPrimitive(element, option, painter, widget);
    QStyleOptionButton outlined(*button);
    outlined.palette.setColor(QPalette::Window, colours(option->palette).muted);
    QProxyStyle::drawPrimitive(element, &outlined, painter, widget);
  }

  /// Draws an edge that can be seen around buttons and blanks. Fusion shows their focus by a shade that hardly differs.
  static void drawEdge(const QStyleOption& option, QPainter& painter) {
    if (option.state.testFlag(State_HasFocus)) return drawFocus(option, painter);
    const bool enabled = option.state.testFlag(State_Enabled);
    const Colours& own = colours(option.palette);
    drawOutline(option.rect, enabled ? own.edge : own.hairline, 1, painter);
  }

  static void drawFocus(const QStyleOption& option, QPainter& painter) {
    drawOutline(option.rect, colours(option.palette).accent, 2, painter);
  }

  static void drawOutline(const QRect& area, const QColor& colour, int width, QPainter& painter) {
    constexpr qreal kRounding = 2;
    const qreal inset = width / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), kRounding, kRounding);
    painter.restore();
  }
};

Colours lightColours() {
  return {.accent = QColor(0x1d, 0x5f, 0x99),
          .met = QColor(0x29, 0x76, 0x46),
          .notMet = QColor(0xb8, 0x32, 0x2a),
          .doubtful = QColor(0x92, 0x5c, 0x00),
          .muted = QColor(0x5c, 0x63, 0x6b),
          .faint = QColor(0x6a, 0x70, 0x76),
          .hairline = QColor(0xd9, 0xdc, 0xe0),
          .edge = QColor(0x7d, 0x83, 0x8a),
          .paper = QColor(0xff, 0xff, 0xff),
          .ink = QColor(0x1c, 0x1f, 0x23)};
}

Colours darkColours() {
  return {.accent = QColor(0x7f, 0xb4, 0xe6),
          .met = QColor(0x7c, 0xc7, 0x98),
          .notMet = QColor(0xf0, 0x8a, 0x80),
          .doubtful = QColor(0xe3, 0xb3, 0x57),
          .muted = QColor(0xa4, 0xab, 0xb3),
          .faint = QColor(0x92, 0x99, 0xa1),
          .hairline = QColor(0x44, 0x49, 0x50),
          .edge = QColor(0x8a, 0x91, 0x99),
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
  improveScreenReading();
  QApplication::setStyle(new QuietStyle);
  // The figures of these faces are all of one width, so that columns of numbers align.
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
