#include "print/issuedpapersdialog.h"

#include <algorithm>

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "district/districtsession.h"
#include "papers/pdfpages.h"
#include "platform/modeltable.h"
#include "platform/shown.h"
#include "print/pagesview.h"
#include "print/previewpanel.h"
#include "session/casesession.h"
#include "shell/sentences.h"
#include "widgets/buttons.h"
#include "widgets/columnwidths.h"
#include "widgets/quiettable.h"
#include "widgets/screenroom.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using papers::ComparedPaper;
using papers::IssuedPapersModel;
using papers::PaperRequest;

constexpr QSize kSize(1100, 920);
constexpr int kLeastRowsShown = 2;
constexpr int kMostRowsShown = 6;
constexpr int kTablePart = 4;  ///< the table takes at most one part of so many of the window

}  // namespace

IssuedPapersDialog::IssuedPapersDialog(district::DistrictSession& district, const session::CaseSession* session,
                                       bool printerAvailable, QWidget* parent)
    : QDialog(parent),
      m_district(&district),
      m_model(district.definitions()),
      m_table(new QTableView(this)),
      m_panel(new PreviewPanel(this)) {
  setObjectName(QStringLiteral("issuedPapers"));
  setWindowTitle(session == nullptr ? tr("Issued papers")
                                    : tr("Issued papers – %1").arg(platform::shownLine(session->centerName())));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_table);
  column->addWidget(m_panel, 1);
  buildTable(session != nullptr);
  buildButtons(column, printerAvailable);
  resize(kSize.boundedTo(roomOnScreen(*this)));
  readPapers(session == nullptr ? std::nullopt : std::optional(session->id()));
}

void IssuedPapersDialog::buildTable(bool ofOneCenter) {
  m_table->setObjectName(QStringLiteral("issuedTable"));
  m_table->setAccessibleName(tr("Issued papers"));
  m_table->setModel(&m_model);
  makeQuiet(*m_table);
  auto* const widths = new ColumnWidths(*m_table, {IssuedPapersModel::Title});
  widths->follow(m_model);
  m_table->setColumnHidden(IssuedPapersModel::Center, ofOneCenter);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IssuedPapersDialog::showPaper);
}

void IssuedPapersDialog::buildButtons(QBoxLayout* column, bool printerAvailable) {
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(16, 10, 16, 10);
  row->setSpacing(10);
  row->addStretch();
  m_print = addButton(*row, this, "printIssued", tr("&Print again…"));
  m_pdf = addButton(*row, this, "saveIssued", tr("&Save as PDF…"));
  m_list = addButton(*row, this, "saveIssuedList", tr("Save &list as table…"));
  m_close = addButton(*row, this, "closeIssued", tr("Close"));
  column->addLayout(row);
  m_print->setVisible(printerAvailable);
  connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printWanted(*current()); });
  connect(m_pdf, &QPushButton::clicked, this, [this] { Q_EMIT pdfWanted(*current()); });
  connect(m_list, &QPushButton::clicked, this, [this] { Q_EMIT tableWanted(table()); });
  connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void IssuedPapersDialog::readPapers(std::optional<core::CaseId> id) {
  try {
    const papers::Issuing& issuing = m_district->issuing();
    m_model.setPapers(id ? issuing.papersOf(*id) : issuing.papers());
  } catch (const core::Error& error) {
    m_panel->pages().setMessage(sentenceOf(error, m_district->definitions().messages()));
  }
  fitTable();
  m_table->setVisible(m_model.rowCount() > 0);
  m_table->setCurrentIndex(m_model.index(0, 0));
  if (m_model.rowCount() > 0)
    m_table->setFocus();
  else
    m_close->setFocus();
  showPaper();
}

void IssuedPapersDialog::fitTable() {
  const int head = m_table->horizontalHeader()->sizeHint().height() + 2;
  const int row = m_table->verticalHeader()->defaultSectionSize();
  const int mostRows = std::clamp((height() / kTablePart - head) / row, kLeastRowsShown, kMostRowsShown);
  m_table->setFixedHeight(head + row * std::clamp(m_model.rowCount(), kLeastRowsShown, mostRows));
}

void IssuedPapersDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  fitTable();
}

std::optional<PaperRequest> IssuedPapersDialog::current() const {
  const QModelIndex index = m_table->currentIndex();
  if (!index.isValid()) return std::nullopt;
  const ComparedPaper& paper = m_model.paper(index.row());
  std::vector<PaperRequest> request{{.caseId = paper.caseId,
                                     .form = paper.form,
                                     .title = QString::fromStdString(m_district->definitions().form(paper.form).title),
                                     .center = QString::fromStdString(paper.centerName),
                                     .round = paper.round,
                                     .fileName = {},
                                     .issued = paper.number}};
  papers::nameFiles(request);
  return request.front();
}

terms::Table IssuedPapersDialog::table() const {
  terms::Table table = platform::tableOf(m_model, windowTitle().toStdString());
  table.numbers = {IssuedPapersModel::Number};
  return table;
}

void IssuedPapersDialog::showPaper() {
  const auto request = current();
  m_print->setEnabled(request.has_value());
  m_pdf->setEnabled(request.has_value());
  m_list->setEnabled(m_model.rowCount() > 0);
  if (!request) {
    if (m_model.rowCount() == 0)
      m_panel->pages().setMessage(
          tr("No paper has been issued yet. A paper is issued when it is printed or exported for signature."));
    return;
  }
  m_panel->setCaption(tr("No. %1").arg(*request->issued) + QStringLiteral(" · ") + request->title);
  try {
    m_panel->pages().setPages(
        papers::pagesOfPdf(request->title.toStdString(), m_district->issuing().pdf(*request->issued)));
  } catch (const core::Error& error) {
    m_panel->pages().setMessage(sentenceOf(error, m_district->definitions().messages()));
  }
}

}  // namespace guapai::ui
