#include "render/pdfpictures.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/error.h"
#include "render/pdfdocument.h"
#include "render/picturefile.h"

namespace guapai::render {
namespace {

using Fault = forms::Picture::Fault;

QByteArray dotsOf(const QImage& image) {
  QByteArray dots;
  const qsizetype bytesInARow = qsizetype{image.width()} * image.depth() / 8;
  dots.reserve(bytesInARow * image.height());
  for (int row = 0; row < image.height(); ++row)
    dots.append(reinterpret_cast<const char*>(image.constScanLine(row)), bytesInARow);
  return dots;
}

QByteArray jpegOf(const QImage& image) {
  constexpr int kQuality = 94;
  QByteArray jpeg;
  QBuffer buffer(&jpeg);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "jpeg", kQuality);
  return jpeg;
}

}  // namespace

PrintedPictures::Key PrintedPictures::keyOf(const forms::PageImage& image) {
  return {image.bytes, image.page, image.width, image.height, image.turned};
}

PrintedPictures::Faults PrintedPictures::read(const forms::Pages& pages) {
  Faults faults;
  for (const forms::Page& page : pages.pages) {
    for (const forms::PageImage& image : page.images) {
      if (!beginsAsPicture(*image.bytes) || faults.contains(image.file) || m_read.contains(keyOf(image))) continue;
      if (const Fault fault = read(image); fault != Fault::None) faults.emplace(image.file, fault);
    }
  }
  return faults;
}

Fault PrintedPictures::read(const forms::PageImage& image) {
  const PrintedImage printed = printedImage(image);
  if (printed.fault != Fault::None) return printed.fault;
  const bool isGrey = printed.image.allGray();
  const QImage dots = printed.image.convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
  // Plans are mostly white: packing them well takes little time.
  QByteArray bytes = isPhotograph(image) ? jpegOf(dots) : zlibPacked(dotsOf(dots), Packing::Usual);
  m_read.emplace(keyOf(image), Packed{.bytes = std::move(bytes), .size = dots.size(), .isGrey = isGrey});
  return Fault::None;
}

QPDFObjectHandle PrintedPictures::embed(QPDF& pdf, const forms::PageImage& image) const {
  if (!beginsAsPicture(*image.bytes)) return QPDFObjectHandle::newNull();
  const Packed& packed = m_read.at(keyOf(image));
  QPDFObjectHandle stream = packedStream(pdf, packed.bytes);
  QPDFObjectHandle dictionary = stream.getDict();
  if (isPhotograph(image)) dictionary.replaceKey("/Filter", QPDFObjectHandle::newName("/DCTDecode"));
  dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
  dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
  dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(packed.size.width()));
  dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(packed.size.height()));
  dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
  dictionary.replaceKey("/ColorSpace", QPDFObjectHandle::newName(packed.isGrey ? "/DeviceGray" : "/DeviceRGB"));
  return stream;
}

}  // namespace guapai::render
