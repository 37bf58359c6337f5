#include "render/pdffonts.h"

#include <algorithm>

#include <qpdf/QPDFObjectHandle.hh>

#include "render/charactermap.h"
#include "render/pdfdocument.h"

namespace guapai::render {
namespace {

QByteArray number(double value) {
  QByteArray digits = QByteArray::number(value, 'f', 3);
  while (digits.endsWith('0')) digits.chop(1);
  if (digits.endsWith('.')) digits.chop(1);
  return digits;
}

QByteArray number(int value) {
  return QByteArray::number(value);
}

QPDFObjectHandle parsed(const QByteArray& text) {
  return QPDFObjectHandle::parse(text.toStdString());
}

}  // namespace

void PdfFont::use(const TypesetRun& run) {
  const QList<quint32> glyphs = run.glyphs.glyphIndexes();
  auto glyph = glyphs.begin();
  for (const GlyphCluster& cluster : run.clusters) {
    for (qsizetype i = 0; i < cluster.glyphCount; ++i, ++glyph) {
      QString& text = m_texts[*glyph];
      if (cluster.glyphCount == 1 && text.isEmpty()) text = cluster.text;
    }
  }
}

void PdfFont::close() {
  std::vector<quint32> glyphs;
  glyphs.reserve(m_texts.size());
  for (const auto& [glyph, text] : m_texts) glyphs.push_back(glyph);
  m_subset = m_face->subset(glyphs);
}

bool PdfFont::standsFor(quint32 glyph, const QString& text) const {
  return m_texts.at(glyph) == text;
}

/// The widths of the glyphs, except of those that are one em wide, because that is the default of a document.
QByteArray PdfFont::widths() const {
  constexpr double kDefault = 1000;
  QByteArray widths = "[";
  for (const auto& [glyph, code] : m_subset->codes) {
    const double advance = m_face->advance(glyph);
    if (advance != kDefault) widths += number(code) + "[" + number(advance) + "]";
  }
  return widths + "]";
}

QByteArray PdfFont::characterMap() const {
  std::map<std::uint16_t, QString> texts;
  for (const auto& [glyph, text] : m_texts) {
    if (!text.isEmpty()) texts.emplace(code(glyph), text);
  }
  return characterMapOf(texts);
}

QPDFObjectHandle PdfFont::descriptor(QPDF& pdf) const {
  const FontDimensions& dimensions = m_face->dimensions();
  const auto& [left, lower, right, upper] = dimensions.box;
  // Flag 4 says that the glyphs are not those of the Latin alphabet. StemV is required, but unused for an embedded
  // font.
  QPDFObjectHandle descriptor =
      parsed("<< /Type /FontDescriptor /Flags 4 /StemV 80 /FontName /" + taggedName() + " /FontBBox [" + number(left) +
             " " + number(lower) + " " + number(right) + " " + number(upper) + "] /ItalicAngle " +
             number(dimensions.slant) + " /Ascent " + number(dimensions.ascent) + " /Descent " +
             number(dimensions.descent) + " /CapHeight " + number(dimensions.capHeight) + " >>");
  QPDFObjectHandle program = packedStream(pdf, m_subset->packed);
  if (m_subset->isCompact) {
    program.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/CIDFontType0C"));
  } else {
    program.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(m_subset->program.size()));
  }
  descriptor.replaceKey(m_subset->isCompact ? "/FontFile3" : "/FontFile2", program);
  return pdf.makeIndirectObject(descriptor);
}

QPDFObjectHandle PdfFont::embedInto(QPDF& pdf) const {
  const QByteArray type = m_subset->isCompact ? "/CIDFontType0" : "/CIDFontType2 /CIDToGIDMap /Identity";
  QPDFObjectHandle glyphs =
      parsed("<< /Type /Font /Subtype " + type + " /BaseFont /" + taggedName() +
             " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W " + widths() + " >>");
  glyphs.replaceKey("/FontDescriptor", descriptor(pdf));
  QPDFObjectHandle font =
      parsed("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /BaseFont /" + taggedName() + " >>");
  font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({pdf.makeIndirectObject(glyphs)}));
  font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, characterMap().toStdString()));
  return pdf.makeIndirectObject(font);
}

void PdfFonts::close() {
  for (PdfFont& font : m_fonts) font.close();
}

QPDFObjectHandle PdfFonts::embedInto(QPDF& pdf) const {
  QPDFObjectHandle fonts = QPDFObjectHandle::newDictionary();
  for (std::size_t i = 0; i < m_fonts.size(); ++i) fonts.replaceKey(nameAt(i).toStdString(), m_fonts[i].embedInto(pdf));
  return pdf.makeIndirectObject(fonts);
}

QByteArray PdfFonts::nameAt(std::size_t place) {
  return "/F" + QByteArray::number(static_cast<qulonglong>(place + 1));
}

std::size_t PdfFonts::placeOf(const TypesetRun& run) {
  const QRawFont font = run.glyphs.rawFont();
  const auto known = std::ranges::find(m_places, font, &std::pair<QRawFont, std::size_t>::first);
  return known != m_places.end() ? known->second : m_places.emplace_back(font, placeOf(font)).second;
}

std::size_t PdfFonts::placeOf(const QRawFont& font) {
  const FontFace::Id id = FontFace::idOf(font);
  const auto same = std::ranges::find_if(m_fonts, [&id](const PdfFont& each) { return each.face().id() == id; });
  if (same == m_fonts.end()) return m_fonts.emplace_back(FontFace::of(font)), m_fonts.size() - 1;
  return static_cast<std::size_t>(std::distance(m_fonts.begin(), same));
}

}  // namespace guapai::render
