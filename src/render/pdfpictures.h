#pragma once

#include "forms/pagemodel.h"

class QPDF;
class QPDFObjectHandle;

namespace guapai::render {

/// Puts a picture into the document as pages paint it (ISO 32000-1, 8.9): without loss, but for a photograph, which is
/// compressed like one again. Null where it is none.
/// @throws core::Error{InputInvalid}, naming the file, where it cannot be decoded within the reader's limits
[[nodiscard]] QPDFObjectHandle embedPicture(QPDF& pdf, const forms::PageImage& image);

}  // namespace guapai::render
