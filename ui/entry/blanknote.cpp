#include "entry/blanknote.h"

#include <algorithm>
#include <vector>

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include "editors/answereditor.h"
#include "platform/shown.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kLeastWidth = 260;
constexpr int kLeastLineHeights = 11;  ///< the same for large words: the width counted in the height of a line
constexpr int kMostLines = 3;
constexpr int kHighest = 10'000;
constexpr int kSpare = 2;
constexpr int kBetweenSentences = 6;
constexpr int kFlags = static_cast<int>(Qt::AlignLeft) | static_cast<int>(Qt::TextWordWrap);

QColor colourOf(AnswerEditor::Tone tone, const QPalette& palette) {
  const Colours& tones = colours(palette);
  if (tone == AnswerEditor::Tone::Wrong) return tones.notMet;
  return tone == AnswerEditor::Tone::Doubtful ? tones.doubtful : tones.muted;
}

/// A sentence of a note, or a part of it that has a line of its own.
struct Sentence {
  QRect place;
  int inkWidth = 0;
  QString text;
};

/// The sentences of the note from the top of its place downwards, with a gap between them: without it, nobody sees that
/// one ends and another one begins.
std::vector<Sentence> sentencesOf(const QString& note, QRect place, const QFontMetrics& metrics) {
  std::vector<Sentence> sentences;
  for (const QString& text : note.split(u'\n', Qt::SkipEmptyParts)) {
    const QSize ink = metrics.boundingRect(place, kFlags, text).size();
    const QSize size(place.width(), ink.height());
    sentences.push_back({.place = QRect(place.topLeft(), size), .inkWidth = ink.width(), .text = text});
    place.setTop(place.top() + ink.height() + kBetweenSentences);
  }
  return sentences;
}

}  // namespace

BlankNote blankNote(const AnswerEditor& editor, QRect blank, QRect room, const QFont& font) {
  AnswerEditor::Note note = editor.note();
  note.text = platform::shown(note.text);
  const QFontMetrics metrics(font);
  const int behind = room.right() - blank.left();
  const bool begins = metrics.horizontalAdvance(note.text) <= kMostLines * behind * 4 / 5;
  const int least = std::max(kLeastWidth, kLeastLineHeights * metrics.height());
  const bool isWide = behind >= least;
  const bool ends = !begins && !isWide;
  QRect place(blank.left(), room.top(), behind, kHighest);
  if (ends) {
    const int right = std::clamp(blank.right(), std::min(room.left() + least, room.right()), room.right());
    place = QRect(room.left(), room.top(), right - room.left(), kHighest);
  }
  int width = 0;
  for (const Sentence& sentence : sentencesOf(note.text, place, metrics)) {
    width = std::max(width, sentence.inkWidth);
    place.setBottom(sentence.place.bottom());
  }
  // Its lines begin below each other. The longest of them ends below the blank; it must not break anew in this room.
  if (ends) place.setLeft(std::max(place.left(), place.right() - width - kSpare));
  return {.place = place, .text = note.text, .colour = colourOf(note.tone, editor.palette())};
}

void paintNote(QPainter& painter, const BlankNote& note, int down) {
  painter.setPen(note.colour);
  QRect place = note.place.translated(0, down);
  place.setHeight(kHighest);
  for (const Sentence& sentence : sentencesOf(note.text, place, painter.fontMetrics()))
    painter.drawText(sentence.place, kFlags, sentence.text);
}

}  // namespace guapai::ui
