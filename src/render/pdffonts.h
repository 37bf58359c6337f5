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

/// A font of a document: the glyphs that its pages use, and what they stand for.
class PdfFont {
public:
  explicit PdfFont(std::shared_ptr<const FontFace> face) : m_face(std::move(face)) {}

  /// Takes note of what the run paints. A glyph stands for the characters it's first painted for.
  void use(const TypesetRun& run);
  /// To be called when all is known that the document uses.
  void close();

  [[nodiscard]] const FontFace& face() const { return *m_face; }
  /// What the closed document calls the glyph.
  [[nodiscard]] std::uint16_t code(quint32 glyph) const { return m_subset->codes.at(glyph); }
  /// Whether the glyph stands for just these characters.
  [[nodiscard]] bool standsFor(quint32 glyph, const QString& text) const;
  /// Embeds the closed font.
  [[nodiscard]] QPDFObjectHandle embedInto(QPDF& pdf) const;

private:
  [[nodiscard]] QByteArray taggedName() const { return m_subset->tag + "+" + m_face->name(); }
  [[nodiscard]] QByteArray widths() const;
  [[nodiscard]] QByteArray characterMap() const;
  [[nodiscard]] QPDFObjectHandle descriptor(QPDF& pdf) const;

  std::shared_ptr<const FontFace> m_face;
  std::map<quint32, QString> m_texts;  ///< by glyph; empty for one that is always part of a larger whole
  std::shared_ptr<const FontSubset> m_subset;
};

/// The fonts of a document, in the order in which it uses them.
class PdfFonts {
public:
  void use(const TypesetRun& run) { m_fonts[placeOf(run)].use(run); }
  void close();

  /// The font of a run that was used, and its name in the resources of each page.
  [[nodiscard]] const PdfFont& operator[](const TypesetRun& run) { return m_fonts[placeOf(run)]; }
  [[nodiscard]] QByteArray nameOf(const TypesetRun& run) { return nameAt(placeOf(run)); }
  [[nodiscard]] QPDFObjectHandle embedInto(QPDF& pdf) const;

private:
  [[nodiscard]] std::size_t placeOf(const TypesetRun& run);
  [[nodiscard]] std::size_t placeOf(const QRawFont& font);
  [[nodiscard]] static QByteArray nameAt(std::size_t place);

  std::vector<PdfFont> m_fonts;
  std::vector<std::pair<QRawFont, std::size_t>> m_places;  ///< one font in several sizes is one of the document
};

}  // namespace guapai::render
