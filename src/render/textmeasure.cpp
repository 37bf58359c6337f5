#include "render/textmeasure.h"

#include <QtCore/QString>
#include <QtGui/QFontMetricsF>

#include "render/fonts.h"

namespace guapai::render {

forms::Length QtTextMeasure::width(std::string_view text, forms::FontRole font, forms::Length size) const {
  Widths& widths = m_widths[{font, size}];
  if (const auto known = widths.find(text); known != widths.end()) return known->second;
  double width = 0;
  for (const FontRun& run : fontRuns(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), font, size))
    width += QFontMetricsF(run.font).horizontalAdvance(run.text);
  return widths.emplace(text, static_cast<forms::Length>(qRound(width))).first->second;
}

}  // namespace guapai::render
