#include "render/typesetting.h"

#include <algorithm>
#include <cmath>
#include <harfbuzz/hb.h>
#include <unordered_map>

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QTextLayout>

#include "render/fonts.h"

namespace guapai::render {
namespace {

/// A cluster whose glyphs are placed from its own start.
struct ShapedCluster {
  QRawFont font;
  QList<quint32> glyphs;  ///< empty where there is nothing to draw
  QList<QPointF> places;
  double width = 0;
};

/// Whether letters of this script change their shape with their neighbours.
bool joins(QChar::Script script) {
  return script == QChar::Script_Arabic || script == QChar::Script_Syriac || script == QChar::Script_Mongolian ||
         script == QChar::Script_Nko || script == QChar::Script_PhagsPa;
}

/// Whether the cluster is one half of the Chinese dash ——. Fonts draw the dash as one stroke only where they see both
/// halves.
bool isDash(const QString& cluster) {
  return cluster.front() == u'—';
}

QChar::Script scriptAt(const QString& text, qsizetype position) {
  const QChar first = text[position];
  const bool isPair = first.isHighSurrogate() && position + 1 < text.size();
  return isPair ? QChar::script(QChar::surrogateToUcs4(first, text[position + 1])) : first.script();
}

/// Divides the text into pieces that can be shaped one by one.
QStringList clustersOf(const QString& text) {
  QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, text);
  QStringList clusters;
  QChar::Script last = QChar::Script_Unknown;
  for (qsizetype start = 0; start < text.size();) {
    const qsizetype found = boundaries.toNextBoundary();
    const qsizetype end = found < 0 ? text.size() : found;
    const QString cluster = text.sliced(start, end - start);
    const QChar::Script script = scriptAt(text, start);
    const bool isOneStroke = !clusters.isEmpty() && isDash(cluster) && isDash(clusters.constLast());
    if (isOneStroke || (script == last && joins(script))) {
      clusters.back() += cluster;
    } else {
      clusters.append(cluster);
    }
    last = script;
    start = end;
  }
  return clusters;
}

ShapedCluster shape(const QString& cluster, forms::FontRole role, forms::Length em) {
  if (visibleCharacters(cluster).isEmpty()) return {};  // some fonts have visible glyphs even for such characters
  const FittingFont fitting = fittingFont(cluster, role, em);
  requireMemoryForFonts();
  QTextOption option;
  option.setFlags(QTextOption::IncludeTrailingSpaces);
  option.setWrapMode(QTextOption::NoWrap);
  QTextLayout layout(fitting.hasAll ? cluster : QString(kMissingCharacter), fitting.font);
  layout.setTextOption(option);
  layout.beginLayout();
  QTextLine line = layout.createLine();
  line.setPosition({0, 0});
  layout.endLayout();

  ShapedCluster shaped;
  const double start = line.cursorToX(0);
  const double end = line.cursorToX(static_cast<int>(layout.text().size()));
  shaped.width = std::abs(end - start);
  const QPointF origin(std::min(start, end), line.ascent());  // text from right to left ends at its left edge
  for (const QGlyphRun& run : layout.glyphRuns()) {
    // One font has all of the cluster, so there is mostly one run. Qt may set a mark apart, but in the same font.
    shaped.font = run.rawFont();
    shaped.glyphs += run.glyphIndexes();
    for (const QPointF& place : run.positions()) shaped.places.append(place - origin);
  }
  return shaped;
}

/// The clusters that were shaped, by role and size. Each thread has its own, because a font belongs to its thread.
class ShapedClusters {
public:
  const ShapedCluster& operator()(const QString& cluster, forms::FontRole role, forms::Length em) {
    auto& known = m_known[static_cast<quint64>(em) << 8U | static_cast<quint64>(role)];
    const auto found = known.find(cluster);
    return found != known.end() ? found->second : known.emplace(cluster, shape(cluster, role, em)).first->second;
  }

private:
  struct Hash {
    std::size_t operator()(const QString& text) const { return qHash(text); }
  };
  std::unordered_map<quint64, std::unordered_map<QString, ShapedCluster, Hash>> m_known;
};

ShapedClusters& shapedClusters() {
  thread_local ShapedClusters clusters;
  // The fonts of the main thread must be destroyed before the application object is.
  static const bool kCleared = (qAddPostRoutine([] { shapedClusters() = {}; }), true);
  Q_UNUSED(kCleared)
  return clusters;
}

/// Collects clusters into runs of one font.
class RunBuilder {
public:
  void add(const QString& text, const ShapedCluster& shaped) {
    if (shaped.glyphs.isEmpty()) {
      addWithoutInk(text);
    } else {
      if (m_typeset.runs.empty() || !(m_font == shaped.font)) start(shaped.font);
      m_glyphs += shaped.glyphs;
      for (const QPointF& place : shaped.places) m_places.append(place + QPointF(m_typeset.width, 0));
      m_typeset.runs.back().clusters.push_back({m_pending + text, shaped.glyphs.size()});
      m_pending.clear();
    }
    m_typeset.width += shaped.width;
  }

  TypesetText finish() {
    finishRun();
    return std::move(m_typeset);
  }

private:
  void addWithoutInk(const QString& text) {
    if (m_typeset.runs.empty()) {
      m_pending += text;
    } else {
      m_typeset.runs.back().clusters.back().text += text;
    }
  }

  void start(const QRawFont& font) {
    finishRun();
    m_font = font;
    m_glyphs.clear();
    m_places.clear();
    m_typeset.runs.emplace_back();
  }

  void finishRun() {
    if (m_typeset.runs.empty()) return;
    QGlyphRun& run = m_typeset.runs.back().glyphs;
    run.setRawFont(m_font);
    run.setGlyphIndexes(m_glyphs);
    run.setPositions(m_places);
  }

  TypesetText m_typeset;
  QString m_pending;  ///< what the line begins with and has no ink; the first cluster with ink takes it along
  QRawFont m_font;
  QList<quint32> m_glyphs;
  QList<QPointF> m_places;
};

}  // namespace

void forgetLanguageOfLocale() {
  (void)hb_language_get_default();
}

TypesetText typeset(const QString& text, forms::FontRole role, forms::Length em) {
  RunBuilder runs;
  for (const QString& cluster : clustersOf(text)) runs.add(cluster, shapedClusters()(cluster, role, em));
  return runs.finish();
}

TypesetText typeset(const forms::PageText& text) {
  return typeset(QString::fromStdString(text.text), text.font, text.size);
}

double typesetWidth(const QString& text, forms::FontRole role, forms::Length em) {
  double width = 0;
  for (const QString& cluster : clustersOf(text)) width += shapedClusters()(cluster, role, em).width;
  return width;
}

}  // namespace guapai::render
