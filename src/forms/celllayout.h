#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/filling.h"
#include "forms/formdefinition.h"
#include "forms/textmeasure.h"

namespace guapai::forms {

/// The em square of a type in half points.
[[nodiscard]] constexpr Length emOf(int halfPoints) {
  return (halfPoints * 2540 + 72) / 144;
}

/// From one line of a cell to the next.
[[nodiscard]] constexpr Length linePitch(Length em) {
  return em * 7 / 5;
}

/// Where the baseline runs below the top of a line: the em square is centered in the line, and Chinese type stands on
/// 0.86 of it. By arithmetic and not by the font, so that pages do not move with the machine's fonts.
[[nodiscard]] constexpr Length baselineOf(Length em) {
  return (linePitch(em) - em) / 2 + em * 86 / 100;
}

struct LaidRun {
  std::string text;
  FontRole font = FontRole::Body;
  Length x = 0;  ///< from the left edge of the cell's text
  Length width = 0;
  std::optional<core::FieldId> field = std::nullopt;  ///< whose answer it is; none of the form's own words
  bool ruled = false;                                 ///< a line under it; the text may then be empty
};

struct LaidLine {
  Length above = 0;  ///< white paper before it
  std::vector<LaidRun> runs;
};

/// What the lines of a cell depend on.
struct CellSetting {
  const Filling& filling;
  const TextMeasure& measure;
  Length em = 0;
  Length width = 0;  ///< of the text
  Align align = Align::Left;
  FontRole font = FontRole::Body;
};

/// Breaks paragraphs into lines. Every character of every blank is in one of them, also where a word is longer than the
/// line.
[[nodiscard]] std::vector<LaidLine> layOut(const std::vector<Paragraph>& paragraphs, const RowSource& source,
                                           const CellSetting& setting);

}  // namespace guapai::forms
