#pragma once

#include <QtGui/QImage>

#include "district/boardtables.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

namespace guapai::district {

/// What stands above and below a chart or its figures on paper.
struct BoardPaperFrame {
  QString caption;     ///< says which district and day the sheet is about
  QString pageNumber;  ///< a text with the places {page} and {pages}, which becomes 第1页 共3页
};

/// A chart on one sheet of A4: as wide as the sheet without its margins, in the picture's proportions.
[[nodiscard]] forms::Pages chartPaper(const QString& title, const QImage& picture, const BoardPaperFrame& frame,
                                      const forms::TextMeasure& measure);
/// The table on as many A4 sheets as it needs, each with the table's head. Columns are as wide as their texts. Where
/// the sheet is too narrow, the widest columns become narrower and their texts are broken into lines; a table of many
/// columns is first put on turned sheets.
[[nodiscard]] forms::Pages tablePaper(const terms::Table& table, const BoardPaperFrame& frame,
                                      const forms::TextMeasure& measure);

}  // namespace guapai::district
