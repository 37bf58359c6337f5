#pragma once

#include "board/chart.h"

namespace guapai::ui {

/// Shows how the figures of all centers lie around each threshold. Each threshold has a strip. The line in the middle
/// of all strips is the threshold: figures that fall short of it lie left, figures that reach it lie right. Each strip
/// has its own scale.
class DistributionChart : public Chart {
  Q_OBJECT

public:
  using Chart::Chart;

  void setBoard(const district::Board& board, const core::Messages& messages);
  [[nodiscard]] int neededHeight() const override;

protected:
  void draw(QPainter& painter, const QRectF& area, const ChartPens& pens) const override;
  [[nodiscard]] int itemCount() const override { return static_cast<int>(m_dots.size()); }
  [[nodiscard]] QString itemText(int item) const override;
  [[nodiscard]] int itemAt(QPointF place) const override;
  [[nodiscard]] int itemBeside(int item, Qt::Key key) const override;
  [[nodiscard]] std::optional<core::CaseId> centerOf(int item) const override;

private:
  /// The figure of one center in one strip: its position in m_strips and in the figures of that strip.
  struct Dot {
    std::size_t strip = 0;
    std::size_t figure = 0;
  };
  /// Where a dot is painted.
  struct Spot {
    QPointF middle;
    bool beyond = false;  ///< the figure lies farther right than the strip reaches
  };
  [[nodiscard]] const district::Board::Figure& figureOf(const Dot& dot) const;
  /// The places of all dots, in the order of m_dots, when the chart is painted into `area`.
  [[nodiscard]] std::vector<Spot> places(const QRectF& area) const;
  void drawStrip(QPainter& painter, const QRectF& area, std::size_t strip, const ChartPens& pens) const;
  void drawShortFigures(QPainter& painter, const QRectF& area, const std::vector<Spot>& all,
                        const ChartPens& pens) const;
  void drawLegend(QPainter& painter, const QRectF& area, const ChartPens& pens) const;

  std::vector<district::Board::Distribution> m_strips;
  std::vector<Dot> m_dots;  ///< the items: strip by strip, the smallest figure first
  QString m_above;
  QString m_below;
  QString m_unknown;
};

}  // namespace guapai::ui
