#pragma once

#include <string>

#include <QtGui/QImage>

#include "forms/picture.h"
#include "render/picturefile.h"

namespace guapai::render {

// Decoding of files that come from anywhere. What they hold may take as long and as much memory as its author liked:
// called in the picture reader's process only (pictureprocess.h), which has limits.

enum class PictureKind { None, Png, Jpeg, Pdf };

/// By its content.
[[nodiscard]] PictureKind kindOf(const std::string& bytes);

/// As `pictureOf`, without the bytes.
[[nodiscard]] forms::Picture lookedAt(const std::string& bytes, const PictureLimits& limits);

/// A page, from 1, on white, filling `size`. Null where it cannot be decoded.
[[nodiscard]] QImage decodedPage(const std::string& bytes, int page, const QSize& size);

}  // namespace guapai::render
