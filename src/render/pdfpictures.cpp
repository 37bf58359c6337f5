#include "render/pdfpictures.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/error.h"
#include "render/picturefile.h"

namespace guapai::render {
namespace {

std::string dotsOf(const QImage& image) {
  std::string dots;
  const auto bytesInARow = static_cast<std::size_t>(image.width() * image.depth() / 8);
  dots.reserve(bytesInARow * static_cast<std::size_t>(image.height()));
  for (int row = 0; row < image.height(); ++row)
    dots.append(reinterpret_cast<const char*>(image.constScanLine(row)), bytesInARow);
  return dots;
}

std::string jpegOf(const QImage& image) {
  constexpr int kQuality = 94;
  QByteArray jpeg;
  QBuffer buffer(&jpeg);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "jpeg", kQuality);
  return jpeg.toStdString();
}

}  // namespace

QPDFObjectHandle embedPicture(QPDF& pdf, const forms::PageImage& image) {
  if (!beginsAsPicture(*image.bytes)) return QPDFObjectHandle::newNull();
  const QImage shown = printedImage(image);
  // The picture was good when it was looked at in small. A paper must not be made with a white place for it.
  if (shown.isNull()) throw core::Error(core::ErrorCode::InputInvalid, image.file);
  const bool isGrey = shown.allGray();
  const QImage dots = shown.convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf);
  if (isPhotograph(image)) {
    stream.replaceStreamData(jpegOf(dots), QPDFObjectHandle::newName("/DCTDecode"), QPDFObjectHandle::newNull());
  } else {
    stream.replaceStreamData(dotsOf(dots), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  }
  QPDFObjectHandle dictionary = stream.getDict();
  dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
  dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
  dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(dots.width()));
  dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(dots.height()));
  dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
  dictionary.replaceKey("/ColorSpace", QPDFObjectHandle::newName(isGrey ? "/DeviceGray" : "/DeviceRGB"));
  return stream;
}

}  // namespace guapai::render
