#pragma once

#include <memory>
#include <string>

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "forms/pagemodel.h"
#include "forms/picture.h"

namespace guapai::render {

/// What the reader of a picture may take for it.
struct PictureLimits {
  int seconds = 5;                               ///< of the processor: some ten times what the largest scan takes
  qint64 bytes = qint64{1'024} * 1'024 * 1'024;  ///< of memory: the largest decoded picture twice
  int pages = 200;                               ///< more than any plan or printed record has
  bool tries = true;                             ///< to decode all of it, in small
};

/// For papers that the program has made itself: they have as many pages as they need.
inline constexpr PictureLimits kOwnPaper{.seconds = 60, .pages = 100'000, .tries = false};

/// Looks at a file that is to stand on paper: a PNG, a JPEG (turned as its camera says), or a PDF. Everything else is
/// unreadable, and so is a picture that breaks off, asks for a password, or takes more time or memory than any honest
/// one. The whole file is decoded for that, in small, by another process (pictureprocess.h).
///
/// A picture is as large as it may be at 100 dots per inch; pages of a PDF may be enlarged to any paper.
[[nodiscard]] forms::Picture pictureOf(std::shared_ptr<const std::string> bytes, const PictureLimits& limits = {});

/// Whether a file whose first kilobyte this is claims to be a picture or a PDF.
[[nodiscard]] bool beginsAsPicture(const std::string& beginning);

/// Fills the image's place, in units of 1/100 mm. Takes as many dots as the device can show, on paper 300 per inch: a
/// scan costs no more memory than its place on the page. What was decoded last is kept; what cannot be decoded, or is
/// still being read by a thread in haste, leaves its place white.
void paintImage(QPainter& painter, const forms::PageImage& image);

/// What `paintImage` shows on paper, not yet turned, and without transparency. Null where it cannot be decoded.
/// @throws core::Error{PictureReaderRefused}
[[nodiscard]] QImage printedImage(const forms::PageImage& image);

/// Whether it was compressed as photographs are, with loss.
[[nodiscard]] bool isPhotograph(const forms::PageImage& image);

}  // namespace guapai::render
