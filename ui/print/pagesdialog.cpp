#include "print/pagesdialog.h"

#include <algorithm>
#include <utility>

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "print/pagesview.h"
#include "print/previewpanel.h"
#include "widgets/screenroom.h"

namespace guapai::ui {
namespace {

constexpr int kWidth = 900;

}  // namespace

PagesDialog::PagesDialog(forms::Pages pages, bool printerAvailable, QWidget* parent)
    : QDialog(parent), m_pages(std::move(pages)), m_panel(new PreviewPanel(this)) {
  setObjectName(QStringLiteral("pagesDialog"));
  setWindowTitle(tr("Print preview"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  m_panel->setCaption(QString::fromStdString(m_pages.title));
  m_panel->pages().setPages(m_pages);
  auto* const print = new QPushButton(tr("&Print…"), this);
  print->setObjectName(QStringLiteral("printPages"));
  print->setEnabled(printerAvailable);
  auto* const pdf = new QPushButton(tr("&Save as PDF…"), this);
  pdf->setObjectName(QStringLiteral("savePages"));
  auto* const close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("closePages"));
  (printerAvailable ? print : pdf)->setDefault(true);
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(16, 10, 16, 10);
  row->setSpacing(10);
  row->addStretch();
  for (QPushButton* const button : {print, pdf, close}) row->addWidget(button);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_panel, 1);
  column->addLayout(row);
  connect(print, &QPushButton::clicked, this, [this] { Q_EMIT printWanted(m_pages); });
  connect(pdf, &QPushButton::clicked, this, [this] { Q_EMIT pdfWanted(m_pages); });
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  const QSize room = roomOnScreen(*this);
  resize(std::min(kWidth, room.width()), room.height());
  (printerAvailable ? print : pdf)->setFocus();
}

}  // namespace guapai::ui
