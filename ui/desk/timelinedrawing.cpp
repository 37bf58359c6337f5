#include "desk/timelinedrawing.h"

#include <algorithm>

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using verification::TimelineEffect;

constexpr int kMargin = 12;
constexpr int kTick = 5;
constexpr int kGap = 6;
constexpr int kBand = 14;
constexpr qreal kCorner = 3;

/// The side of a badge in pixels. Its number has the size of the text.
int badgeSide(const QFontMetrics& metrics) {
  return metrics.height();
}

QColor colourOf(TimelineEffect effect, const QPalette& palette) {
  const Colours& tones = colours(palette);
  if (effect == TimelineEffect::None) return tones.muted;
  return effect == TimelineEffect::Hit ? tones.notMet : tones.doubtful;
}

QPainterPath outlineOf(TimelineEffect effect, const QRectF& square) {
  QPainterPath path;
  switch (effect) {
    case TimelineEffect::Hit:
      path.addRoundedRect(square, kCorner, kCorner);
      break;
    case TimelineEffect::Undecided: {
      const QRectF wide = square.adjusted(-2, -2, 2, 2);
      path.addPolygon(QPolygonF{{{wide.center().x(), wide.top()},
                                 {wide.right(), wide.center().y()},
                                 {wide.center().x(), wide.bottom()},
                                 {wide.left(), wide.center().y()}}});
      path.closeSubpath();
      break;
    }
    case TimelineEffect::None:
      path.addEllipse(square);
      break;
  }
  return path;
}

void paintBadge(QPainter& painter, const QPoint& middle, std::size_t number, TimelineEffect effect,
                const QPalette& palette) {
  const bool hits = effect == TimelineEffect::Hit;
  const QColor colour = colourOf(effect, palette);
  const QColor& paper = colours(palette).paper;
  const int side = badgeSide(painter.fontMetrics());
  QRectF square(0, 0, side - 2, side - 2);
  square.moveCenter(middle);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, 1.4));
  painter.setBrush(hits ? colour : paper);
  painter.drawPath(outlineOf(effect, square));
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(hits ? paper : colour);
  painter.drawText(square.adjusted(-kGap, 0, kGap, 0), Qt::AlignCenter, QString::number(number));
}

}  // namespace

int TimelineDrawing::x(core::Date day, int width) const {
  const auto whole = (m_line.last.days() - m_line.first.days()).count();
  const auto part = (std::clamp(day, m_line.first, m_line.last).days() - m_line.first.days()).count();
  return kMargin + static_cast<int>(part * (width - 2 * kMargin) / std::max<decltype(whole)>(whole, 1));
}

std::vector<TimelineDrawing::Entry> TimelineDrawing::entries() const {
  std::vector<Entry> all;
  all.reserve(m_line.marks.size() + m_line.spans.size());
  for (const auto& mark : m_line.marks) all.push_back({QString::fromStdString(mark.says), mark.effect});
  for (const auto& span : m_line.spans) all.push_back({QString::fromStdString(span.says), span.effect});
  return all;
}

std::vector<int> TimelineDrawing::levels(int width, const QFontMetrics& metrics) const {
  const int apart = badgeSide(metrics) + 4;
  std::vector<int> found;
  found.reserve(m_line.marks.size());
  for (const verification::TimelineMark& mark : m_line.marks) {
    const auto covers = [&](int level) {
      for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i] == level && x(mark.day, width) - x(m_line.marks[i].day, width) < apart) return true;
      return false;
    };
    int level = 0;
    while (covers(level)) ++level;
    found.push_back(level);
  }
  return found;
}

/// Pixels from the top of the drawing to the line.
int TimelineDrawing::axisTop(int width, const QFontMetrics& metrics) const {
  const std::vector<int> used = levels(width, metrics);
  const int stacked = used.empty() ? 0 : *std::ranges::max_element(used);
  const int spans = static_cast<int>(m_line.spans.size());
  return (stacked + spans) * (badgeSide(metrics) + 3) + std::max(badgeSide(metrics), kBand) / 2 + 4;
}

