#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QPalette>

#include "terms/resultmark.h"

class QPainter;

namespace guapai::ui {

/// The colour of a mark: grey while a figure is being typed (`provisional`). Shape and colour say the same, so that
/// either is enough.
[[nodiscard]] QColor colourOf(const terms::ResultMark& mark, const QPalette& palette);

/// Draws the sign in the middle of the area, as large as the shorter side allows. Where a reviewer ruled, the sign
/// stands in white or black on a full square, like a seal. It is drawn, not written, because no font is sure to have
/// all four signs.
void paintMark(QPainter& painter, const QRectF& area, const terms::ResultMark& mark, const QColor& colour);

}  // namespace guapai::ui
