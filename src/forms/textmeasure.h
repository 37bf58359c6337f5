#pragma once

#include <string_view>

#include "forms/formdefinition.h"

namespace guapai::forms {

/// Tells how wide text is in the fonts of the machine that paints it.
///
/// The widths of the parts of a text add up to the width of the whole (no kerning, no ligatures), because the composer
/// measures the parts between which it may break.
class TextMeasure {
public:
  virtual ~TextMeasure() = default;

  /// @param size  side of the em square, in 1/100 mm.
  /// @return in 1/100 mm.
  [[nodiscard]] virtual Length width(std::string_view text, FontRole font, Length size) const = 0;
};

}  // namespace guapai::forms
