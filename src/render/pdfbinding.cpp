#include "render/pdfbinding.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "core/error.h"
#include "render/pdfarchive.h"
#include "render/pdfdocument.h"

namespace guapai::render {
namespace {

/// An entry of the outline that opens the page.
QPDFObjectHandle outlineEntry(QPDF& pdf, const QString& title, const QPDFObjectHandle& page) {
  QPDFObjectHandle entry = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
  entry.replaceKey("/Title", pdfText(title));
  const std::vector<QPDFObjectHandle> place{page, QPDFObjectHandle::newName("/Fit")};
  entry.replaceKey("/Dest", QPDFObjectHandle::newArray(place));
  return entry;
}

void setOutline(QPDF& pdf, std::vector<QPDFObjectHandle>& entries) {
  QPDFObjectHandle outline = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
  outline.replaceKey("/First", entries.front());
  outline.replaceKey("/Last", entries.back());
  outline.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(entries.size())));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].replaceKey("/Parent", outline);
    if (i > 0) entries[i].replaceKey("/Prev", entries[i - 1]);
    if (i + 1 < entries.size()) entries[i].replaceKey("/Next", entries[i + 1]);
  }
  pdf.getRoot().replaceKey("/Outlines", outline);
  pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

}  // namespace

QByteArray boundPdf(const QString& title, const std::vector<BoundPaper>& papers) {
  Q_ASSERT(!papers.empty());
  QPDF bound;
  bound.emptyPDF();
  QPDFPageDocumentHelper pages(bound);
  std::vector<std::unique_ptr<QPDF>> sources;  // pages are copied when the file is written
  std::vector<QPDFObjectHandle> entries;
  for (const BoundPaper& paper : papers) {
    QPDF& source = *sources.emplace_back(openPdf(paper.pdf));
    const std::size_t first = bound.getAllPages().size();
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(source).getAllPages()) pages.addPage(page, false);
    entries.push_back(outlineEntry(bound, paper.title, bound.getAllPages().at(first)));
  }
  setOutline(bound, entries);
  QPDFObjectHandle intents = sources.front()->getRoot().getKey("/OutputIntents");
  if (intents.isArray()) {
    QPDFObjectHandle intent = sources.front()->makeIndirectObject(intents.getArrayItem(0));
    bound.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray({bound.copyForeignObject(intent)}));
  }
  describe(bound, {title, {}});
  return bytesOf(bound);
}

std::optional<QByteArray> attachedCase(const QByteArray& pdf) {
  const auto document = openPdf(pdf);
  try {
    const auto file = QPDFEmbeddedFileDocumentHelper(*document).getEmbeddedFile(kAttachedCaseName.toStdString());
    if (!file) return {};
    return contentOf(file->getEmbeddedFileStream());
  } catch (const std::exception&) {
    throw core::Error(core::ErrorCode::InputInvalid, "PDF");
  }
}

}  // namespace guapai::render
