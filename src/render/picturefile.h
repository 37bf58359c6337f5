#pragma once

#include <memory>
#include <string>

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "forms/pagemodel.h"
#include "forms/picture.h"

namespace guapai::render {

/// The limits within which a picture must be read.
struct PictureLimits {
  int seconds = 5;                               ///< processor time: some ten times what the largest scan takes
  qint64 bytes = qint64{1'024} * 1'024 * 1'024;  ///< memory: twice the largest decoded picture
  int pages = 200;                               ///< most pages: more than any plan or printed record has
  bool tries = true;                             ///< whether a look decodes every page of a PDF, in small
};

/// The limits for papers that the program has made itself, which have as many pages as they need.
inline constexpr PictureLimits kOwnPaper{.seconds = 60, .pages = 100'000, .tries = false};

/// Looks at a file that is to stand on paper: a PNG, a JPEG (turned as its camera says), or a PDF. Any other file is
/// unreadable, and so is one that breaks off, asks for a password, or takes more time or memory than the limits allow.
/// To find out, another process (pictureprocess.h) decodes the whole file in small.
///
/// The extent of a picture is its size at 100 dots per inch. Pages of a PDF may be enlarged to any paper.
/// @return Reading where the thread is in haste (picturedesk.h) and there is no answer yet.
[[nodiscard]] forms::Picture pictureOf(std::shared_ptr<const std::string> bytes, const PictureLimits& limits = {});

/// Whether a file claims to be a picture or a PDF.
/// @param beginning  its first kilobyte.
[[nodiscard]] bool beginsAsPicture(const std::string& beginning);

/// Paints an image into its place on the page. The painter's unit is 1/100 mm. The image is decoded in as many dots as
/// the device can show, at most 300 per inch, so that a scan costs no more memory than its place on the page needs.
///
/// The images decoded last are kept. The place stays white where the image cannot be decoded, and where the thread is
/// in haste and the image is still being read.
void paintImage(QPainter& painter, const forms::PageImage& image);

struct PrintedImage {
  QImage image;                                               ///< null where there is a fault
  forms::Picture::Fault fault = forms::Picture::Fault::None;  ///< why the image cannot be decoded
};

/// The image that `paintImage` shows on paper, not yet turned and without transparency.
/// @throws core::Error{PictureReaderRefused} where the system could not start the reader.
[[nodiscard]] PrintedImage printedImage(const forms::PageImage& image);

/// Whether the image was compressed with loss, as photographs are.
[[nodiscard]] bool isPhotograph(const forms::PageImage& image);

}  // namespace guapai::render
