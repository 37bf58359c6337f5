#pragma once

#include <vector>

#include "render/typesetting.h"

class QPDF;

namespace guapai::render {

/// What was painted on a page: its runs of text, in their order.
using PaintedRuns = std::vector<TypesetRun>;

/// Makes the text of a PDF that Qt painted what was typed. Qt takes the lowest code point that shares a glyph (卫⽣ for
/// 卫生), a tab for a space, and knows none beyond the Basic Multilingual Plane.
///
/// Each glyph gets the characters that it stood for first in the document (ToUnicode); where it stands for others, they
/// are said in place (ActualText).
///
/// @param painted  by page, as `paintPage` painted them: each run is one text object of the page.
void mendTextLayer(QPDF& pdf, const std::vector<PaintedRuns>& painted);

}  // namespace guapai::render
