#include "desk/verifiedstrip.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QtGui/QPainter>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using verification::VerificationState;

constexpr int kMostCell = 34;
constexpr int kBetween = 3;
constexpr int kBetweenGroups = 12;
constexpr int kRows = 6;  ///< pixels by which a cell is higher than its number
constexpr std::array kKey{VerificationState::Done, VerificationState::Partly, VerificationState::Open};

bool isDisqualifier(const verification::VerificationStep& step) {
  return step.id.starts_with('D');
}

void paintCell(QPainter& painter, const QRect& cell, VerificationState state, const QString& number,
               const QPalette& palette) {
  const Colours& tones = colours(palette);
  const QColor& colour = state == VerificationState::Open ? tones.muted : tones.accent;
  painter.fillRect(cell, tones.paper);
  QRect full = cell;
  if (state == VerificationState::Partly) full.setTop(cell.bottom() - cell.height() / 4);
  if (state != VerificationState::Open) painter.fillRect(full, colour);
  painter.setPen(QPen(colour, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(cell.adjusted(0, 0, -1, -1));
  painter.setPen(state == VerificationState::Done   ? tones.paper
                 : state == VerificationState::Open ? tones.muted
                                                    : tones.ink);
  painter.drawText(cell.adjusted(-2, 0, 2, 0), Qt::AlignCenter, number);
}

}  // namespace

int VerifiedStrip::heightFor(int, const QFontMetrics& metrics) const {
  return 2 * (metrics.height() + kRows) + kBetween;
}

void VerifiedStrip::paint(QPainter& painter, const QRect& room, const QPalette& palette) const {
  painter.save();
  const int height = painter.fontMetrics().height() + kRows;
  const auto count = static_cast<int>(m_steps.size());
  const int words = painter.fontMetrics().horizontalAdvance(m_disqualifiers) + 4;
  const int most = std::max(kMostCell, 2 * painter.fontMetrics().height());
  const int cell = std::min(most, (room.width() - kBetweenGroups - words) / std::max(count, 1) - kBetween);
  int left = room.left();
  bool isCaptioned = false;
  for (const verification::VerificationStep& step : m_steps) {
    if (isDisqualifier(step) && !std::exchange(isCaptioned, true)) {
      painter.setPen(colours(palette).muted);
      painter.drawText(QRect(left + kBetweenGroups, room.top(), words, height), Qt::AlignLeft | Qt::AlignVCenter,
                       m_disqualifiers);
      left += kBetweenGroups + words;
    }
    paintCell(painter, {left, room.top(), cell, height}, step.state, QString::fromStdString(step.id.substr(1)),
              palette);
    left += cell + kBetween;
  }
  left = room.left();
  const int top = room.top() + height + kBetween;
  for (const VerificationState state : kKey) {
    const QString word = m_words.value(static_cast<int>(state));
    paintCell(painter, {left, top + kRows / 2, height - kRows, height - kRows}, state, {}, palette);
    left += height - kRows + 6;
    painter.setPen(colours(palette).muted);
    const int wide = painter.fontMetrics().horizontalAdvance(word);
    painter.drawText(QRect(left, top, wide + 2, height), Qt::AlignLeft | Qt::AlignVCenter, word);
    left += wide + 18;
  }
  painter.restore();
}

}  // namespace guapai::ui
