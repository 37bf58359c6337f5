#pragma once

#include <string>
#include <vector>

#include <QtCore/QByteArray>

namespace guapai::render {

/// A glyph in the content of a page.
struct PaintedGlyph {
  unsigned code = 0;    ///< in the subset of its font
  qsizetype start = 0;  ///< of the operators that place and show it
  qsizetype end = 0;
};

/// What stands between BT and ET.
struct TextObject {
  std::string font;  ///< its name in the page's resources, with its slash
  std::vector<PaintedGlyph> glyphs;
};

/// The text objects of a page that Qt wrote: an operator a line, a glyph a string. What Qt paints a second time to make
/// it bold is left out.
[[nodiscard]] std::vector<TextObject> textObjectsOf(const QByteArray& content);

}  // namespace guapai::render
