#pragma once

#include <QtGui/QImage>

#include "district/boardtables.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

namespace guapai::district {

/// What stands above and below a chart or its figures on paper.
struct BoardPaperFrame {
  QString caption;     ///< of which district and day
  QString pageNumber;  ///< with {page} and {pages}: 第1页 共3页
};

/// A chart on a sheet of A4, as wide as the text, its proportions kept.
[[nodiscard]] forms::Pages chartPaper(const QString& title, const QImage& picture, const BoardPaperFrame& frame,
                                      const forms::TextMeasure& measure);
/// The figures on as many sheets as they need, each with the table's head. Columns are as wide as their texts; where
/// the sheet is too narrow for all of them, the widest is broken into lines.
[[nodiscard]] forms::Pages tablePaper(const terms::Table& table, const BoardPaperFrame& frame,
                                      const forms::TextMeasure& measure);

}  // namespace guapai::district
