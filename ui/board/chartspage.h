#pragma once

#include <QtWidgets/QScrollArea>

#include "board/chartframe.h"

class QGridLayout;

namespace guapai::ui {

class DistributionChart;
class PlanChart;
class ResultsChart;

/// The page with the charts of the district: plan, results, distribution.
class ChartsPage : public QScrollArea {
  Q_OBJECT

public:
  explicit ChartsPage(QWidget* parent = nullptr);

  void setBoard(const district::Board& board, const core::Messages& messages);

Q_SIGNALS:
  /// The user wants to see this center.
  void centerWanted(guapai::core::CaseId id);
  /// A chart or its table has been copied to the clipboard.
  void copied();
  /// The user wants to print the chart or the table that this frame shows.
  void printWanted(const guapai::ui::ChartFrame& frame);
  /// The user wants the figures of a chart as a workbook.
  void saveWanted(const guapai::terms::Table& table);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void arrange();

  PlanChart* m_plan;
  ResultsChart* m_results;
  DistributionChart* m_distribution;
  std::vector<ChartFrame*> m_frames;
  QGridLayout* m_grid;
  bool m_isWide = false;
};

}  // namespace guapai::ui
