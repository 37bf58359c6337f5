#pragma once

#include <QtWidgets/QScrollArea>

#include "board/chartframe.h"

class QGridLayout;

namespace guapai::ui {

class DistributionChart;
class PlanChart;
class ResultsChart;

/// The district in pictures.
class ChartsPage : public QScrollArea {
  Q_OBJECT

public:
  explicit ChartsPage(QWidget* parent = nullptr);

  void setBoard(const district::Board& board, const core::Messages& messages);

Q_SIGNALS:
  void centerWanted(guapai::core::CaseId id);
  /// What is shown of a chart is in the clipboard now.
  void copied();
  void printWanted(const guapai::ui::ChartFrame& frame);

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
