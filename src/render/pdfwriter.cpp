#include "render/pdfwriter.h"

#include <QtCore/QBuffer>
#include <QtCore/QSaveFile>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include "core/error.h"
#include "render/pagepainter.h"

namespace guapai::render {
namespace {

/// At this resolution a dot is 1/100 mm, the unit of the page model.
constexpr int kResolution = 2540;

/// Qt writes the time of day as the date of creation. Blanks of the same length keep every offset of the file.
void removeDate(QByteArray& pdf) {
  constexpr QByteArrayView kKey("/CreationDate (");
  const qsizetype start = pdf.indexOf(kKey);
  const qsizetype end = start < 0 ? -1 : pdf.indexOf(')', start);
  if (end < 0) return;
  pdf.replace(start, end + 1 - start, QByteArray(end + 1 - start, ' '));
}

[[noreturn]] void refuse(const QSaveFile& file, const std::filesystem::path& path) {
  const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
  const auto code = full ? core::ErrorCode::DiskFull : core::ErrorCode::FileUnwritable;
  throw core::Error(code, path.filename().string());
}

}  // namespace

QByteArray pdfOf(const forms::Pages& pages) {
  QByteArray pdf;
  QBuffer buffer(&pdf);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(pages.title));
    writer.setCreator(QStringLiteral("Guapai"));
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    bool first = true;
    for (const forms::Page& page : pages.pages) {
      if (!first) writer.newPage();
      first = false;
      paintPage(painter, page);
    }
  }
  removeDate(pdf);
  return pdf;
}

void writePdf(const forms::Pages& pages, const std::filesystem::path& path) {
  const QByteArray pdf = pdfOf(pages);
  QSaveFile file(QString::fromStdString(path.string()));
  if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) refuse(file, path);
}

}  // namespace guapai::render
