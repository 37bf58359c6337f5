#pragma once

#include <map>
#include <string>
#include <utility>

#include "forms/textmeasure.h"

namespace guapai::render {

/// Measures text in the fonts that `paintPage` paints with, and remembers what it has measured. An object belongs to
/// one thread. It needs a QGuiApplication.
class QtTextMeasure : public forms::TextMeasure {
public:
  [[nodiscard]] forms::Length width(std::string_view text, forms::FontRole font, forms::Length size) const override;

private:
  using Widths = std::map<std::string, forms::Length, std::less<>>;

  mutable std::map<std::pair<forms::FontRole, forms::Length>, Widths> m_widths;
};

}  // namespace guapai::render
