#include "print/papercommands.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

#include "app/dialogs.h"
#include "app/sentences.h"
#include "render/pagepainter.h"
#include "render/pdfwriter.h"
#include "workspace/paper.h"

namespace guapai::ui {
namespace {

using Kind = MessageBar::Kind;

constexpr int kPrinterDpi = 600;

}  // namespace

bool DesktopPrinters::choose(QPrinter& printer, QWidget* parent) {
  QPrintDialog dialog(&printer, parent);
  dialog.setOption(QAbstractPrintDialog::PrintPageRange);
  return dialog.exec() == QDialog::Accepted;
}

PaperCommands::PaperCommands(Dialogs& dialogs, Printers& printers, QWidget* window)
    : QObject(window), m_dialogs(&dialogs), m_printers(&printers), m_window(window) {}

void PaperCommands::setSession(workspace::CaseSession* session) {
  m_session = session;
  delete m_preview;
}

Paper PaperCommands::paper(const std::string& form) const {
  const workspace::Definitions& definitions = m_session->definitions();
  return {QString::fromStdString(definitions.form(form).title),
          workspace::paperOf(definitions, form, m_session->answers(), m_session->evaluation())};
}

void PaperCommands::preview() {
  std::vector<Paper> papers;
  for (const char* const form : kPapers) papers.push_back(paper(form));
  m_preview = new PreviewDialog(std::move(papers), m_window);
  connect(m_preview, &PreviewDialog::printWanted, this, &PaperCommands::print);
  connect(m_preview, &PreviewDialog::pdfWanted, this, &PaperCommands::savePdf);
  m_preview->open();
}

void PaperCommands::askToSavePdf(const std::string& form) {
  savePdf(paper(form));
}

void PaperCommands::print(const Paper& paper) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setResolution(kPrinterDpi);
  printer.setPageSize(QPageSize(QPageSize::A4));
  printer.setFullPage(true);
  printer.setDocName(paper.title);
  if (!m_printers->choose(printer, m_preview)) return;
  QPainter painter;
  if (!painter.begin(&printer)) {
    Q_EMIT said(Kind::Trouble, tr("The printer does not take the paper. Check that it is on and has paper, or save the "
                                  "paper as PDF."));
    return;
  }
  const auto& pages = paper.pages.pages;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page > 0) printer.newPage();
    painter.save();
    render::scaleToPaper(painter, printer.resolution());
    render::paintPage(painter, pages[page]);
    painter.restore();
  }
  painter.end();
  Q_EMIT said(Kind::Notice, tr("%1 was sent to the printer.").arg(paper.title));
}

QString PaperCommands::centerName() const {
  const auto field = m_session->definitions().catalogue().require("center.name");
  return QString::fromStdString(core::valueText(m_session->answers().value(field)));
}

void PaperCommands::savePdf(const Paper& paper) {
  const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  const QString proposed = documents.filePath(paper.title + QLatin1Char(' ') + centerName() + QStringLiteral(".pdf"));
  QWidget* const parent = m_preview == nullptr ? m_window : m_preview;
  const QString file =
      m_dialogs->fileToSave(parent, {tr("Save as PDF"), tr("PDF files (*.pdf)"), proposed, QStringLiteral("pdf")});
  if (file.isEmpty()) return;
  try {
    render::writePdf(paper.pages, pathOf(file));
    Q_EMIT said(Kind::Notice, tr("Saved as %1").arg(QDir::toNativeSeparators(file)));
  } catch (const core::Error& error) {
    Q_EMIT said(Kind::Trouble, sentenceOf(error, m_session->definitions().messages()));
  }
}

}  // namespace guapai::ui
