#include "print/previewdialog.h"

#include <algorithm>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include "print/issuechoice.h"
#include "print/pagesview.h"
#include "print/previewpanel.h"
#include "widgets/screenroom.h"
#include "widgets/tabstrip.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 1000;

}  // namespace

PreviewDialog::PreviewDialog(std::vector<papers::PaperRequest> requests, Show show, const core::Messages& messages,
                             bool printerAvailable, Preferences& preferences, QWidget* parent)
    : QDialog(parent),
      m_requests(std::move(requests)),
      m_show(std::move(show)),
      m_tabs(new TabStrip(this)),
      m_panel(new PreviewPanel(this)),
      m_issue(new IssueChoice(preferences, this)) {
  setObjectName(QStringLiteral("previewDialog"));
  setWindowTitle(tr("Print preview"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  m_tabs->setObjectName(QStringLiteral("papers"));
  m_tabs->setAccessibleName(tr("Papers"));
  for (const papers::PaperRequest& request : m_requests) m_tabs->addTab(request.title);
  m_tabs->setVisible(m_requests.size() > 1);

  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_tabs);
  column->addWidget(m_panel, 1);
  m_panel->warnOfFonts(messages);
  buildButtons(column, printerAvailable);

  connect(m_tabs, &QTabBar::currentChanged, this, &PreviewDialog::showPaper);
  connect(m_issue, &IssueChoice::changed, this, &PreviewDialog::refresh);
  const QSize room = roomOnScreen(*this);
  resize(std::min(kWidth, room.width()), room.height());
  showPaper();
}

void PreviewDialog::buildButtons(QVBoxLayout* column, bool printerAvailable) {
  auto* const print = new QPushButton(tr("Print this paper…"), this);
  print->setObjectName(QStringLiteral("print"));
  print->setEnabled(printerAvailable);
  auto* const pdf = new QPushButton(tr("Save as PDF…"), this);
  pdf->setObjectName(QStringLiteral("savePaperAsPdf"));
  auto* const close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("closePreview"));
  (printerAvailable ? print : pdf)->setDefault(true);
  auto* const area = new QVBoxLayout;
  area->setContentsMargins(16, 10, 16, 10);
  area->setSpacing(10);
  if (!printerAvailable) m_issue->setRemark(tr("No printer is set up on this computer; papers can be saved as PDF."));
  area->addWidget(m_issue);
  auto* const row = new QHBoxLayout;
  row->setSpacing(10);
  row->addStretch();
  row->addWidget(print);
  row->addWidget(pdf);
  row->addWidget(close);
  area->addLayout(row);
  column->addLayout(area);
  connect(print, &QPushButton::clicked, this, [this] { Q_EMIT printWanted(shown()); });
  connect(pdf, &QPushButton::clicked, this, [this] { Q_EMIT pdfWanted(shown()); });
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  (printerAvailable ? print : pdf)->setFocus();
}

const papers::PaperRequest& PreviewDialog::shown() const {
  return m_requests[static_cast<std::size_t>(m_tabs->currentIndex())];
}

papers::LibraryPapers::Options PreviewDialog::options() const {
  return m_issue->options();
}

void PreviewDialog::showPaper() {
  m_panel->setCaption(shown().center.isEmpty() ? shown().title : shown().center);
  m_issue->setPapers({shown()});
  m_show(shown(), options(), m_panel->pages());
}

void PreviewDialog::refresh() {
  QScrollBar* const place = m_panel->pages().verticalScrollBar();
  const int before = place->value();
  m_show(shown(), options(), m_panel->pages());
  place->setValue(before);
}

/// Understands the keys of the main window that make sense here, and turns pages by key wherever the focus is.
void PreviewDialog::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Print)) {
    findChild<QPushButton*>(QStringLiteral("print"))->click();
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
