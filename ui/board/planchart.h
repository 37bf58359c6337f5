#pragma once

#include "board/chart.h"

namespace guapai::ui {

/// Compares the plan (Annex 3) with what was achieved. Each stage of the plan is a frame over its years, what was
/// achieved in a year is a bar in that year, and both sums are lines.
class PlanChart : public Chart {
  Q_OBJECT

public:
  using Chart::Chart;

  void setBoard(const district::Board& board, const core::Messages& messages);
  [[nodiscard]] int neededHeight() const override;

protected:
  void draw(QPainter& painter, const QRectF& area, const ChartPens& pens) const override;
  [[nodiscard]] int itemCount() const override { return static_cast<int>(m_years.size()); }
  [[nodiscard]] QString itemText(int item) const override;
  [[nodiscard]] int itemAt(QPointF place) const override;

private:
  /// Where a year stands and how high a number of centers is, in the coordinates of the painter.
  struct Scale {
    QRectF field;
    qreal yearWidth = 0;
    qreal centerHeight = 0;
    [[nodiscard]] qreal height(int centers) const { return field.bottom() - centers * centerHeight; }
    [[nodiscard]] qreal middle(int year) const { return field.left() + (year + 0.5) * yearWidth; }
  };
  [[nodiscard]] Scale scaleIn(const QRectF& area) const;
  void drawGrid(QPainter& painter, const Scale& scale, const ChartPens& pens) const;
  void drawStages(QPainter& painter, const Scale& scale, const ChartPens& pens) const;
  void drawYears(QPainter& painter, const Scale& scale, const ChartPens& pens) const;
  void drawSums(QPainter& painter, const Scale& scale, const ChartPens& pens) const;
  void drawLegend(QPainter& painter, const QRectF& area, const ChartPens& pens) const;
  /// The greatest number of centers that the chart shows; at least 1.
  [[nodiscard]] int most() const;

  std::vector<district::Board::Year> m_years;
  std::vector<rules::Standard::PlanStage> m_plan;
  QStringList m_words;  ///< the column heads of the table
};

}  // namespace guapai::ui
