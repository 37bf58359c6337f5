#include "board/chartspage.h"

#include <QtWidgets/QGridLayout>

#include "board/distributionchart.h"
#include "board/planchart.h"
#include "board/resultschart.h"
#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

constexpr int kWide = 1080;  ///< the least width in pixels for two charts side by side

}  // namespace

ChartsPage::ChartsPage(QWidget* parent)
    : QScrollArea(parent),
      m_plan(new PlanChart),
      m_results(new ResultsChart),
      m_distribution(new DistributionChart),
      m_grid(new QGridLayout) {
  setObjectName(QStringLiteral("chartsPage"));
  setReaderRole(*this, QAccessible::Pane);
  setAccessibleName(tr("Charts of the district"));
  setFrameShape(NoFrame);
  setWidgetResizable(true);
  auto* const content = new QWidget(this);
  content->setBackgroundRole(QPalette::Base);
  content->setAutoFillBackground(true);
  content->setLayout(m_grid);
  m_grid->setContentsMargins(16, 14, 16, 16);
  m_grid->setHorizontalSpacing(28);
  m_grid->setVerticalSpacing(22);
  m_frames = {new ChartFrame("plan", m_plan, content), new ChartFrame("results", m_results, content),
              new ChartFrame("distribution", m_distribution, content)};
  for (ChartFrame* const frame : m_frames) {
    connect(frame, &ChartFrame::copied, this, &ChartsPage::copied);
    connect(frame, &ChartFrame::printWanted, this, [this, frame] { Q_EMIT printWanted(*frame); });
    connect(frame, &ChartFrame::saveWanted, this, [this, frame] { Q_EMIT saveWanted(frame->chart().table()); });
  }
  connect(m_distribution, &Chart::centerWanted, this, &ChartsPage::centerWanted);
  setWidget(content);
  arrange();
}

void ChartsPage::setBoard(const district::Board& board, const core::Messages& messages) {
  m_plan->setBoard(board, messages);
  m_results->setBoard(board, messages);
  m_distribution->setBoard(board, messages);
  for (ChartFrame* const frame : m_frames) frame->refresh();
}

void ChartsPage::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  if ((viewport()->width() >= kWide) != m_isWide) arrange();
}

/// Puts plan and results side by side when there is room, else one below the other.
void ChartsPage::arrange() {
  m_isWide = viewport()->width() >= kWide;
  for (ChartFrame* const frame : m_frames) m_grid->removeWidget(frame);
  m_grid->addWidget(m_frames[0], 0, 0, 1, m_isWide ? 1 : 2);
  m_grid->addWidget(m_frames[1], m_isWide ? 0 : 1, m_isWide ? 1 : 0, 1, m_isWide ? 1 : 2);
  m_grid->addWidget(m_frames[2], 2, 0, 1, 2);
  m_grid->setColumnStretch(0, 1);
  m_grid->setColumnStretch(1, 1);
  m_grid->setRowStretch(3, 1);
}

}  // namespace guapai::ui
