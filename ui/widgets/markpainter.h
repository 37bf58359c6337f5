#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QPalette>

#include "terms/resultmark.h"

class QPainter;

namespace guapai::ui {

/// Shape and colour say the same, so that neither is needed; grey while a figure is being typed.
[[nodiscard]] QColor colourOf(const terms::ResultMark& mark, const QPalette& palette);

/// Draws the sign in the middle of the area, as large as the shorter side allows; where a reviewer ruled, light on a
/// full square, like a seal. Drawn, not written: no font is sure to have all four.
void paintMark(QPainter& painter, const QRectF& area, const terms::ResultMark& mark, const QColor& colour);

}  // namespace guapai::ui
