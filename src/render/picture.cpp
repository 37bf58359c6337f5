#include "render/picture.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <mutex>
#include <utility>

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtPdf/QPdfDocument>

namespace guapai::render {
namespace {

using Bytes = std::shared_ptr<const std::string>;

enum class Kind { None, Png, Jpeg, Pdf };

constexpr int kHundredthsPerInch = 2540;
constexpr int kLeastDpi = 100;
constexpr int kPaperDpi = 300;
/// Megabytes of one decoded picture: A0 in grey at 300 dpi.
constexpr int kMostMegabytes = 512;
/// Dots along the longer side, for seeing whether a picture can be decoded.
constexpr int kTrial = 512;
/// Lines of a shrunk picture that are made at a time.
constexpr int kStrip = 64;
/// A page of 1 by 1 inch fills A4, and more.
constexpr double kPdfEnlarged = 12;
constexpr std::size_t kBeginning = 1024;  // of a PDF, where its header may stand

Kind kindOf(const std::string& bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return Kind::Png;
  if (bytes.starts_with("\xFF\xD8\xFF")) return Kind::Jpeg;
  return std::string_view(bytes).substr(0, kBeginning).find("%PDF-") == std::string_view::npos ? Kind::None : Kind::Pdf;
}

QByteArray view(const std::string& bytes) {
  return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Strip by strip: a scan in black and white takes a bit a dot, and 32 of them while it is being shrunk.
QImage shrunk(const QImage& image, const QSize& size) {
  QImage result(size, QImage::Format_RGB32);
  result.fill(Qt::white);
  QPainter painter(&result);
  const auto sourceRow = [&](int row) { return static_cast<int>(std::int64_t{row} * image.height() / size.height()); };
  for (int top = 0; top < size.height(); top += kStrip) {
    const int rows = std::min(kStrip, size.height() - top);
    const int from = sourceRow(top);
    // Qt averages dots in full colour only, and would else lose thin lines.
    const QImage strip = image.copy(0, from, image.width(), sourceRow(top + rows) - from)
                             .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    painter.drawImage(0, top, strip.scaled(size.width(), rows, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
  }
  return result;
}

/// A PNG or JPEG while it is being read.
class PictureReader {
public:
  PictureReader(const std::string& bytes, Kind kind) : m_bytes(view(bytes)), m_buffer(&m_bytes) {
    m_buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(kMostMegabytes);
    m_reader.setDevice(&m_buffer);
    m_reader.setFormat(kind == Kind::Png ? "png" : "jpeg");
    m_reader.setAutoTransform(true);
  }

  /// In dots, head up.
  [[nodiscard]] QSize size() const { return liesDown() ? m_reader.size().transposed() : m_reader.size(); }

  /// In no more dots than `size`, its shape being that of the picture. Null where it cannot be decoded.
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
  /// Qt reads a JPEG in small, and a PNG line by line where it is in full colour; others it would blow up to full
  /// colour as a whole.
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

/// A PDF while it is open.
class PdfReader {
public:
  explicit PdfReader(const std::string& bytes) : m_bytes(view(bytes)), m_buffer(&m_bytes) {
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
  }
  PdfReader(const PdfReader&) = delete;
  PdfReader& operator=(const PdfReader&) = delete;
  ~PdfReader() { m_document.close(); }

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

/// The decoder shows what it has of a JPEG that breaks off, and grey for the rest. In its data both marks occur as such
/// only, so that the last scan must be followed by an end; the end of a thumbnail stands before it.
bool isWholeJpeg(const std::string& bytes) {
  const std::size_t scan = bytes.rfind("\xFF\xDA");
  const std::size_t end = bytes.rfind("\xFF\xD9");
  return scan != std::string::npos && end != std::string::npos && end > scan;
}

forms::Picture unreadable() {
  return {forms::Picture::State::Unreadable, {}, nullptr};
}

forms::Picture pictureOfDots(Bytes bytes, Kind kind) {
  PictureReader reader(*bytes, kind);
  const QSize size = reader.size();
  if (size.isEmpty() || (kind == Kind::Jpeg && !isWholeJpeg(*bytes))) return unreadable();
  const QSize trial = size.scaled(kTrial, kTrial, Qt::KeepAspectRatio).expandedTo({1, 1});
  if (reader.read(trial).isNull()) return unreadable();
  const auto largest = [](int dots) {
    return static_cast<forms::Length>(std::int64_t{dots} * kHundredthsPerInch / kLeastDpi);
  };
  return {forms::Picture::State::Good, {{largest(size.width()), largest(size.height())}}, std::move(bytes)};
}

forms::Picture pictureOfPdf(const Bytes& bytes) {
  const PdfReader reader(*bytes);
  forms::Picture picture{forms::Picture::State::Good, {}, bytes};
  for (int page = 0; page < reader.pages(); ++page) {
    const QSizeF inches = reader.pointSize(page) / 72;
    if (inches.isEmpty()) return unreadable();
    const auto enlarged = [](double length) {
      return std::max(1, static_cast<forms::Length>(std::lround(length * kHundredthsPerInch * kPdfEnlarged)));
    };
    picture.pages.push_back({enlarged(inches.width()), enlarged(inches.height())});
  }
  return picture.pages.empty() ? unreadable() : picture;
}

QImage onWhite(const QImage& image) {
  if (image.isNull() || !image.hasAlphaChannel()) return image;
  QImage white(image.size(), QImage::Format_RGB32);
  white.fill(Qt::white);
  QPainter(&white).drawImage(0, 0, image);
  return white;
}

QImage decoded(const std::string& bytes, int page, const QSize& size) {
  const Kind kind = kindOf(bytes);
  if (kind == Kind::Pdf) return onWhite(PdfReader(bytes).read(page - 1, size));
  return onWhite(PictureReader(bytes, kind).read(size));
}

/// The pictures that were painted last: a preview paints the same page again and again while it is scrolled.
class Decoded {
public:
  QImage get(const Bytes& bytes, int page, const QSize& size) {
    const std::lock_guard lock(m_mutex);
    const auto isIt = [&](const Entry& entry) {
      const bool same = !entry.bytes.owner_before(bytes) && !bytes.owner_before(entry.bytes);
      return same && entry.page == page && entry.size == size;
    };
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), isIt);
    if (found != m_entries.end()) {
      m_entries.splice(m_entries.begin(), m_entries, found);
    } else {
      m_entries.push_front({bytes, page, size, decoded(*bytes, page, size)});
      if (m_entries.size() > kMost) m_entries.pop_back();
    }
    return m_entries.front().image;
  }

private:
  static constexpr std::size_t kMost = 4;

  struct Entry {
    std::weak_ptr<const std::string> bytes;
    int page = 0;
    QSize size;
    QImage image;
  };

  std::mutex m_mutex;
  std::list<Entry> m_entries;
};

/// As it stands before it is turned.
QSizeF placeOf(const forms::PageImage& image) {
  return image.turned ? QSizeF(image.height, image.width) : QSizeF(image.width, image.height);
}

constexpr double kPaperDots = static_cast<double>(kPaperDpi) / kHundredthsPerInch;

/// @param dots  for each 1/100 mm.
QImage imageIn(const forms::PageImage& image, double dots) {
  static Decoded kept;
  return kept.get(image.bytes, image.page, (placeOf(image) * dots).toSize().expandedTo({1, 1}));
}

}  // namespace

forms::Picture pictureOf(std::shared_ptr<const std::string> bytes) {
  const Kind kind = kindOf(*bytes);
  if (kind == Kind::None) return unreadable();
  return kind == Kind::Pdf ? pictureOfPdf(bytes) : pictureOfDots(std::move(bytes), kind);
}

void paintImage(QPainter& painter, const forms::PageImage& image) {
  const double device = std::sqrt(std::abs(painter.combinedTransform().determinant()));
  const QImage shown = imageIn(image, std::min(device, kPaperDots));
  painter.save();
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  // Lines stay clean; only what was a photograph is compressed like one again.
  painter.setRenderHint(QPainter::LosslessImageRendering, !isPhotograph(image));
  painter.translate(image.x, image.y);
  if (image.turned) {
    painter.translate(0, image.height);
    painter.rotate(-90);
  }
  painter.drawImage(QRectF(QPointF(), placeOf(image)), shown);
  painter.restore();
}

QImage printedImage(const forms::PageImage& image) {
  return imageIn(image, kPaperDots);
}

bool isPhotograph(const forms::PageImage& image) {
  return kindOf(*image.bytes) == Kind::Jpeg;
}

}  // namespace guapai::render
