#include "render/pdfwriter.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/error.h"
#include "files/filewriter.h"
#include "render/pagecontent.h"
#include "render/pdfdocument.h"
#include "render/pdffonts.h"
#include "render/pdfpictures.h"
#include "render/typesetting.h"

namespace guapai::render {
namespace {

using PlacedTexts = std::vector<PlacedText>;

PlacedTexts textsOf(const forms::Page& page) {
  PlacedTexts texts;
  texts.reserve(page.texts.size());
  for (const forms::PageText& text : page.texts)
    texts.push_back({text.x, text.baseline, text.size, typeset(text).runs});
  return texts;
}

QPDFObjectHandle mediaBoxOf(const forms::Page& page) {
  const auto points = [](forms::Length length) {
    return QPDFObjectHandle::newReal(static_cast<double>(length) * 72 / 2540, 4);
  };
  const QPDFObjectHandle zero = QPDFObjectHandle::newInteger(0);
  return QPDFObjectHandle::newArray({zero, zero, points(page.width), points(page.height)});
}

/// Paints the pictures of the page. @return the pictures by their names, for the page's resources.
QPDFObjectHandle paintPictures(QPDF& pdf, const forms::Page& page, const PrintedPictures& printed,
                               PageContent& content) {
  QPDFObjectHandle pictures = QPDFObjectHandle::newDictionary();
  for (std::size_t i = 0; i < page.images.size(); ++i) {
    QPDFObjectHandle picture = printed.embed(pdf, page.images[i]);
    if (picture.isNull()) continue;
    const std::string name = "/P" + std::to_string(i + 1);
    pictures.replaceKey(name, picture);
    content.paint(page.images[i], QByteArray::fromStdString(name));
  }
  return pictures;
}

void addPage(QPDF& pdf, const forms::Page& page, const PlacedTexts& texts, const PrintedPictures& printed,
             PdfFonts& fonts, const QPDFObjectHandle& embeddedFonts) {
  PageContent content(page);
  QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
  resources.replaceKey("/Font", embeddedFonts);
  const QPDFObjectHandle pictures = paintPictures(pdf, page, printed, content);
  if (!page.images.empty()) resources.replaceKey("/XObject", pictures);
  for (const forms::PageLine& line : page.lines) content.paint(line);
  for (const PlacedText& text : texts) content.paint(text, fonts);

  QPDFObjectHandle added = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page >>"));
  added.replaceKey("/MediaBox", mediaBoxOf(page));
  added.replaceKey("/Resources", resources);
  added.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content.take().toStdString()));
  pdf.addPage(added, false);
}

void addPages(QPDF& pdf, const forms::Pages& pages, const PrintedPictures& printed) {
  std::vector<PlacedTexts> texts;
  texts.reserve(pages.pages.size());
  for (const forms::Page& page : pages.pages) texts.push_back(textsOf(page));

  // The code of a glyph depends on all glyphs that the document uses. So all pages are noted before one is painted.
  PdfFonts fonts;
  for (const PlacedTexts& ofPage : texts) {
    for (const PlacedText& text : ofPage) {
      for (const TypesetRun& run : text.runs) fonts.use(run);
    }
  }
  fonts.close();
  const QPDFObjectHandle embeddedFonts = fonts.embedInto(pdf);
  for (std::size_t i = 0; i < texts.size(); ++i) addPage(pdf, pages.pages[i], texts[i], printed, fonts, embeddedFonts);
}

}  // namespace

QByteArray pdfOf(const forms::Pages& pages, const PdfOptions& options) {
  PrintedPictures pictures;
  return pdfOf(pages, pictures, options);
}

QByteArray pdfOf(const forms::Pages& pages, PrintedPictures& pictures, const PdfOptions& options) {
  // The files were good when they were looked at in small. No paper may be made with a white place for a picture.
  if (const auto faults = pictures.read(pages); !faults.empty())
    throw core::Error(core::ErrorCode::PictureUnprinted, faults.begin()->first);
  QPDF pdf;
  pdf.emptyPDF();
  addPages(pdf, pages, pictures);
  declareColours(pdf);
  describe(pdf, {QString::fromStdString(pages.title), options.created});
  if (options.embeddedFile) embed(pdf, *options.embeddedFile, options.created);
  return bytesOf(pdf);
}

void writePdf(const QByteArray& pdf, const std::filesystem::path& path) {
  files::writeFile(path, {pdf.data(), static_cast<std::size_t>(pdf.size())});
}

void writePdf(const forms::Pages& pages, const std::filesystem::path& path, const PdfOptions& options) {
  writePdf(pdfOf(pages, options), path);
}

}  // namespace guapai::render
