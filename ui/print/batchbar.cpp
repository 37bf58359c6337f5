#include "print/batchbar.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include "print/issuechoice.h"
#include "widgets/buttons.h"
#include "widgets/plainlabel.h"

namespace guapai::ui {
namespace {

constexpr int kIdle = 0;
constexpr int kRunning = 1;

constexpr QMargins kMargins(16, 10, 16, 10);
constexpr int kSpacing = 10;

}  // namespace

BatchBar::BatchBar(bool printerAvailable, Preferences& preferences, QWidget* parent)
    : QStackedWidget(parent), m_printerAvailable(printerAvailable) {
  setObjectName(QStringLiteral("batchBar"));
  addWidget(makeIdle(preferences));
  addWidget(makeRunning());
  showPlan(0, 0, true);
}

QWidget* BatchBar::makeIdle(Preferences& preferences) {
  auto* const page = new QWidget(this);
  m_issue = new IssueChoice(preferences, page);
  auto* const column = new QVBoxLayout(page);
  column->setContentsMargins(kMargins);
  column->setSpacing(kSpacing);
  if (!m_printerAvailable)
    m_issue->setRemark(tr("No printer is set up on this computer; papers can be exported as PDF."));
  column->addWidget(m_issue);
  auto* const row = new QHBoxLayout;
  row->setSpacing(kSpacing);
  column->addLayout(row);
  m_plan = new PlainLabel(page);
  m_plan->setObjectName(QStringLiteral("roomPlan"));
  row->addWidget(m_plan, 1);
  m_print = addButton(*row, page, "roomPrint", tr("&Print…"));
  m_files = addButton(*row, page, "roomFiles", tr("Export a PDF &each…"));
  m_bound = addButton(*row, page, "roomBound", tr("Export &bound in one PDF…"));
  QPushButton* const close = addButton(*row, page, "roomClose", tr("Close"));
  connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, m_print, &QPushButton::click);
  connect(m_print, &QPushButton::clicked, this, &BatchBar::printWanted);
  connect(m_files, &QPushButton::clicked, this, &BatchBar::filesWanted);
  connect(m_bound, &QPushButton::clicked, this, &BatchBar::boundWanted);
  connect(close, &QPushButton::clicked, this, &BatchBar::closeWanted);
  return page;
}

QWidget* BatchBar::makeRunning() {
  auto* const page = new QWidget(this);
  auto* const row = new QHBoxLayout(page);
  row->setContentsMargins(kMargins);
  row->setSpacing(kSpacing);
  m_progress = new QProgressBar(page);
  m_progress->setObjectName(QStringLiteral("roomProgress"));
  m_progress->setTextVisible(false);
  m_progress->setFixedWidth(260);
  m_progress->setAccessibleName(tr("Progress"));
  m_current = new PlainLabel(page);
  m_current->setObjectName(QStringLiteral("roomCurrent"));
  m_current->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(m_progress);
  row->addWidget(m_current, 1);
  m_cancel = addButton(*row, page, "roomCancel", tr("Cancel"));
  connect(m_cancel, &QPushButton::clicked, this, &BatchBar::cancelWanted);
  return page;
}

void BatchBar::showPlan(std::size_t papers, std::size_t pages, bool pagesKnown) {
  QString plan = tr("Tick papers and centers.");
  if (papers > 0)
    plan = (pagesKnown ? tr("%1 papers, %2 pages") : tr("%1 papers, counting pages: %2")).arg(papers).arg(pages);
  m_plan->setText(plan);
  m_print->setEnabled(papers > 0 && m_printerAvailable);
  m_files->setEnabled(papers > 0);
  m_bound->setEnabled(papers > 0);
}

void BatchBar::showProgress(const papers::PaperRequest& request, std::size_t place, std::size_t of) {
  const bool begins = currentIndex() != kRunning;
  m_progress->setMaximum(static_cast<int>(of));
  m_progress->setValue(static_cast<int>(place));
  m_current->setText(tr("%1 of %2: %3").arg(place + 1).arg(of).arg(request.name()));
  setCurrentIndex(kRunning);
  if (begins) m_cancel->setFocus();
}

void BatchBar::showIdle() {
  setCurrentIndex(kIdle);
}

}  // namespace guapai::ui
