#pragma once

#include "board/chart.h"

namespace guapai::ui {

/// Annex 3 against what came of it: each stage of the plan as a frame over its years, what was achieved in a year as a
/// bar in it, and both sums as lines.
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
  /// Where the years stand, and how high a center is.
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
  [[nodiscard]] int most() const;

  std::vector<district::Board::Year> m_years;
  std::vector<rules::Standard::PlanStage> m_plan;
  QStringList m_words;  ///< of the table's columns
};

}  // namespace guapai::ui
