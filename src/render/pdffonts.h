#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "render/fontface.h"
#include "render/typesetting.h"

class QPDF;
class QPDFObjectHandle;

namespace guapai::render {

/// A font of a document, with the glyphs that its pages use and the characters that each glyph stands for. The order of
/// calls is `use` for every run, `close` once, then the others.
class PdfFont {
public:
  explicit PdfFont(std::shared_ptr<const FontFace> face) : m_face(std::move(face)) {}

  /// Notes the glyphs of a run. A glyph stands for the characters for which it is painted first.
  void use(const TypesetRun& run);
  /// Makes the subset of the font, once all runs of the document have been noted.
  void close();

  [[nodiscard]] const FontFace& face() const { return *m_face; }
  /// The code by which the document calls the glyph. @pre the font is closed and uses the glyph.
  [[nodiscard]] std::uint16_t code(quint32 glyph) const { return m_subset->codes.at(glyph); }
  /// Whether the glyph stands for exactly these characters.
  [[nodiscard]] bool standsFor(quint32 glyph, const QString& text) const;
  /// Puts the font into the document. @pre the font is closed.
  [[nodiscard]] QPDFObjectHandle embedInto(QPDF& pdf) const;

private:
  [[nodiscard]] QByteArray taggedName() const { return m_subset->tag + "+" + m_face->name(); }
  [[nodiscard]] QByteArray widths() const;
  [[nodiscard]] QByteArray characterMap() const;
  [[nodiscard]] QPDFObjectHandle descriptor(QPDF& pdf) const;

  std::shared_ptr<const FontFace> m_face;
  std::map<quint32, QString> m_texts;  ///< by glyph; empty for a glyph that only occurs in clusters of several
  std::shared_ptr<const FontSubset> m_subset;
};

/// The fonts of a document, in the order in which it uses them.
class PdfFonts {
public:
  void use(const TypesetRun& run) { m_fonts[placeOf(run)].use(run); }
  void close();

  /// The font of a run. @pre the run was noted by `use`.
  [[nodiscard]] const PdfFont& operator[](const TypesetRun& run) { return m_fonts[placeOf(run)]; }
  /// The name that the font of the run has in the resources of each page.
  [[nodiscard]] QByteArray nameOf(const TypesetRun& run) { return nameAt(placeOf(run)); }
  [[nodiscard]] QPDFObjectHandle embedInto(QPDF& pdf) const;

private:
  [[nodiscard]] std::size_t placeOf(const TypesetRun& run);
  [[nodiscard]] std::size_t placeOf(const QRawFont& font);
  [[nodiscard]] static QByteArray nameAt(std::size_t place);

  std::vector<PdfFont> m_fonts;
  /// The place in `m_fonts` of each font in a size. Several sizes of one font share a place.
  std::vector<std::pair<QRawFont, std::size_t>> m_places;
};

}  // namespace guapai::render
