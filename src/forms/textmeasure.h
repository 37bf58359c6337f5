#pragma once

#include <string_view>

#include "forms/formdefinition.h"

namespace guapai::forms {

/// How wide text is in the fonts of the machine that paints it.
///
/// Widths of the parts add up to the width of the whole (no kerning, no ligatures): the composer measures the parts
/// that it may break between.
class TextMeasure {
public:
  virtual ~TextMeasure() = default;

  /// @param size  of the em square, in 1/100 mm.
  [[nodiscard]] virtual Length width(std::string_view text, FontRole font, Length size) const = 0;
};

}  // namespace guapai::forms
