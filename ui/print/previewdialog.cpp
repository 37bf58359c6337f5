#include "print/previewdialog.h"

#include <algorithm>

#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include "print/pageview.h"
#include "widgets/tabstrip.h"

namespace guapai::ui {
namespace {

constexpr int kPageGap = 20;
constexpr int kMostPageWidth = 820;

}  // namespace

PreviewDialog::PreviewDialog(std::vector<Paper> papers, QWidget* parent)
    : QDialog(parent),
      m_papers(std::move(papers)),
      m_tabs(new TabStrip(this)),
      m_count(new QLabel(this)),
      m_scroll(new QScrollArea(this)) {
  setObjectName(QStringLiteral("previewDialog"));
  setWindowTitle(tr("Print preview"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_tabs->setObjectName(QStringLiteral("papers"));
  m_scroll->setObjectName(QStringLiteral("pages"));
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setAlignment(Qt::AlignHCenter);
  m_scroll->setBackgroundRole(QPalette::Mid);
  m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  m_scroll->viewport()->installEventFilter(this);
  m_count->setObjectName(QStringLiteral("pageCount"));
  for (const Paper& paper : m_papers) m_tabs->addTab(paper.title);

  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_tabs);
  column->addWidget(m_scroll, 1);
  buildButtons(column);

  connect(m_tabs, &QTabBar::currentChanged, this, &PreviewDialog::showPaper);
  const QSize screen = this->screen()->availableSize();
  resize(std::min(920, screen.width()), screen.height() * 9 / 10);
  showPaper();
}

void PreviewDialog::buildButtons(QVBoxLayout* column) {
  auto* const print = new QPushButton(tr("Print this paper…"), this);
  print->setObjectName(QStringLiteral("print"));
  print->setDefault(true);
  auto* const pdf = new QPushButton(tr("Save as PDF…"), this);
  pdf->setObjectName(QStringLiteral("savePaperAsPdf"));
  auto* const close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("closePreview"));
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(16, 10, 16, 10);
  row->setSpacing(10);
  row->addWidget(m_count, 1);
  row->addWidget(print);
  row->addWidget(pdf);
  row->addWidget(close);
  column->addLayout(row);
  connect(print, &QPushButton::clicked, this, [this] { Q_EMIT printWanted(shown()); });
  connect(pdf, &QPushButton::clicked, this, [this] { Q_EMIT pdfWanted(shown()); });
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  print->setFocus();
}

const Paper& PreviewDialog::shown() const {
  return m_papers[static_cast<std::size_t>(m_tabs->currentIndex())];
}

void PreviewDialog::showPaper() {
  auto* const sheet = new QWidget;
  sheet->setBackgroundRole(QPalette::Mid);
  auto* const column = new QVBoxLayout(sheet);
  column->setContentsMargins(kPageGap, kPageGap, kPageGap, kPageGap);
  column->setSpacing(kPageGap);
  column->setSizeConstraint(QLayout::SetFixedSize);
  for (const forms::Page& page : shown().pages.pages) column->addWidget(new PageView(page, sheet));
  m_scroll->setWidget(sheet);
  m_count->setText(tr("%n page(s)", nullptr, static_cast<int>(shown().pages.pages.size())));
  fitPages();
}

void PreviewDialog::fitPages() {
  if (m_scroll->widget() == nullptr) return;
  const int width = std::min(m_scroll->viewport()->width() - 2 * kPageGap, kMostPageWidth);
  for (PageView* const view : m_scroll->widget()->findChildren<PageView*>()) view->setPageWidth(width);
}

bool PreviewDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) fitPages();
  return QDialog::eventFilter(watched, event);
}

/// The keys of the window that make sense here, and the pages by key wherever the focus is.
void PreviewDialog::keyPressEvent(QKeyEvent* event) {
  QScrollBar* const bar = m_scroll->verticalScrollBar();
  if (event->matches(QKeySequence::Print)) {
    Q_EMIT printWanted(shown());
  } else if (event->key() == Qt::Key_PageDown) {
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
  } else if (event->key() == Qt::Key_PageUp) {
    bar->triggerAction(QAbstractSlider::SliderPageStepSub);
  } else if (event->modifiers() == Qt::ControlModifier && event->key() >= Qt::Key_1 &&
             event->key() < Qt::Key_1 + m_tabs->count()) {
    m_tabs->setCurrentIndex(event->key() - Qt::Key_1);
  } else {
    QDialog::keyPressEvent(event);
  }
}

}  // namespace guapai::ui
