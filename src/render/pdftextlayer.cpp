#include "render/pdftextlayer.h"

#include <algorithm>
#include <map>

#include <QtCore/QByteArray>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "render/pdfcontent.h"
#include "render/pdfdocument.h"

namespace guapai::render {
namespace {

/// What the glyphs of each font stand for, fonts by their object.
using GlyphTexts = std::map<QPDFObjGen, std::map<unsigned, QString>>;

QByteArray hexOf(const QString& text) {
  QByteArray bytes;
  for (const QChar unit : text) {
    bytes.append(static_cast<char>(unit.unicode() >> 8U));
    bytes.append(static_cast<char>(unit.unicode() & 0xFFU));
  }
  return bytes.toHex().toUpper();
}

/// A page's content with the runs that it paints.
class PageText {
public:
  PageText(QPDFObjectHandle page, const PaintedRuns& runs) : m_contents(page.getKey("/Contents")), m_runs(runs) {
    m_content = contentOf(m_contents);
    m_objects = textObjectsOf(m_content);
    Q_ASSERT(m_objects.size() == m_runs.size());
    m_fonts = page.getKey("/Resources").getKey("/Font");
  }

  /// Lets each glyph stand for what it's first painted for.
  void collect(GlyphTexts& texts) {
    forEachCluster([&texts](const QPDFObjGen& font, const GlyphCluster& cluster, const PaintedGlyph* glyphs) {
      // One of several glyphs has no characters of its own.
      if (cluster.glyphCount == 1) texts[font].emplace(glyphs->code, cluster.text);
    });
  }

  /// Says what glyphs stand for where it is not what they stand for elsewhere.
  void sayInPlace(const GlyphTexts& texts) {
    QByteArray content;
    qsizetype done = 0;
    const auto copyTo = [&](qsizetype place) {
      content += QByteArrayView(m_content).sliced(done, place - done);
      done = place;
    };
    forEachCluster([&](const QPDFObjGen& font, const GlyphCluster& cluster, const PaintedGlyph* glyphs) {
      if (cluster.glyphCount == 1 && texts.at(font).at(glyphs->code) == cluster.text) return;
      copyTo(glyphs->start);
      content += "/Span <</ActualText <FEFF" + hexOf(cluster.text) + ">>> BDC\n";
      copyTo(glyphs[cluster.glyphCount - 1].end);
      content += "EMC\n";
    });
    if (done == 0) return;
    copyTo(m_content.size());
    setContent(m_contents, content);
  }

private:
  template <typename Visit>
  void forEachCluster(Visit visit) {
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
      const TextObject& object = m_objects[i];
      Q_ASSERT(static_cast<qsizetype>(object.glyphs.size()) == m_runs[i].glyphs.glyphIndexes().size());
      const QPDFObjGen font = m_fonts.getKey(object.font).getObjGen();
      const PaintedGlyph* glyph = object.glyphs.data();
      for (const GlyphCluster& cluster : m_runs[i].clusters) {
        visit(font, cluster, glyph);
        glyph += cluster.glyphCount;
      }
    }
  }

  QPDFObjectHandle m_contents;
  QPDFObjectHandle m_fonts;
  QByteArray m_content;
  std::vector<TextObject> m_objects;
  const PaintedRuns& m_runs;
};

QByteArray characterMapOf(const std::map<unsigned, QString>& texts) {
  QByteArray map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t kMostInABlock = 100;
  std::size_t left = texts.size();
  std::size_t leftInBlock = 0;
  for (const auto& [code, text] : texts) {
    if (leftInBlock == 0) {
      leftInBlock = std::min(left, kMostInABlock);
      map += QByteArray::number(static_cast<qulonglong>(leftInBlock)) + " beginbfchar\n";
    }
    map += "<" + QByteArray::number(code, 16).rightJustified(4, '0').toUpper() + "> <" + hexOf(text) + ">\n";
    --left;
    if (--leftInBlock == 0) map += "endbfchar\n";
  }
  map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return map;
}

}  // namespace

void mendTextLayer(QPDF& pdf, const std::vector<PaintedRuns>& painted) {
  const std::vector<QPDFObjectHandle>& pdfPages = pdf.getAllPages();
  Q_ASSERT(pdfPages.size() == painted.size());
  std::vector<PageText> pages;
  GlyphTexts texts;
  for (std::size_t i = 0; i < painted.size(); ++i) pages.emplace_back(pdfPages[i], painted[i]).collect(texts);
  for (PageText& page : pages) page.sayInPlace(texts);
  for (const auto& [font, ofFont] : texts) {
    setContent(pdf.getObject(font).getKey("/ToUnicode"), characterMapOf(ofFont));
  }
}

}  // namespace guapai::render
