#include "render/picturedecoder.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>
#include <QtPdf/QPdfDocument>

#include "render/pdfpagetree.h"

namespace guapai::render {
namespace {

using Fault = forms::Picture::Fault;

constexpr int kHundredthsPerInch = 2540;
constexpr int kLeastDpi = 100;
/// The largest decoded picture, as it lies in memory.
constexpr int kMostMegabytes = 512;
constexpr std::int64_t kMostBytes = std::int64_t{kMostMegabytes} * 1'024 * 1'024;
/// The most dots of a picture: A0 in black and white at 600 dpi.
constexpr std::int64_t kMostDots = 600'000'000;
/// Dots along the longer side, for seeing whether a picture can be decoded.
constexpr int kTrial = 512;
/// Lines of a shrunk picture that are made at a time.
constexpr int kStrip = 64;
/// The factor by which a page of a PDF may be enlarged. With it, a page of 1 by 1 inch fills more than A4.
constexpr double kPdfEnlarged = 12;
/// The longest side of a page, in points (ISO 32000-1, annex C).
constexpr double kLargestPage = 14'400;
constexpr std::size_t kPdfHeaderRoom = 1024;  // the header of a PDF must stand in these first bytes

QByteArray view(const std::string& bytes) {
  return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Shrinks a picture strip by strip. A scan in black and white has one bit for each dot but needs 32 while it is being
/// shrunk, which would be too much memory for the whole.
QImage shrunk(const QImage& image, const QSize& size) {
  QImage result(size, QImage::Format_RGB32);
  result.fill(Qt::white);
  QPainter painter(&result);
  const auto sourceRow = [&](int row) { return static_cast<int>(std::int64_t{row} * image.height() / size.height()); };
  for (int top = 0; top < size.height(); top += kStrip) {
    const int rows = std::min(kStrip, size.height() - top);
    const int from = sourceRow(top);
    // Qt averages dots in full colour only. Without averaging, thin lines would be lost.
    const QImage strip = image.copy(0, from, image.width(), sourceRow(top + rows) - from)
                             .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    painter.drawImage(0, top, strip.scaled(size.width(), rows, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
  }
  return result;
}

/// A PNG or JPEG while it is being read.
class PictureReader {
public:
  PictureReader(const std::string& bytes, PictureKind kind) : m_bytes(view(bytes)), m_buffer(&m_bytes) {
    m_buffer.open(QIODevice::ReadOnly);
    m_reader.setDevice(&m_buffer);
    m_reader.setFormat(kind == PictureKind::Png ? "png" : "jpeg");
    m_reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(allocationLimit());
  }

  /// The size in dots, after the picture is turned as its camera says.
  [[nodiscard]] QSize size() const { return liesDown() ? m_reader.size().transposed() : m_reader.size(); }

  /// The memory that the whole picture needs when it is decoded.
  [[nodiscard]] std::int64_t bytesNeeded() const {
    return std::int64_t{m_reader.size().width()} * m_reader.size().height() * bitsPerDot() / 8;
  }

  /// Decodes the picture in no more dots than `size`. @return null where it cannot be decoded.
  /// @pre `size` has the proportions of the picture.
  [[nodiscard]] QImage read(const QSize& size) {
    if (size.width() >= this->size().width()) return m_reader.read();
    if (shrinksWhileReading()) {
      m_reader.setScaledSize(liesDown() ? size.transposed() : size);
      return m_reader.read();
    }
    const QImage image = m_reader.read();
    return image.isNull() ? image : shrunk(image, size);
  }

private:
  /// 0 where the picture does not say how it is coded. Qt looks up the answer in a table without looking at its bounds.
  [[nodiscard]] int bitsPerDot() const {
    const QImage::Format format = m_reader.imageFormat();
    const bool isKnown = format > QImage::Format_Invalid && format < QImage::NImageFormats;
    return isKnown ? QImage::toPixelFormat(format).bitsPerPixel() : 0;
  }

  /// The limit, in megabytes, as Qt wants it. Qt counts at least 32 bits for each dot, however few the picture needs.
  [[nodiscard]] int allocationLimit() const {
    constexpr int kCounted = 32;
    const int bits = bitsPerDot();
    return bits > 0 && bits < kCounted ? kMostMegabytes * kCounted / bits : kMostMegabytes;
  }

  /// Whether Qt can shrink the picture while it reads it. It reads a JPEG in small, and a PNG in full colour line by
  /// line. Any other picture it would first turn into full colour as a whole.
  [[nodiscard]] bool shrinksWhileReading() const {
    const QImage::Format format = m_reader.imageFormat();
    return m_reader.format() == "jpeg" || format == QImage::Format_RGB32 || format == QImage::Format_ARGB32;
  }
  [[nodiscard]] bool liesDown() const {
    return m_reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
  }

  QByteArray m_bytes;
  QBuffer m_buffer;
  QImageReader m_reader;
};

/// A PDF while it is being read.
class PdfReader {
public:
  explicit PdfReader(const std::string& bytes) : m_bytes(view(bytes)), m_buffer(&m_bytes) {
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
  }
  PdfReader(const PdfReader&) = delete;
  PdfReader& operator=(const PdfReader&) = delete;
  ~PdfReader() { m_document.close(); }

  /// The number of pages; 0 where the file is no PDF, or one that asks for a password.
  [[nodiscard]] int pages() const {
    return m_document.status() == QPdfDocument::Status::Ready ? m_document.pageCount() : 0;
  }
  [[nodiscard]] QSizeF pointSize(int page) const { return m_document.pagePointSize(page); }
  [[nodiscard]] QImage read(int page, const QSize& size) {
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    return m_document.render(page, size, options);
  }

private:
  QByteArray m_bytes;
  QBuffer m_buffer;
  QPdfDocument m_document;
};

/// Whether a JPEG is complete. The decoder does not tell: of one that breaks off it shows what there is, and grey for
/// the rest. Within the data, the two byte pairs occur only as marks. So an end mark must follow the last scan; the end
/// mark of a thumbnail stands before it.
bool isWholeJpeg(const std::string& bytes) {
  const std::size_t scan = bytes.rfind("\xFF\xDA");
  const std::size_t end = bytes.rfind("\xFF\xD9");
  return scan != std::string::npos && end != std::string::npos && end > scan;
}

forms::Picture unreadable(Fault fault) {
  return {forms::Picture::State::Unreadable, {}, nullptr, fault};
}

QSize trialSize(const QSizeF& size) {
  return size.scaled(kTrial, kTrial, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
}

forms::Picture pictureOfDots(const std::string& bytes, PictureKind kind, const PictureLimits& limits) {
  PictureReader reader(bytes, kind);
  const QSize size = reader.size();
  if (size.isEmpty() || (kind == PictureKind::Jpeg && !isWholeJpeg(bytes))) return unreadable(Fault::Damaged);
  if (std::int64_t{size.width()} * size.height() > kMostDots) return unreadable(Fault::ManyDots);
  const std::int64_t needed = reader.bytesNeeded();
  if (reader.read(trialSize(size)).isNull())
    return unreadable(needed > std::min<qint64>(kMostBytes, limits.bytes) ? Fault::Heavy : Fault::Damaged);
  const auto largest = [](int dots) {
    return static_cast<forms::Length>(std::int64_t{dots} * kHundredthsPerInch / kLeastDpi);
  };
  return {forms::Picture::State::Good, {{largest(size.width()), largest(size.height())}}, nullptr};
}

forms::Picture pictureOfPdf(const std::string& bytes, const PictureLimits& limits) {
  if (const Fault fault = faultOfPageTree(bytes, limits.pages); fault != Fault::None) return unreadable(fault);
  PdfReader reader(bytes);
  if (reader.pages() < 1) return unreadable(Fault::Damaged);
  if (reader.pages() > limits.pages) return unreadable(Fault::ManyPages);
  forms::Picture picture{forms::Picture::State::Good, {}, nullptr};
  for (int page = 0; page < reader.pages(); ++page) {
    const QSizeF points = reader.pointSize(page);
    if (points.isEmpty() || std::max(points.width(), points.height()) > kLargestPage)
      return unreadable(Fault::PageSize);
    if (limits.tries && reader.read(page, trialSize(points)).isNull()) return unreadable(Fault::Damaged);
    const auto enlarged = [](double length) {
      return std::max(1, static_cast<forms::Length>(std::lround(length / 72 * kHundredthsPerInch * kPdfEnlarged)));
    };
    picture.pages.push_back({enlarged(points.width()), enlarged(points.height())});
  }
  return picture;
}

QImage onWhite(const QImage& image) {
  if (image.isNull() || !image.hasAlphaChannel()) return image;
  QImage white(image.size(), QImage::Format_RGB32);
  white.fill(Qt::white);
  QPainter(&white).drawImage(0, 0, image);
  return white;
}

/// Whether the file begins with the signature of PNG and the head of its first chunk, which is always IHDR.
bool beginsAsPng(std::string_view bytes) {
  return bytes.starts_with(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR", 16));
}

/// Whether the mark with which a JPEG starts is followed by that of a segment.
bool beginsAsJpeg(std::string_view bytes) {
  constexpr std::string_view kStart = "\xFF\xD8\xFF";
  constexpr unsigned char kFirstMark = 0xC0;
  constexpr unsigned char kFirstAlone = 0xD0;  // from here to kLastAlone, marks have no segment
  constexpr unsigned char kLastAlone = 0xD9;
  const std::size_t next = bytes.find_first_not_of('\xFF', kStart.size());  // more of these may fill the space
  if (!bytes.starts_with(kStart) || next == std::string_view::npos) return false;
  const auto mark = static_cast<unsigned char>(bytes[next]);
  return mark >= kFirstMark && (mark < kFirstAlone || mark > kLastAlone);
}

/// Whether the file begins with the header of a PDF. A text that only speaks of PDF is none, so nothing but a byte
/// order mark, and white space behind it, may stand before the header.
bool beginsAsPdf(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  constexpr std::string_view kWhite("\0\t\n\f\r ", 6);  // with its length, because it begins with a NUL
  bytes = bytes.substr(0, kPdfHeaderRoom);
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(kWhite), bytes.size()));
  return bytes.starts_with("%PDF-");
}

}  // namespace

PictureKind kindOf(const std::string& bytes) {
  if (beginsAsPng(bytes)) return PictureKind::Png;
  if (beginsAsJpeg(bytes)) return PictureKind::Jpeg;
  return beginsAsPdf(bytes) ? PictureKind::Pdf : PictureKind::None;
}

forms::Picture lookedAt(const std::string& bytes, const PictureLimits& limits) {
  const PictureKind kind = kindOf(bytes);
  if (kind == PictureKind::None) return unreadable(Fault::NoPicture);
  return kind == PictureKind::Pdf ? pictureOfPdf(bytes, limits) : pictureOfDots(bytes, kind, limits);
}

QImage decodedPage(const std::string& bytes, int page, const QSize& size) {
  const PictureKind kind = kindOf(bytes);
  if (kind == PictureKind::Pdf) return onWhite(PdfReader(bytes).read(page - 1, size));
  return onWhite(PictureReader(bytes, kind).read(size));
}

}  // namespace guapai::render
