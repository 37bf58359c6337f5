#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>

class QFont;
class QPainter;
class QTextLayout;

namespace guapai::ui {

// A text in as many lines as it needs. Lines break where the script breaks them (never behind an opening bracket); only
// a word that is longer than the line breaks anywhere.

/// Breaks the text of the layout into such lines, each below the one before.
/// @param align  only its horizontal part is used.
/// @param hasLeading  whether the leading that the fonts ask for is added to each line, as QPlainTextEdit does.
/// @return the height of all lines in pixels.
qreal layOutLines(QTextLayout& layout, qreal width, Qt::Alignment align, bool hasLeading);

/// The height in pixels of the text in lines of this width.
[[nodiscard]] int wrappedHeight(const QString& text, const QFont& font, int width);

/// Draws the text in the painter's font and pen. It is centered vertically in the room, or begins at its top where the
/// text is higher.
/// @param align  only its horizontal part is used.
void drawWrapped(QPainter& painter, const QRect& room, Qt::Alignment align, const QString& text);

}  // namespace guapai::ui
