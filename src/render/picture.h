#pragma once

#include <memory>
#include <string>

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "forms/pagemodel.h"
#include "forms/picture.h"

namespace guapai::render {

/// Looks at a file that is to stand on paper: a PNG, a JPEG (turned as its camera says), or a PDF. Everything else is
/// unreadable, and so is a picture that breaks off. The whole file is decoded for that, in small.
///
/// A picture is as large as it may be at 100 dots per inch; pages of a PDF may be enlarged to any paper.
[[nodiscard]] forms::Picture pictureOf(std::shared_ptr<const std::string> bytes);

/// Fills the image's place, in units of 1/100 mm. Takes as many dots as the device can show, on paper 300 per inch: a
/// scan costs no more memory than its place on the page. What was decoded last is kept.
void paintImage(QPainter& painter, const forms::PageImage& image);

/// What `paintImage` shows on paper, not yet turned, and without transparency. Null where it cannot be decoded.
[[nodiscard]] QImage printedImage(const forms::PageImage& image);

/// Whether it was compressed as photographs are, with loss.
[[nodiscard]] bool isPhotograph(const forms::PageImage& image);

}  // namespace guapai::render
