#include "print/printeroutput.h"

#include <utility>

#include <QtCore/QFile>

#include "core/error.h"
#include "files/filereader.h"
#include "render/pagepainter.h"

namespace guapai::ui {
namespace {

constexpr int kPrinterDpi = 600;

[[noreturn]] void refuse(const QPrinter& printer) {
  throw core::Error(core::ErrorCode::PrinterRefused, printer.printerName().toStdString());
}

/// Turns a page that is wider than high, so that it stands sideways on an upright sheet: all sheets of the job are
/// upright.
void turnPainter(QPainter& painter, const forms::Page& page) {
  painter.translate(page.height, 0);
  painter.rotate(90);
}

}  // namespace

std::unique_ptr<QPrinter> a4Printer(const QString& title) {
  auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
  printer->setResolution(kPrinterDpi);
  printer->setPageSize(QPageSize(QPageSize::A4));
  printer->setFullPage(true);
  printer->setDocName(title);
  return printer;
}

PrinterOutput::PrinterOutput(std::unique_ptr<QPrinter> printer, std::optional<bool> bothSides)
    : m_printer(std::move(printer)), m_bothSides(bothSides.value_or(m_printer->duplex() != QPrinter::DuplexNone)) {
  turnAside();
  if (!m_painter.begin(m_printer.get())) refuse(*m_printer);
}

PrinterOutput::~PrinterOutput() {
  if (m_painter.isActive()) m_printer->abort();
}

void PrinterOutput::turnAside() {
  const QString wanted = m_printer->outputFileName();
  if (wanted.isEmpty()) return;
  m_file = std::make_unique<files::FileWriter>(QFile::encodeName(wanted).toStdString());
  m_aside = std::make_unique<files::TemporaryFolder>();
  m_printer->setOutputFileName(QFile::decodeName((m_aside->path() / "print.pdf").c_str()));
}

void PrinterOutput::finish() {
  if (!m_painter.end() || m_printer->printerState() == QPrinter::Error) refuse(*m_printer);
  if (!m_file) return;
  constexpr std::size_t kLargestPrint = std::size_t{1} << 30;
  m_file->write(files::readFile(QFile::encodeName(m_printer->outputFileName()).toStdString(), kLargestPrint));
  m_file->commit();
}

void PrinterOutput::take(const papers::PaperRequest& /*request*/, const papers::MadePaper& paper) {
  if (m_bothSides && m_pages % 2 == 1) turnPage();
  for (const forms::Page& page : paper.pages.pages) {
    turnPage();
    m_painter.save();
    render::scaleToPaper(m_painter, m_printer->resolution());
    if (page.width > page.height) turnPainter(m_painter, page);
    render::paintPage(m_painter, page);
    m_painter.restore();
  }
}

/// The job begins with its first page: only further ones are asked of the printer.
void PrinterOutput::turnPage() {
  if (m_pages > 0 && !m_printer->newPage()) refuse(*m_printer);
  ++m_pages;
}

}  // namespace guapai::ui
