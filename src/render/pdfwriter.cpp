#include "render/pdfwriter.h"

#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/error.h"
#include "render/pagepainter.h"
#include "render/pdfdocument.h"
#include "render/pdftextlayer.h"

namespace guapai::render {
namespace {

/// At this resolution a dot is 1/100 mm, the unit of the page model.
constexpr int kResolution = 2540;

QPageSize sizeOf(const forms::Page& page) {
  const QSizeF millimeters(static_cast<double>(page.width) / 100, static_cast<double>(page.height) / 100);
  return QPageSize(millimeters, QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
}

/// What Qt makes of the pages: PDF/A-1b.
QByteArray painted(const forms::Pages& pages) {
  QByteArray pdf;
  QBuffer buffer(&pdf);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
  writer.setResolution(kResolution);
  writer.setPageMargins(QMarginsF());
  QPainter painter;
  for (const forms::Page& page : pages.pages) {
    writer.setPageSize(sizeOf(page));
    painter.isActive() ? writer.newPage() : painter.begin(&writer);
    paintPage(painter, page);
  }
  painter.end();
  return pdf;
}

std::vector<PaintedRuns> runsOf(const forms::Pages& pages) {
  std::vector<PaintedRuns> runs;
  for (const forms::Page& page : pages.pages) runs.push_back(paintedRuns(page));
  return runs;
}

/// Qt rounds the paper to whole points, and counts from its lower edge.
void setExactSize(QPDFObjectHandle pdfPage, const forms::Page& page) {
  const auto points = [](forms::Length length) { return static_cast<double>(length) * 72 / kResolution; };
  QPDFObjectHandle stream = pdfPage.getKey("/Contents");
  QByteArray content = contentOf(stream);
  const qsizetype end = content.indexOf(" cm\n");  // of the first matrix: "0.0283 0 0 -0.0283 0 842 cm"
  const qsizetype start = content.lastIndexOf(' ', end - 1) + 1;
  content.replace(start, end - start, QByteArray::number(points(page.height), 'f', 4));
  setContent(stream, content);
  const std::vector<QPDFObjectHandle> box{QPDFObjectHandle::newInteger(0), QPDFObjectHandle::newInteger(0),
                                          QPDFObjectHandle::newReal(points(page.width), 4),
                                          QPDFObjectHandle::newReal(points(page.height), 4)};
  pdfPage.replaceKey("/MediaBox", QPDFObjectHandle::newArray(box));
}

[[noreturn]] void refuse(const QSaveFile& file, const std::filesystem::path& path) {
  const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
  const auto code = full ? core::ErrorCode::DiskFull : core::ErrorCode::FileUnwritable;
  throw core::Error(code, path.filename().string());
}

}  // namespace

QByteArray pdfOf(const forms::Pages& pages, const PdfOptions& options) {
  const auto pdf = openPdf(painted(pages));
  std::vector<QPDFObjectHandle> pdfPages = pdf->getAllPages();
  for (std::size_t i = 0; i < pages.pages.size(); ++i) setExactSize(pdfPages.at(i), pages.pages[i]);
  mendTextLayer(*pdf, runsOf(pages));
  mendFonts(*pdf);
  describe(*pdf, {QString::fromStdString(pages.title), options.created});
  if (options.attachment) attach(*pdf, *options.attachment, options.created);
  return bytesOf(*pdf);
}

void writePdf(const QByteArray& pdf, const std::filesystem::path& path) {
  QSaveFile file(QString::fromStdString(path.string()));
  if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) refuse(file, path);
}

void writePdf(const forms::Pages& pages, const std::filesystem::path& path, const PdfOptions& options) {
  writePdf(pdfOf(pages, options), path);
}

}  // namespace guapai::render
