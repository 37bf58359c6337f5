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
  QRect place(blank.left(), room.top(), behind, kHighest);
  Qt::Alignment align = Qt::AlignLeft;
  if (!begins && !isWide) {
    const int right = std::clamp(blank.right(), std::min(room.left() + kLeastWidth, room.right()), room.right());
    place = QRect(room.left(), room.top(), right - room.left(), kHighest);
    align = Qt::AlignRight;
  }
  const QRect text = metrics.boundingRect(place, static_cast<int>(align | Qt::TextWordWrap), note.text);
  place.setHeight(text.height());
  return {.place = place, .text = note.text, .colour = colourOf(note.tone, editor.palette()), .align = align};
}

void paintNote(QPainter& painter, const BlankNote& note, int down) {
  painter.setPen(note.colour);
  painter.drawText(note.place.translated(0, down), static_cast<int>(note.align | Qt::TextWordWrap), note.text);
}

}  // namespace guapai::ui
