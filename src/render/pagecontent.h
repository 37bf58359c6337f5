#pragma once

#include <utility>
#include <vector>

#include <QtCore/QByteArray>

#include "forms/pagemodel.h"
#include "render/pdffonts.h"

namespace guapai::render {

/// A line of text on a page, with its place and size in 1/100 mm and the glyphs that it is set in.
struct PlacedText {
  forms::Length x = 0;
  forms::Length baseline = 0;
  forms::Length size = 0;
  std::vector<TypesetRun> runs;
};

/// Writes the operators that paint a page in a PDF (ISO 32000-1, 8 and 9). They give the same ink as `paintPage`.
/// Lengths are in 1/100 mm from the upper left corner. The caller paints pictures first, then lines, then text.
///
/// Where a glyph stands for other characters than elsewhere in the document, the operators say for which (ActualText).
class PageContent {
public:
  explicit PageContent(const forms::Page& page);

  /// @param name  name of the picture in the page's resources, with its slash.
  void paint(const forms::PageImage& image, const QByteArray& name);
  void paint(const forms::PageLine& line);
  void paint(const PlacedText& text, PdfFonts& fonts);

  [[nodiscard]] QByteArray take() { return std::move(m_content); }

private:
  QByteArray m_content;
};

}  // namespace guapai::render
