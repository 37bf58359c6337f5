#pragma once

#include <string_view>

#include "forms/linebreaks.h"
#include "forms/textmeasure.h"

namespace guapai::support {

/// Measures text as if each character had a fixed width, so that pages in tests do not depend on fonts. A character of
/// three bytes or more in UTF-8 is as wide as it is high, any other half as wide.
class FixedMeasure : public forms::TextMeasure {
public:
  [[nodiscard]] forms::Length width(std::string_view text, forms::FontRole, forms::Length size) const override {
    forms::Length width = 0;
    for (const std::string_view character : forms::characters(text)) width += character.size() >= 3 ? size : size / 2;
    return width;
  }
};

}  // namespace guapai::support
