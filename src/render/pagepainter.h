#pragma once

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "forms/pagemodel.h"

namespace guapai::render {

/// Paints a page in units of 1/100 mm, with its upper left corner at the origin of the painter's coordinates. Only ink
/// is painted. Where the paper must be white, the caller paints it before.
void paintPage(QPainter& painter, const forms::Page& page);

/// Makes the painter's unit 1/100 mm on a device of this many dots per inch.
void scaleToPaper(QPainter& painter, int dpi);

/// A picture of the page on white paper.
[[nodiscard]] QImage imageOf(const forms::Page& page, int dpi);

}  // namespace guapai::render
