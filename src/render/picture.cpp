#include "render/picture.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/picturedecoder.h"
#include "render/picturedesk.h"

namespace guapai::render {
namespace {

constexpr int kHundredthsPerInch = 2540;
constexpr int kPaperDpi = 300;
constexpr double kPaperDots = static_cast<double>(kPaperDpi) / kHundredthsPerInch;

/// As it stands before it is turned.
QSizeF placeOf(const forms::PageImage& image) {
  return image.turned ? QSizeF(image.height, image.width) : QSizeF(image.width, image.height);
}

/// Null where it cannot be decoded, or is not yet.
/// @param dots  for each 1/100 mm.
QImage imageIn(const forms::PageImage& image, double dots) {
  if (kindOf(*image.bytes) == PictureKind::None) return {};
  const QSize size = (placeOf(image) * dots).toSize().expandedTo({1, 1});
  const auto answer = PictureDesk::instance().answer(
      {.kind = PictureQuestion::Kind::Page, .bytes = image.bytes, .page = image.page, .size = size});
  return answer ? answer->image : QImage();
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
  const QImage shown = imageIn(image, std::min(device, kPaperDots));
  if (shown.isNull()) return;
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
  return kindOf(*image.bytes) == PictureKind::Jpeg;
}

}  // namespace guapai::render
