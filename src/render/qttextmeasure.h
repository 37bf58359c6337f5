#pragma once

#include <map>
#include <string>
#include <utility>

#include "forms/textmeasure.h"

namespace guapai::render {

/// Measures in the fonts that `paintPage` paints with. Remembers what it has measured; not shared between threads.
/// Needs a QGuiApplication.
class QtTextMeasure : public forms::TextMeasure {
public:
  [[nodiscard]] forms::Length width(std::string_view text, forms::FontRole font, forms::Length size) const override;

private:
  using Widths = std::map<std::string, forms::Length, std::less<>>;

  mutable std::map<std::pair<forms::FontRole, forms::Length>, Widths> m_widths;
};

}  // namespace guapai::render
