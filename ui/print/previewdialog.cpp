#include "print/previewdialog.h"

#include <algorithm>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include "print/pagesview.h"
#include "print/previewpanel.h"
#include "widgets/tabstrip.h"

namespace guapai::ui {

PreviewDialog::PreviewDialog(std::vector<Paper> papers, QWidget* parent)
    : QDialog(parent), m_papers(std::move(papers)), m_tabs(new TabStrip(this)), m_panel(new PreviewPanel(this)) {
  setObjectName(QStringLiteral("previewDialog"));
  setWindowTitle(tr("Print preview"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  m_tabs->setObjectName(QStringLiteral("papers"));
  for (const Paper& paper : m_papers) m_tabs->addTab(paper.title);

  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_tabs);
  column->addWidget(m_panel, 1);
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
  row->addStretch();
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
  m_panel->setCaption(shown().title);
  m_panel->pages().setPages(shown().pages);
}

/// The keys of the window that make sense here, and the pages by key wherever the focus is.
void PreviewDialog::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Print)) {
    Q_EMIT printWanted(shown());
  } else if (event->key() == Qt::Key_PageDown) {
    m_panel->pages().scroll(1);
  } else if (event->key() == Qt::Key_PageUp) {
    m_panel->pages().scroll(-1);
  } else if (event->modifiers() == Qt::ControlModifier && event->key() >= Qt::Key_1 &&
             event->key() < Qt::Key_1 + m_tabs->count()) {
    m_tabs->setCurrentIndex(event->key() - Qt::Key_1);
  } else {
    QDialog::keyPressEvent(event);
  }
}

}  // namespace guapai::ui
