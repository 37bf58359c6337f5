#pragma once

#include <functional>

#include "forms/pagemodel.h"
#include "forms/picture.h"
#include "render/pdfpictures.h"

namespace guapai::papers {

/// Composes a paper of which every picture can be printed. A file may be good when it is looked at in small, and too
/// slow or too heavy when a page of it is read for print. Its picture then becomes unreadable, with the cause, and the
/// paper is composed once more, with a frame and a sentence in its place.
/// @param pictures  what `compose` puts onto the paper.
/// @param printed   has read all pictures of the returned pages.
/// @throws core::Error{PictureReaderRefused}, and as `compose` does.
[[nodiscard]] forms::Pages composedPrintable(forms::Pictures& pictures, render::PrintedPictures& printed,
                                             const std::function<forms::Pages()>& compose);

}  // namespace guapai::papers
