#include "render/qttextmeasure.h"

#include <QtCore/QString>

#include "forms/formwords.h"
#include "render/fonts.h"
#include "render/typesetting.h"

namespace guapai::render {

QtTextMeasure::QtTextMeasure() {
  using forms::FontRole;
  // Fonts for Japanese or traditional Chinese may have the first character and lack the others.
  for (const FontRole role : {FontRole::Body, FontRole::Head, FontRole::Title})
    requireFonts(QString(kMissingCharacter) + QStringLiteral("务医达"), role);
}

QtTextMeasure::QtTextMeasure(const forms::FormDefinition& form) : QtTextMeasure() {
  for (const auto& [role, words] : forms::formWords(form)) requireFonts(QString::fromStdString(words), role);
}

forms::Length QtTextMeasure::width(std::string_view text, forms::FontRole font, forms::Length size) const {
  Widths& widths = m_widths[{font, size}];
  if (const auto known = widths.find(text); known != widths.end()) return known->second;
  const double width = typesetWidth(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), font, size);
  return widths.emplace(text, static_cast<forms::Length>(qRound(width))).first->second;
}

}  // namespace guapai::render
