#pragma once

#include <string>

#include "forms/picture.h"

namespace guapai::render {

/// Walks through the page tree of a PDF without drawing a page.
/// @return Loop where the tree contains itself, ManyPages where it has more than `mostPages`, Locked where the PDF asks
/// for a password, else None. A damaged file gives None, because the library that draws it may be able to mend it.
[[nodiscard]] forms::Picture::Fault faultOfPageTree(const std::string& bytes, int mostPages);

}  // namespace guapai::render
