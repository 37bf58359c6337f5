#include "render/pagecontent.h"

#include <cmath>

#include "render/charactermap.h"

namespace guapai::render {
namespace {

constexpr double kPointsPerHundredth = 72.0 / 2540;

QByteArray number(double value, int decimals) {
  QByteArray digits = QByteArray::number(value, 'f', decimals);
  if (!digits.contains('.')) return digits;
  while (digits.endsWith('0')) digits.chop(1);
  if (digits.endsWith('.')) digits.chop(1);
  return digits == "-0" ? "0" : digits;
}

/// Writes numbers with a space behind each.
template <typename... Number>
QByteArray operands(Number... values) {
  return ((QByteArray::number(values) + ' ') + ...);
}

/// Writes a run glyph by glyph. It writes the place of a glyph only where the widths of the glyphs before it do not
/// lead there.
class RunWriter {
public:
  RunWriter(QByteArray& content, const PdfFont& font, const PlacedText& text)
      : m_content(content), m_font(font), m_text(text) {}

  void write(const TypesetRun& run) {
    const QList<quint32> glyphs = run.glyphs.glyphIndexes();
    const QList<QPointF> places = run.glyphs.positions();
    qsizetype next = 0;
    for (const GlyphCluster& cluster : run.clusters) {
      const bool isSaid = cluster.glyphCount != 1 || !m_font.standsFor(glyphs[next], cluster.text);
      if (isSaid) {
        endShowing();
        m_content += "/Span <</ActualText <FEFF" + hexOf(cluster.text) + ">>> BDC\n";
      }
      for (qsizetype i = 0; i < cluster.glyphCount; ++i, ++next) show(glyphs[next], places[next]);
      if (isSaid) {
        endShowing();
        m_content += "EMC\n";
      }
    }
    endShowing();
  }

private:
  enum class State { Nothing, Array, Glyphs };

  void show(quint32 glyph, const QPointF& place) {
    // A tenth of 1/100 mm is finer than any printer can place, but coarser than the rounding of the glyphs' places.
    constexpr double kTolerance = 0.1;
    if (!m_isPlaced || std::abs(place.y() - m_pen.y()) > kTolerance) {
      moveTo(place);
    } else if (std::abs(place.x() - m_pen.x()) > kTolerance) {
      shiftTo(place.x());
    }
    if (m_state == State::Nothing) m_content += "[";
    if (m_state != State::Glyphs) m_content += "<";
    m_state = State::Glyphs;
    m_content += hexOf(m_font.code(glyph));
    m_pen.rx() += m_font.face().advance(glyph) * m_text.size / kThousandths;
  }

  void moveTo(const QPointF& place) {
    endShowing();
    m_content += "1 0 0 -1 " + number(m_text.x + place.x(), 2) + ' ' + number(m_text.baseline + place.y(), 2) + " Tm ";
    m_pen = place;
    m_isPlaced = true;
  }

  /// Moves the pen within the line to `x`. The operator wants the shift in thousandths of the em square, to the left.
  void shiftTo(double x) {
    if (m_state == State::Nothing) m_content += "[";
    if (m_state == State::Glyphs) m_content += ">";
    m_state = State::Array;
    const int shift = static_cast<int>(std::lround((m_pen.x() - x) * kThousandths / m_text.size));
    m_content += QByteArray::number(shift);
    m_pen.rx() -= shift * m_text.size / kThousandths;
  }

  void endShowing() {
    if (m_state == State::Glyphs) m_content += ">";
    if (m_state != State::Nothing) m_content += "] TJ\n";
    m_state = State::Nothing;
  }

  static constexpr double kThousandths = 1000;

  QByteArray& m_content;
  const PdfFont& m_font;
  const PlacedText& m_text;
  State m_state = State::Nothing;
  QPointF m_pen;
  bool m_isPlaced = false;
};

}  // namespace

PageContent::PageContent(const forms::Page& page) {
  const QByteArray scale = number(kPointsPerHundredth, 9);
  m_content = scale + " 0 0 -" + scale + " 0 " + number(page.height * kPointsPerHundredth, 4) + " cm\n2 J\n";
}

void PageContent::paint(const forms::PageImage& image, const QByteArray& name) {
  // PDF paints a picture into the square of side 1 that has its lower left corner at the origin.
  const QByteArray square =
      image.turned ? operands(0, -image.height, -image.width, 0, image.x + image.width, image.y + image.height)
                   : operands(image.width, 0, 0, -image.height, image.x, image.y + image.height);
  m_content += "q " + square + "cm " + name + " Do Q\n";
}

void PageContent::paint(const forms::PageLine& line) {
  m_content += operands(line.width) + "w " + operands(line.x1, line.y1) + "m " + operands(line.x2, line.y2) + "l S\n";
}

void PageContent::paint(const PlacedText& text, PdfFonts& fonts) {
  m_content += "BT\n";
  for (const TypesetRun& run : text.runs) {
    m_content += fonts.nameOf(run) + ' ' + operands(text.size) + "Tf\n";
    RunWriter(m_content, fonts[run], text).write(run);
  }
  m_content += "ET\n";
}

}  // namespace guapai::render
