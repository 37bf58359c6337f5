#pragma once

#include <vector>

#include <QtCore/QRectF>
#include <QtCore/QString>

class QWidget;

namespace guapai::ui {

/// A piece of text as it is painted, which may be less than the text that the widget has.
struct PaintedText {
  QString text;
  QRectF ink;   ///< the outline of its characters, in coordinates of the widget
  QRectF clip;  ///< what the painter lets through
};

/// The texts that the widget itself paints, without those of its children, in the order of painting.
[[nodiscard]] std::vector<PaintedText> paintedTexts(QWidget& widget);

/// The text that is painted into a part of the widget, from left to right, line by line, without white space.
[[nodiscard]] QString paintedIn(QWidget& widget, const QRect& area);

}  // namespace guapai::ui
