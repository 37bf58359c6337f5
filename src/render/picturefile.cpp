#include "render/picturefile.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/error.h"
#include "render/picturedecoder.h"
#include "render/picturedesk.h"

namespace guapai::render {
namespace {

constexpr int kHundredthsPerInch = 2540;
constexpr int kPaperDpi = 300;
constexpr double kPaperDots = static_cast<double>(kPaperDpi) / kHundredthsPerInch;

/// The size of the image's place before the image is turned.
QSizeF placeOf(const forms::PageImage& image) {
  return image.turned ? QSizeF(image.height, image.width) : QSizeF(image.width, image.height);
}

/// The decoded image. The answer has a null image where it cannot be decoded, and is absent where it is not there yet.
/// @param dots  dots for each 1/100 mm.
std::optional<PictureAnswer> imageIn(const forms::PageImage& image, double dots) {
  if (kindOf(*image.bytes) == PictureKind::None) return PictureAnswer{};
  const QSize size = (placeOf(image) * dots).toSize().expandedTo({1, 1});
  return PictureDesk::instance().answer(
      {.kind = PictureQuestion::Kind::Page, .bytes = image.bytes, .page = image.page, .size = size});
}

}  // namespace

forms::Picture pictureOf(std::shared_ptr<const std::string> bytes, const PictureLimits& limits) {
  using State = forms::Picture::State;
  using Fault = forms::Picture::Fault;
  if (kindOf(*bytes) == PictureKind::None) return {State::Unreadable, {}, nullptr, Fault::NoPicture};
  const auto answer =
      PictureDesk::instance().answer({.kind = PictureQuestion::Kind::Look, .bytes = bytes, .limits = limits});
  if (!answer) return {State::Reading, {}, nullptr};
  if (answer->fault != Fault::None) return {State::Unreadable, {}, nullptr, answer->fault};
  return {State::Good, answer->pages, std::move(bytes)};
}

bool beginsAsPicture(const std::string& beginning) {
  return kindOf(beginning) != PictureKind::None;
}

void paintImage(QPainter& painter, const forms::PageImage& image) {
  const double device = std::sqrt(std::abs(painter.combinedTransform().determinant()));
  const auto answer = imageIn(image, std::min(device, kPaperDots));
  if (!answer || answer->image.isNull()) return;
  painter.save();
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  // Where the output compresses images, only photographs may lose something: the lines of drawings must stay clean.
  painter.setRenderHint(QPainter::LosslessImageRendering, !isPhotograph(image));
  painter.translate(image.x, image.y);
  if (image.turned) {
    painter.translate(0, image.height);
    painter.rotate(-90);
  }
  painter.drawImage(QRectF(QPointF(), placeOf(image)), answer->image);
  painter.restore();
}

PrintedImage printedImage(const forms::PageImage& image) {
  using Fault = forms::Picture::Fault;
  const auto answer = imageIn(image, kPaperDots);
  if (!answer) return {{}, Fault::Slow};  // the thread is in haste
  if (answer->fault == Fault::Unasked) throw core::Error(core::ErrorCode::PictureReaderRefused, image.file);
  if (answer->fault != Fault::None) return {{}, answer->fault};
  return {answer->image, answer->image.isNull() ? Fault::Damaged : Fault::None};
}

bool isPhotograph(const forms::PageImage& image) {
  return kindOf(*image.bytes) == PictureKind::Jpeg;
}

}  // namespace guapai::render
