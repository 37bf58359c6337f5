#pragma once

#include <string>

#include <QtGui/QImage>

#include "forms/picture.h"
#include "render/picturefile.h"

namespace guapai::render {

// Decodes files that come from anywhere. Such a file may take as much time and memory as its author liked. So these
// functions are called only in the picture reader's process (pictureprocess.h), which has limits; `kindOf` is harmless.

enum class PictureKind { None, Png, Jpeg, Pdf };

/// The kind of a file, by the beginning of its content.
[[nodiscard]] PictureKind kindOf(const std::string& bytes);

/// Looks at a file as `pictureOf` does. The result does not carry the bytes.
[[nodiscard]] forms::Picture lookedAt(const std::string& bytes, const PictureLimits& limits);

/// Decodes a page on white paper.
/// @param page  from 1; without meaning for a picture.
/// @param size  dots that the result has at most; a page of a PDF fills them.
/// @return null where the page cannot be decoded.
[[nodiscard]] QImage decodedPage(const std::string& bytes, int page, const QSize& size);

}  // namespace guapai::render
