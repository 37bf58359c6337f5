#pragma once

#include "forms/pagemodel.h"

class QPDF;
class QPDFObjectHandle;

namespace guapai::render {

/// Puts a picture into the document, where pages can paint it (ISO 32000-1, 8.9). A photograph is compressed with loss
/// again, any other picture without loss.
/// @return null where the file is no picture.
/// @throws core::Error{InputInvalid}, which names the file, where it cannot be decoded within the reader's limits;
/// {PictureReaderRefused} where the system could not start the reader.
[[nodiscard]] QPDFObjectHandle embedPicture(QPDF& pdf, const forms::PageImage& image);

}  // namespace guapai::render
