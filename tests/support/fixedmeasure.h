#pragma once

#include <string_view>

#include "forms/linebreaks.h"
#include "forms/textmeasure.h"

namespace guapai::support {

/// Type of fixed width, so that pages in tests do not depend on fonts: what takes three bytes or more is as wide as it
/// is high, the rest half of it.
class FixedMeasure : public forms::TextMeasure {
public:
  [[nodiscard]] forms::Length width(std::string_view text, forms::FontRole, forms::Length size) const override {
    forms::Length width = 0;
    for (const std::string_view character : forms::characters(text)) width += character.size() >= 3 ? size : size / 2;
    return width;
  }
};

}  // namespace guapai::support
