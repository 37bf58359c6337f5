#pragma once

#include "board/chart.h"

namespace guapai::ui {

/// Criteria and conditions, each a bar of all centers: how many fail it, how many are open, how many meet it. Which
/// fails most stands first.
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
  QStringList m_words;  ///< of the table's columns, from the second
};

}  // namespace guapai::ui
