#include "entry/blanknote.h"

#include <algorithm>

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include "editors/answereditor.h"
#include "platform/shown.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kLeastWidth = 260;
constexpr int kMostLines = 3;
constexpr int kHighest = 10'000;
constexpr int kSpare = 2;
constexpr int kFlags = static_cast<int>(Qt::AlignLeft) | static_cast<int>(Qt::TextWordWrap);

QColor colourOf(AnswerEditor::Tone tone, const QPalette& palette) {
  const Colours& tones = colours(palette);
  if (tone == AnswerEditor::Tone::Wrong) return tones.notMet;
  return tone == AnswerEditor::Tone::Doubtful ? tones.doubtful : tones.muted;
}

}  // namespace

BlankNote blankNote(const AnswerEditor& editor, QRect blank, QRect room, const QFont& font) {
  AnswerEditor::Note note = editor.note();
  note.text = platform::shown(note.text);
  const QFontMetrics metrics(font);
  const int behind = room.right() - blank.left();
  const bool begins = metrics.horizontalAdvance(note.text) <= kMostLines * behind * 4 / 5;
  const bool isWide = behind >= kLeastWidth;
  const bool ends = !begins && !isWide;
  QRect place(blank.left(), room.top(), behind, kHighest);
  if (ends) {
    const int right = std::clamp(blank.right(), std::min(room.left() + kLeastWidth, room.right()), room.right());
    place = QRect(room.left(), room.top(), right - room.left(), kHighest);
  }
  const QRect text = metrics.boundingRect(place, kFlags, note.text);
  place.setHeight(text.height());
  // Its lines begin below each other. The longest of them ends below the blank; it must not break anew in this room.
  if (ends) place.setLeft(std::max(place.left(), place.right() - text.width() - kSpare));
  return {.place = place, .text = note.text, .colour = colourOf(note.tone, editor.palette())};
}

void paintNote(QPainter& painter, const BlankNote& note, int down) {
  painter.setPen(note.colour);
  painter.drawText(note.place.translated(0, down), kFlags, note.text);
}

}  // namespace guapai::ui
