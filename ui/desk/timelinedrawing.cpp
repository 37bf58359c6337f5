#include "desk/timelinedrawing.h"

#include <algorithm>

#include <QtGui/QPainter>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kMargin = 10;
constexpr int kDot = 5;
constexpr int kGap = 6;
constexpr int kBand = 14;
constexpr int kBar = 6;

int levelsOf(const auto& labels) {
  int levels = 0;
  for (const auto& label : labels) levels = std::max(levels, label.level + 1);
  return levels;
}

}  // namespace

int TimelineDrawing::x(core::Date day, int width) const {
  const auto whole = (m_line.last.days() - m_line.first.days()).count();
  const auto part = (std::clamp(day, m_line.first, m_line.last).days() - m_line.first.days()).count();
  return kMargin + static_cast<int>(part * (width - 2 * kMargin) / std::max<decltype(whole)>(whole, 1));
}

std::vector<TimelineDrawing::Label> TimelineDrawing::labels(int width, const QFontMetrics& metrics) const {
  std::vector<Label> placed;
  placed.reserve(m_line.marks.size());
  for (const workspace::TimelineMark& mark : m_line.marks) {
    Label label{.text = QString::fromStdString(mark.label)};
    const int needed = metrics.horizontalAdvance(label.text);
    label.left = std::clamp(x(mark.day, width) - kDot, 0, std::max(0, width - needed));
    const auto covers = [&](const Label& other) {
      const int otherEnd = other.left + metrics.horizontalAdvance(other.text) + kGap;
      return other.level == label.level && label.left < otherEnd && other.left < label.left + needed + kGap;
    };
    while (std::ranges::any_of(placed, covers)) ++label.level;
    placed.push_back(std::move(label));
  }
  return placed;
}

int TimelineDrawing::heightFor(int width, const QFontMetrics& metrics) const {
  const int above = levelsOf(labels(width, metrics)) * metrics.height();
  const int spans = static_cast<int>(m_line.spans.size()) * (metrics.height() + kBar);
  return above + spans + kBand + 2 * metrics.height() + kGap;
}

void TimelineDrawing::paint(QPainter& painter, const QRect& room, const QPalette& palette) const {
  painter.save();
  // Under the line: the window's word, the years.
  const int axis = room.bottom() - 2 * painter.fontMetrics().height() - kBand / 2;
  paintWindow(painter, room, axis, palette);
  paintYears(painter, room, axis, palette);
  paintSpans(painter, room, axis, palette);
  paintMarks(painter, room, axis, palette);
  painter.restore();
}

void TimelineDrawing::paintYears(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const {
  painter.setPen(QPen(colours(palette).hairline, 1));
  painter.drawLine(room.left(), axis, room.right(), axis);
  for (int year = m_line.first.year(); year <= m_line.last.year(); ++year) {
    const int left = room.left() + x(core::Date(year, 1, 1), room.width());
    const int right = room.left() + x(core::Date(year, 12, 31), room.width());
    painter.setPen(QPen(colours(palette).hairline, 1));
    painter.drawLine(left, axis - kDot, left, axis + kDot);
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

void TimelineDrawing::paintMarks(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const {
  const Colours& tones = colours(palette);
  const QFontMetrics metrics = painter.fontMetrics();
  const std::vector<Label> placed = labels(room.width(), metrics);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const workspace::TimelineMark& mark = m_line.marks[i];
    const QPoint at(room.left() + x(mark.day, room.width()), axis);
    const int foot = axis - kBand / 2 - placed[i].level * metrics.height();
    const QColor colour = mark.inWindow ? tones.notMet : tones.muted;
    painter.setPen(QPen(colour, 1));
    painter.drawLine(at.x(), foot, at.x(), axis);
    painter.setBrush(mark.inWindow ? QBrush(colour) : QBrush(tones.paper));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawEllipse(at, kDot - 1, kDot - 1);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawText(QRect(room.left() + placed[i].left, foot - metrics.height(),
                           metrics.horizontalAdvance(placed[i].text), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, placed[i].text);
    if (!mark.leaves) continue;
    // Where the window no longer reaches it.
    const int leaves = room.left() + x(*mark.leaves, room.width());
    painter.setPen(QPen(tones.met, 1, Qt::DashLine));
    painter.drawLine(at.x() + kDot, axis, leaves, axis);
    painter.setPen(QPen(tones.met, 2));
    painter.drawLine(leaves, axis - kDot, leaves, axis + kDot);
  }
}

void TimelineDrawing::paintSpans(QPainter& painter, const QRect& room, int axis, const QPalette& palette) const {
  const Colours& tones = colours(palette);
  const QFontMetrics metrics = painter.fontMetrics();
  int foot = axis - kBand / 2;
  for (const workspace::TimelineSpan& span : m_line.spans) {
    const int left = room.left() + x(span.from.value_or(m_line.first), room.width());
    const int right = room.left() + x(span.to.value_or(m_line.last), room.width());
    const QColor colour = span.holds ? tones.notMet : tones.muted;
    painter.fillRect(QRect(left, foot - kBar, std::max(right - left, kBar), kBar), colour);
    painter.setPen(colour);
    const QString words = QString::fromStdString(span.label);
    const int start = std::min(left, room.right() - metrics.horizontalAdvance(words));
    painter.drawText(QRect(start, foot - kBar - metrics.height(), room.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, words);
    foot -= metrics.height() + kBar;
  }
  if (m_line.spans.empty()) return;
  // What counts is whether one goes on on the day of evaluation.
  const int today = room.left() + x(m_line.windowTo, room.width());
  painter.setPen(QPen(tones.accent, 1));
  painter.drawLine(today, foot, today, axis + kBand / 2);
}

}  // namespace guapai::ui
