#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/filling.h"
#include "forms/formdefinition.h"
#include "forms/textmeasure.h"

namespace guapai::forms {

/// The em square, in 1/100 mm, of a type whose size is given in half points.
[[nodiscard]] constexpr Length emOf(int halfPoints) {
  return (halfPoints * 2540 + 72) / 144;
}

/// The distance from one line of a cell to the next.
[[nodiscard]] constexpr Length linePitch(Length em) {
  return em * 7 / 5;
}

/// How far the baseline runs below the top of a line. The em square is centered in the line, and Chinese type stands on
/// 0.86 of it. The fonts are not asked, so that pages look the same on every machine.
[[nodiscard]] constexpr Length baselineOf(Length em) {
  return (linePitch(em) - em) / 2 + em * 86 / 100;
}

/// A stretch of a line in one face, either the form's own words or (part of) one answer.
struct LaidRun {
  std::string text;
  FontRole font = FontRole::Body;
  Length x = 0;  ///< distance from the left edge of the cell's text
  Length width = 0;
  std::optional<core::FieldId> field = std::nullopt;  ///< the field that is answered; absent for the form's own words
  bool ruled = false;                                 ///< a line is drawn under the run; its text may be empty
};

/// One line of a cell.
struct LaidLine {
  Length above = 0;  ///< white paper above the line
  std::vector<LaidRun> runs;
};

/// What the lines of a cell depend on.
struct CellSetting {
  const Filling& filling;
  const TextMeasure& measure;
  Length em = 0;
  Length width = 0;  ///< of the text, without the padding of the cell
  Align align = Align::Left;
  FontRole font = FontRole::Body;
};

/// Fills the blanks of the paragraphs and breaks the paragraphs into lines. No character of an answer is lost: a word
/// that is longer than a line is broken within.
[[nodiscard]] std::vector<LaidLine> layOut(const std::vector<Paragraph>& paragraphs, const RowSource& source,
                                           const CellSetting& setting);

}  // namespace guapai::forms
