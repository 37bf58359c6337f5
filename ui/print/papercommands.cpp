#include "print/papercommands.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>

#include "app/dialogs.h"
#include "app/sentences.h"
#include "print/printeroutput.h"
#include "print/printroom.h"
#include "render/pdfwriter.h"
#include "workspace/districtsession.h"
#include "workspace/paper.h"

namespace guapai::ui {
namespace {

using Kind = MessageBar::Kind;

}  // namespace

bool DesktopPrinters::choose(QPrinter& printer, QWidget* parent) {
  QPrintDialog dialog(&printer, parent);
  dialog.setOption(QAbstractPrintDialog::PrintPageRange);
  return dialog.exec() == QDialog::Accepted;
}

bool DesktopPrinters::available() const {
  return !QPrinterInfo::availablePrinterNames().isEmpty();
}

PaperCommands::PaperCommands(Dialogs& dialogs, Printers& printers, Preferences& preferences, QWidget* window)
    : QObject(window), m_dialogs(&dialogs), m_printers(&printers), m_preferences(&preferences), m_window(window) {}

void PaperCommands::setDistrict(workspace::DistrictSession* district) {
  m_district = district;
  delete m_room;
}

void PaperCommands::openRoom(std::optional<storage::CaseId> selected) {
  m_room = new PrintRoom(*m_district, selected, {*m_dialogs, *m_printers, *m_preferences}, m_window);
  m_room->open();
}

void PaperCommands::setSession(workspace::CaseSession* session) {
  m_session = session;
  delete m_preview;
}

Paper PaperCommands::paper(const std::string& form) const {
  const workspace::Definitions& definitions = m_session->definitions();
  const core::Answers& answers = m_session->answers();
  workspace::PaperOptions options;
  options.pictures = workspace::picturesOf(definitions.form(form), answers, m_session->files());
  return {QString::fromStdString(definitions.form(form).title),
          workspace::paperOf(definitions, form, answers, m_session->evaluation(), options)};
}

void PaperCommands::preview() {
  std::vector<Paper> papers;
  try {
    for (const char* const form : kPapers) papers.push_back(paper(form));
  } catch (const core::Error& error) {
    return sayRefusal(error);
  }
  m_preview = new PreviewDialog(std::move(papers), m_window);
  connect(m_preview, &PreviewDialog::printWanted, this, &PaperCommands::print);
  connect(m_preview, &PreviewDialog::pdfWanted, this, &PaperCommands::savePdf);
  m_preview->open();
}

void PaperCommands::askToSavePdf(const std::string& form) {
  try {
    savePdf(paper(form));
  } catch (const core::Error& error) {
    sayRefusal(error);
  }
}

void PaperCommands::sayRefusal(const core::Error& error) {
  Q_EMIT said(Kind::Trouble, sentenceOf(error, m_session->definitions().messages()));
}

void PaperCommands::print(const Paper& paper) {
  auto printer = a4Printer(paper.title);
  if (!m_printers->choose(*printer, m_preview)) return;
  try {
    PrinterOutput output(std::move(printer));
    output.take({}, {.pages = paper.pages, .pdf = {}});
    output.finish();
    Q_EMIT said(Kind::Notice, tr("%1 was sent to the printer.").arg(paper.title));
  } catch (const core::Error& error) {
    sayRefusal(error);
  }
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
    sayRefusal(error);
  }
}

}  // namespace guapai::ui
