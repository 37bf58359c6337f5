#pragma once

#include <string_view>
#include <vector>

#include <QtCore/QString>
#include <QtGui/QGlyphRun>

#include "forms/pagemodel.h"

namespace guapai::render {

/// Characters that are drawn together: mostly one, or a letter and its marks. Their glyphs are never shared with
/// others.
struct GlyphCluster {
  QString text;
  qsizetype glyphCount = 0;  ///< never 0: a character without ink of its own goes with the one before it
};

/// A stretch of text in one font.
struct TypesetRun {
  QGlyphRun glyphs;  ///< from the start of the text, on its baseline
  std::vector<GlyphCluster> clusters;
};

struct TypesetText {
  std::vector<TypesetRun> runs;
  double width = 0;
};

/// Makes text look alike in every locale. Fonts for Chinese and Japanese draw one character otherwise by the language
/// of the text (OpenType `locl`), and HarfBuzz takes the locale's for it, the first time that it needs one: this is to
/// be that time, before an application object has set the locale.
void forgetLanguageOfLocale();

/// How text stands on the paper: each cluster in the first font of its role that has it, without ligatures and kerning,
/// so that widths add up and each glyph is known to stand for its characters. Painting, measuring and the PDF's text
/// layer all go by it.
///
/// Each cluster is shaped once for each size and remembered by the thread. Needs a QGuiApplication.
///
/// @param em  side of the square of a Chinese character, in 1/100 mm, the unit of the result.
[[nodiscard]] TypesetText typeset(const QString& text, forms::FontRole role, forms::Length em);

[[nodiscard]] TypesetText typeset(const forms::PageText& text);

/// The width of the same, for less.
[[nodiscard]] double typesetWidth(const QString& text, forms::FontRole role, forms::Length em);

}  // namespace guapai::render
