#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QFont>

class QPainter;
class QPalette;

namespace guapai::ui {

class AnswerEditor;

/// The sentence that an editor says about its answer (AnswerEditor::note), and where it is painted below its blank.
struct BlankNote {
  QRect place;
  QString text;
  QColor colour;

  [[nodiscard]] friend bool operator==(const BlankNote&, const BlankNote&) = default;
};

/// Places the editor's note. The note begins under the left edge of its blank. Where that would make a narrow column of
/// many short lines, it ends under the right edge of the blank instead. All its lines begin below each other.
///
/// @param blank  only its left and right edges are used.
/// @param room  the left and right limits for notes; its top is the top of this note.
/// @param font  the font in which the note will be painted.
/// @pre the editor has a note.
[[nodiscard]] BlankNote blankNote(const AnswerEditor& editor, QRect blank, QRect room, const QFont& font);

/// Paints the note in the painter's font, `down` pixels below its place.
void paintNote(QPainter& painter, const BlankNote& note, int down);

}  // namespace guapai::ui
