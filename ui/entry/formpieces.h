#pragma once

#include <string>
#include <vector>

#include "core/field.h"
#include "forms/formdefinition.h"

namespace guapai::ui {

// What pages are put together from that are no annex, but made for the screen.

[[nodiscard]] forms::Piece words(const std::string& text);
[[nodiscard]] forms::Piece blank(const core::Field& field, forms::Length width = 0);
/// A live text or an act (entry/livetext.h).
[[nodiscard]] forms::Piece live(const std::string& name);
/// A code, a set or a flag as marks side by side; any other field as a blank.
[[nodiscard]] std::vector<forms::Piece> blankOrMarks(const core::Field& field);

[[nodiscard]] forms::Cell cell(int column, int span, forms::Align align, std::vector<forms::Piece> pieces);
[[nodiscard]] forms::Cell cell(int column, int span, std::vector<std::vector<forms::Piece>> paragraphs);
[[nodiscard]] forms::Cell heading(forms::Cell cell);

}  // namespace guapai::ui
