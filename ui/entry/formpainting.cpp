// This part of FormPage paints what is on the page besides its cells: the paper, its lines, the title and the notes
// below blanks.
#include <algorithm>

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>

#include "entry/formpage.h"
#include "widgets/theme.h"

namespace guapai::ui {

/// Paints the page from the first band on that is not where it was or says something else below its blanks. Mostly
/// there is none: blanks ask for a new layout whenever something is typed into them.
void FormPage::paintAnew(const std::vector<Seen>& seen) {
  for (std::size_t b = 0; b < m_bands.size(); ++b) {
    const Band& band = m_bands[b];
    if (b < seen.size() && seen[b] == Seen{.top = band.top, .height = band.height, .notes = band.notes}) continue;
    const int top = b < seen.size() ? std::min(seen[b].top, band.top) : band.top;
    return update(0, top, width(), height() - top);
  }
  if (seen.size() > m_bands.size()) update();
}

/// Paints what is exposed and no more: a key in one blank must not cost a whole long form.
void FormPage::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  const Colours& tones = colours(palette());
  painter.fillRect(m_paper, tones.paper);
  painter.setPen(tones.hairline);
  painter.drawRect(m_paper.adjusted(0, 0, -1, -1));

  painter.setPen(tones.ink);
  int top = m_paper.top() + m_margin;
  const QRect across(m_tableLeft, 0, m_paper.width() - 2 * m_margin, 0);
  if (!m_form->annex.empty()) {
    painter.setFont(m_answerFont);
    painter.drawText(across.left(), top - 6 + fontMetrics().ascent(), QString::fromStdString(m_form->annex));
    top += fontMetrics().height();
  }
  if (!m_form->title.empty()) {
    painter.setFont(titleFont());
    painter.drawText(QRect(across.left(), top, across.width(), painter.fontMetrics().height()), Qt::AlignCenter,
                     QString::fromStdString(m_form->title));
  }
  paintTable(painter, event->rect());
  if (m_form->note.empty()) return;
  painter.setFont(font());
  painter.setPen(tones.ink);
  const Band& last = m_bands.back();
  painter.drawText(across.left(), last.top + last.height + 8 + fontMetrics().ascent(),
                   QString::fromStdString(m_form->note));
}

/// The room of a band and of its cells, some of which go on through the bands below; with the dots that its rules share
/// with the room around it. Where the screen's scale is a fraction, such as 1.5, a dot can belong half to a rule and
/// half to the cell beside it. When that cell is painted anew, the rule must be, too: otherwise the paper covers it.
QRect FormPage::rectWithCells(std::size_t band) const {
  std::size_t last = band;
  for (const Placed& placed : m_bands[band].cells) last = std::max(last, band + placed.bands - 1);
  const int top = m_bands[band].top;
  return QRect(0, top, width(), m_bands[last].top + m_bands[last].height + 1 - top).adjusted(0, -1, 0, 1);
}

/// The left edge of the cell in which the first note of the band begins. That cell goes on down beside and below the
/// others, and so do the cells left of it. @pre the band has notes.
int FormPage::notesFrom(const Band& band) const {
  const auto leftOfNote = [](const BlankNote& note) { return note.place.left(); };
  const int first = leftOfNote(std::ranges::min(band.notes, {}, leftOfNote));
  int from = notesLeft(band);
  for (const Placed& placed : band.cells)
    if (placed.bands == 1 && x(placed.left) <= first) from = std::max(from, x(placed.left));
  return from;
}

/// Paints the rules of the band's cells. A cell that a note passes below ends above the notes with a rule of its own.
void FormPage::paintRules(QPainter& painter, std::size_t b) const {
  const Band& band = m_bands[b];
  const int notesTop = band.top + band.height - band.noteHeight;
  for (const Placed& placed : band.cells) {
    int bottom = band.top;
    for (std::size_t i = b; i < b + placed.bands; ++i) bottom += m_bands[i].height;
    const int left = x(placed.left);
    const int right = x(placed.left + placed.width);
    const bool endsAbove = placed.bands == 1 && !band.notes.empty() && left > notesFrom(band);
    painter.drawLine(left, band.top, right, band.top);
    painter.drawLine(left, band.top, left, endsAbove ? notesTop : bottom);
    if (endsAbove) painter.drawLine(left, notesTop, right, notesTop);
  }
  const int right = x(leftOf(static_cast<int>(m_form->columns.size())));
  painter.drawLine(right, band.top, right, band.top + band.height);
}

void FormPage::paintTable(QPainter& painter, const QRect& exposed) const {
  const Colours& tones = colours(palette());
  QColor line = tones.ink;
  line.setAlpha(110);
  painter.setFont(m_answerFont);
  for (std::size_t b = 0; b < m_bands.size(); ++b) {
    const Band& band = m_bands[b];
    if (band.height == 0 || !exposed.intersects(rectWithCells(b))) continue;
    painter.setPen(line);
    paintRules(painter, b);
    for (const BlankNote& note : band.notes) paintNote(painter, note, band.top + band.height - band.noteHeight);
  }
  const int foot = m_bands.back().top + m_bands.back().height;
  painter.setPen(line);
  painter.drawLine(m_tableLeft, foot, x(leftOf(static_cast<int>(m_form->columns.size()))), foot);
}

}  // namespace guapai::ui
