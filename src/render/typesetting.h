#pragma once

#include <string_view>
#include <vector>

#include <QtCore/QString>
#include <QtGui/QGlyphRun>

#include "forms/pagemodel.h"

namespace guapai::render {

/// Characters that are drawn together: mostly one, or a letter and its marks. No glyph belongs to two clusters.
struct GlyphCluster {
  QString text;
  qsizetype glyphCount =
      0;  ///< at least 1; a character without ink belongs to the cluster before it (at the start, to the next one)
};

/// A stretch of text in one font.
struct TypesetRun {
  QGlyphRun glyphs;  ///< placed from the start of the whole text, on its baseline
  std::vector<GlyphCluster> clusters;
};

struct TypesetText {
  std::vector<TypesetRun> runs;
  double width = 0;
};

/// Makes text look the same in every locale. Fonts for Chinese and Japanese draw one character differently for each
/// language of the text (OpenType `locl`). HarfBuzz takes that language from the locale when it needs one for the first
/// time. Calling this function is to be that first time, so it must come before an application object sets the locale.
void forgetLanguageOfLocale();

/// Sets text as it stands on the paper. Each cluster is set in the first font of its role that has it, without
/// ligatures and kerning. So widths add up, and it is known for which characters each glyph stands. Painting, measuring
/// and the text layer of PDFs all use this function.
///
/// Each cluster is shaped only once for each size; the thread remembers it. A QGuiApplication must exist.
///
/// @param em  side of the square of a Chinese character, in 1/100 mm, which is also the unit of the result.
/// @throws core::Error{MemoryFull} as `requireMemoryForFonts` does.
[[nodiscard]] TypesetText typeset(const QString& text, forms::FontRole role, forms::Length em);

[[nodiscard]] TypesetText typeset(const forms::PageText& text);

/// The width that `typeset` would give, in less time.
[[nodiscard]] double typesetWidth(const QString& text, forms::FontRole role, forms::Length em);

}  // namespace guapai::render
