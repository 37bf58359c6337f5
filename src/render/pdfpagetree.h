#pragma once

#include <string>

#include "forms/picture.h"

namespace guapai::render {

/// Walks through the pages of a PDF without drawing one: whether they contain themselves, are too many, or ask for a
/// password. A file that is damaged has no fault here: whoever draws it may mend it.
[[nodiscard]] forms::Picture::Fault faultOfPageTree(const std::string& bytes, int mostPages);

}  // namespace guapai::render
