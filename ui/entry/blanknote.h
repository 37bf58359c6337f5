#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QFont>

class QPainter;
class QPalette;

namespace guapai::ui {

class AnswerEditor;

/// The sentence of a blank, where it stands below the blank.
struct BlankNote {
  QRect place;
  QString text;
  QColor colour;
  Qt::Alignment align = Qt::AlignLeft;
};

/// Begins under its own blank; where that would be a column of many short lines, it ends under it.
///
/// @param blank  from its left to its right edge.
/// @param room  from left to right for notes; its top is where this one begins.
/// @pre the editor has a note.
[[nodiscard]] BlankNote blankNote(const AnswerEditor& editor, QRect blank, QRect room, const QFont& font);

void paintNote(QPainter& painter, const BlankNote& note, int down);

}  // namespace guapai::ui
