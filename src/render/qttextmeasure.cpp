#include "render/qttextmeasure.h"

#include <QtCore/QString>

#include "render/typesetting.h"

namespace guapai::render {

forms::Length QtTextMeasure::width(std::string_view text, forms::FontRole font, forms::Length size) const {
  Widths& widths = m_widths[{font, size}];
  if (const auto known = widths.find(text); known != widths.end()) return known->second;
  const double width = typesetWidth(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), font, size);
  return widths.emplace(text, static_cast<forms::Length>(qRound(width))).first->second;
}

}  // namespace guapai::render
