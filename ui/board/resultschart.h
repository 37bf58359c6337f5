#pragma once

#include "board/chart.h"

namespace guapai::ui {

/// Shows each criterion and each disqualifier as a bar of all centers: how many do not meet it, how many are open, how
/// many meet it. The one that most centers do not meet stands first.
class ResultsChart : public Chart {
  Q_OBJECT

public:
  using Chart::Chart;

  void setBoard(const district::Board& board, const core::Messages& messages);
  [[nodiscard]] int neededHeight() const override;

protected:
  void draw(QPainter& painter, const QRectF& area, const ChartPens& pens) const override;
  [[nodiscard]] int itemCount() const override { return static_cast<int>(m_tallies.size()); }
  [[nodiscard]] QString itemText(int item) const override;
  [[nodiscard]] int itemAt(QPointF place) const override;

private:
  void drawLegend(QPainter& painter, const QRectF& area, const ChartPens& pens) const;
  void drawBar(QPainter& painter, const QRectF& area, const district::Board::Tally& tally, const ChartPens& pens) const;

  std::vector<district::Board::Tally> m_tallies;
  int m_centers = 0;
  QStringList m_words;  ///< the column heads of the table, from the second on
};

}  // namespace guapai::ui
