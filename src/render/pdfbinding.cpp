#include "render/pdfbinding.h"

#include <atomic>
#include <map>
#include <new>
#include <set>

#include <QtCore/QCryptographicHash>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "core/error.h"
#include "render/pdfarchive.h"
#include "render/pdfdocument.h"
#include "render/pictureprocess.h"

namespace guapai::render {
namespace {

/// Makes an entry of the outline that leads to the page.
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

/// A text of all that an object contains and refers to. Equal objects give equal texts.
/// @pre the object does not refer to itself, not even through others.
std::string saidBy(QPDFObjectHandle object) {
  std::string said;
  if (object.isStream()) {
    const auto raw = object.getRawStreamData();
    said.assign(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize());
    object = object.getDict();
  }
  if (object.isArray()) {
    for (const QPDFObjectHandle& item : object.getArrayAsVector()) said += saidBy(item) + ",";
    return said + "]";
  }
  if (!object.isDictionary()) return said + object.unparseResolved();
  for (const std::string& key : object.getKeys()) said += key + " " + saidBy(object.getKey(key)) + ";";
  return said + ">";
}

/// Replaces equal fonts of several papers by one. There are many, because heads and titles are set in the same glyphs
/// on all papers of one form.
void shareFonts(QPDF& pdf) {
  std::map<QByteArray, QPDFObjectHandle> known;
  std::set<QPDFObjGen> shared;  // resources that are done; the pages of one paper share theirs
  for (QPDFObjectHandle page : pdf.getAllPages()) {
    QPDFObjectHandle resources = page.getKey("/Resources");
    QPDFObjectHandle fonts = resources.isDictionary() ? resources.getKey("/Font") : resources;
    if (!fonts.isDictionary() || (fonts.isIndirect() && !shared.insert(fonts.getObjGen()).second)) continue;
    for (const std::string& name : fonts.getKeys()) {
      const QPDFObjectHandle font = fonts.getKey(name);
      const QByteArray sum =
          QCryptographicHash::hash(QByteArray::fromStdString(saidBy(font)), QCryptographicHash::Sha256);
      fonts.replaceKey(name, known.emplace(sum, font).first->second);
    }
  }
}

}  // namespace

QByteArray boundPdf(const QString& title, const std::vector<BoundPaper>& papers) {
  Q_ASSERT(!papers.empty());
  QPDF bound;
  bound.emptyPDF();
  QPDFPageDocumentHelper pages(bound);
  std::vector<std::unique_ptr<QPDF>> sources;  // must live until the file is written, which is when pages are copied
  std::vector<QPDFObjectHandle> entries;
  for (const BoundPaper& paper : papers) {
    QPDF& source = *sources.emplace_back(openPdf(paper.pdf));
    const std::size_t first = bound.getAllPages().size();
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(source).getAllPages()) pages.addPage(page, false);
    entries.push_back(outlineEntry(bound, paper.title, bound.getAllPages().at(first)));
  }
  setOutline(bound, entries);
  shareFonts(bound);
  QPDFObjectHandle intents = sources.front()->getRoot().getKey("/OutputIntents");
  if (intents.isArray()) {
    QPDFObjectHandle intent = sources.front()->makeIndirectObject(intents.getArrayItem(0));
    bound.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray({bound.copyForeignObject(intent)}));
  }
  describe(bound, {title, {}});
  return bytesOf(bound);
}

std::optional<QByteArray> embeddedCase(const QByteArray& pdf, qsizetype most, const PictureLimits& limits) {
  static const std::atomic<bool> kNever = false;
  const PictureQuestion question{.kind = PictureQuestion::Kind::EmbeddedCase,
                                 .bytes = std::make_shared<const std::string>(pdf.toStdString()),
                                 .limits = limits,
                                 .most = most + 1};
  PictureAnswer answer = askPictureReader(question, kNever);
  using Fault = forms::Picture::Fault;
  if (answer.fault == Fault::Unasked) throw core::Error(core::ErrorCode::PictureReaderRefused, "PDF");
  if (answer.fault == Fault::Locked) throw core::Error(core::ErrorCode::InputEncrypted, "PDF");
  if (answer.fault == Fault::Damaged) throw core::Error(core::ErrorCode::PdfDamaged, "PDF");
  if (answer.fault == Fault::Slow) throw core::Error(core::ErrorCode::PdfSlow, "PDF");
  if (answer.fault == Fault::Heavy) throw core::Error(core::ErrorCode::PdfHeavy, "PDF");
  Q_ASSERT(answer.fault == Fault::None);  // all others are faults of plans
  if (answer.embeddedCase && answer.embeddedCase->size() > most)
    throw core::Error(core::ErrorCode::FileTooLarge, "PDF");
  return std::move(answer.embeddedCase);
}

std::optional<QByteArray> caseEmbeddedIn(const QByteArray& pdf, qsizetype most) {
  const auto document = openPdf(pdf);
  try {
    const auto file = QPDFEmbeddedFileDocumentHelper(*document).getEmbeddedFile(kEmbeddedCaseName.toStdString());
    if (!file) return {};
    return contentOf(file->getEmbeddedFileStream(), most);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    throw core::Error(core::ErrorCode::InputInvalid, "PDF");
  }
}

}  // namespace guapai::render
