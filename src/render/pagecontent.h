#pragma once

#include <utility>
#include <vector>

#include <QtCore/QByteArray>

#include "forms/pagemodel.h"
#include "render/pdffonts.h"

namespace guapai::render {

/// A line of text on a page, and how it is set.
struct PlacedText {
  forms::Length x = 0;
  forms::Length baseline = 0;
  forms::Length size = 0;
  std::vector<TypesetRun> runs;
};

/// The operators that paint a page (ISO 32000-1, 8 and 9), in units of 1/100 mm from its upper left corner: the same
/// ink as `paintPage`. Pictures first, then lines, then text.
///
/// Where a glyph stands for other characters than elsewhere, the place says so (ActualText).
class PageContent {
public:
  explicit PageContent(const forms::Page& page);

  /// @param name  of the picture in the page's resources, with its slash.
  void paint(const forms::PageImage& image, const QByteArray& name);
  void paint(const forms::PageLine& line);
  void paint(const PlacedText& text, PdfFonts& fonts);

  [[nodiscard]] QByteArray take() { return std::move(m_content); }

private:
  QByteArray m_content;
};

}  // namespace guapai::render
