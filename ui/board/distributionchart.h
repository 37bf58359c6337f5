#pragma once

#include "board/chart.h"

namespace guapai::ui {

/// The figures of all centers beside each threshold: a strip a threshold, its line in the middle of all strips, what
/// falls short of it to the left, what reaches it to the right. Each strip has its own scale.
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
  /// A center in a strip.
  struct Dot {
    std::size_t strip = 0;
    std::size_t figure = 0;
  };
  struct Place {
    QPointF middle;
    bool beyond = false;  ///< farther right than the strip goes
  };
  [[nodiscard]] const district::Board::Figure& figureOf(const Dot& dot) const;
  /// Of each dot, in the order of the dots.
  [[nodiscard]] std::vector<Place> places(const QRectF& area) const;
  void drawStrip(QPainter& painter, const QRectF& area, std::size_t strip, const ChartPens& pens) const;
  void drawShortFigures(QPainter& painter, const QRectF& area, const std::vector<Place>& all,
                        const ChartPens& pens) const;
  void drawLegend(QPainter& painter, const QRectF& area, const ChartPens& pens) const;

  std::vector<district::Board::Distribution> m_strips;
  std::vector<Dot> m_dots;  ///< strip by strip, the smallest figure first
  QString m_above;
  QString m_below;
  QString m_unknown;
};

}  // namespace guapai::ui