int TimelineDrawing::legendHeight(int width, const QFontMetrics& metrics) const {
  const int words = width - kMargin - badgeSide(metrics) - kGap;
  int height = 0;
  for (const Entry& entry : entries())
    height += metrics.boundingRect(QRect(0, 0, words, 10'000), Qt::TextWordWrap, entry.says).height() + 4;
  return height;
}

int TimelineDrawing::heightFor(int width, const QFontMetrics& metrics) const {
  return axisTop(width, metrics) + kBand / 2 + 2 * metrics.height() + kGap + legendHeight(width, metrics) + kGap;
}

void TimelineDrawing::paint(QPainter& painter, const QRect& room, const QPalette& palette) const {
  painter.save();
  const QFontMetrics metrics = painter.fontMetrics();
  const int axis = room.top() + axisTop(room.width(), metrics);
  paintWindow(painter, room, axis, palette);
  paintYears(painter, room, axis, palette);
  paintLeaving(painter, room, axis, palette);
  paintSpans(painter, room, axis, palette);
  paintMarks(painter, room, axis, palette);
  paintLegend(painter, room, axis + kBand / 2 + 2 * metrics.height() + kGap, palette);
  painter.restore();
}

void TimelineDrawing::paintYears(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const {
  painter.setPen(QPen(colours(palette).hairline, 1));
  painter.drawLine(room.left(), axis, room.right(), axis);
  for (int year = m_line.first.year(); year <= m_line.last.year(); ++year) {
    const int left = room.left() + x(core::Date(year, 1, 1), room.width());
    const int right = room.left() + x(core::Date(year, 12, 31), room.width());
    painter.setPen(QPen(colours(palette).hairline, 1));
    painter.drawLine(left, axis - kTick, left, axis + kTick);
    painter.setPen(colours(palette).muted);
    const QRect words(left, axis + kBand / 2, right - left, painter.fontMetrics().height());
    if (painter.fontMetrics().horizontalAdvance(QString::number(year)) <= words.width())
      painter.drawText(words, Qt::AlignCenter, QString::number(year));
  }
}

void TimelineDrawing::paintWindow(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const {
  if (m_line.windowTo < m_line.windowFrom || !m_line.spans.empty()) return;
  const int left = room.left() + x(m_line.windowFrom, room.width());
  const int right = room.left() + x(m_line.windowTo, room.width());
  QColor band = colours(palette).accent;
  band.setAlpha(36);
  painter.fillRect(QRect(left, axis - kBand / 2, right - left, kBand), band);
  painter.setPen(QPen(colours(palette).accent, 1));
  painter.drawLine(left, axis - kBand / 2, left, axis + kBand / 2);
  painter.drawLine(right, axis - kBand / 2, right, axis + kBand / 2);
  const QFontMetrics metrics = painter.fontMetrics();
  const int needed = metrics.horizontalAdvance(m_windowWord);
  const int start = std::clamp((left + right - needed) / 2, room.left(), std::max(room.left(), room.right() - needed));
  painter.drawText(QRect(start, axis + kBand / 2 + metrics.height(), needed, metrics.height()), Qt::AlignCenter,
                   m_windowWord);
}

/// Marks the days from which the window no longer reaches a date that hits or may hit.
void TimelineDrawing::paintLeaving(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const {
  const QColor& free = colours(palette).met;
  for (const verification::TimelineMark& mark : m_line.marks) {
    if (!mark.leaves || mark.effect == TimelineEffect::None) continue;
    const int leaves = room.left() + x(*mark.leaves, room.width());
    painter.setPen(QPen(free, 1, Qt::DashLine));
    painter.drawLine(room.left() + x(mark.day, room.width()), axis, leaves, axis);
    painter.setPen(QPen(free, 2));
    painter.drawLine(leaves, axis - kTick, leaves, axis + kTick);
  }
}

void TimelineDrawing::paintMarks(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const {
  const QFontMetrics metrics = painter.fontMetrics();
  const std::vector<int> placed = levels(room.width(), metrics);
  const auto middle = [&](std::size_t mark) {
    const int up = placed[mark] * (badgeSide(metrics) + 3);
    return QPoint(room.left() + x(m_line.marks[mark].day, room.width()), axis - up);
  };
  // All stems are drawn before the badges: a badge lies on the stems of those above it.
  for (std::size_t i = 0; i < placed.size(); ++i) {
    painter.setPen(QPen(colourOf(m_line.marks[i].effect, palette), 1));
    painter.drawLine(middle(i), QPoint(middle(i).x(), axis));
  }
  for (std::size_t i = 0; i < placed.size(); ++i)
    paintBadge(painter, middle(i), i + 1, m_line.marks[i].effect, palette);
}

void TimelineDrawing::paintSpans(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const {
  if (m_line.spans.empty()) return;
  const Colours& tones = colours(palette);
  const int side = badgeSide(painter.fontMetrics());
  int middle = axis - kBand / 2 - 2 - side / 2;
  for (std::size_t i = 0; i < m_line.spans.size(); ++i) {
    const verification::TimelineSpan& span = m_line.spans[i];
    const int left = room.left() + x(span.from.value_or(m_line.first), room.width());
    const int right = room.left() + x(span.to.value_or(m_line.last), room.width());
    const bool hits = span.effect == TimelineEffect::Hit;
    const QRect bar(left, middle - kTick, std::max(right - left, kTick), 2 * kTick);
    painter.setPen(QPen(colourOf(span.effect, palette), 1));
    painter.setBrush(hits ? colourOf(span.effect, palette) : tones.paper);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    paintBadge(painter, {left + side / 2, middle}, m_line.marks.size() + i + 1, span.effect, palette);
    middle -= side + 3;
  }
  // What counts is whether a department is still let or contracted out on the day of evaluation.
  const int today = room.left() + x(m_line.windowTo, room.width());
  painter.setPen(QPen(tones.accent, 1));
  painter.drawLine(today, middle + side / 2, today, axis + kBand / 2);
}

void TimelineDrawing::paintLegend(QPainter& painter, const QRect& room, int top, const QPalette& palette) const {
  const int side = badgeSide(painter.fontMetrics());
  const int left = room.left() + kMargin + side / 2 + kGap;
  std::size_t number = 0;
  for (const Entry& entry : entries()) {
    QRect words(left, top, room.right() - left, 10'000);
    words.setHeight(painter.fontMetrics().boundingRect(words, Qt::TextWordWrap, entry.says).height());
    paintBadge(painter, {room.left() + kMargin, top + side / 2}, ++number, entry.effect, palette);
    painter.setPen(entry.effect == TimelineEffect::None ? colours(palette).muted : colours(palette).ink);
    painter.drawText(words, Qt::AlignLeft | Qt::TextWordWrap, entry.says);
    top += words.height() + 4;
  }
}

}  // namespace guapai::ui
