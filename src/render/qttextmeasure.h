#pragma once

#include <map>
#include <string>
#include <utility>

#include "forms/formdefinition.h"
#include "forms/textmeasure.h"

namespace guapai::render {

/// Measures text in the fonts that `paintPage` paints with, and remembers what it has measured. An object belongs to
/// one thread. It needs a QGuiApplication.
///
/// Every paper is composed with one. So no paper is made on a machine whose fonts would leave it white.
class QtTextMeasure : public forms::TextMeasure {
public:
  /// @throws core::Error as `requireFonts` does, where a role has no font for Chinese.
  QtTextMeasure();
  /// @throws core::Error as `requireFonts` does, also where the fonts lack some of the form's own words or marks.
  explicit QtTextMeasure(const forms::FormDefinition& form);

  [[nodiscard]] forms::Length width(std::string_view text, forms::FontRole font, forms::Length size) const override;

private:
  using Widths = std::map<std::string, forms::Length, std::less<>>;

  mutable std::map<std::pair<forms::FontRole, forms::Length>, Widths> m_widths;
};

}  // namespace guapai::render
