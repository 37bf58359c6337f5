#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>

class QFont;
class QPainter;

namespace guapai::ui {

// Text in as many lines as it needs. Lines break where the script breaks them (never behind an opening bracket), and
// anywhere only within a word that is longer than the line.

[[nodiscard]] int wrappedHeight(const QString& text, const QFont& font, int width);

/// In the painter's font and pen. Vertically centered in the room, or from its top where it is higher.
/// @param align  horizontal part only.
void drawWrapped(QPainter& painter, const QRect& room, Qt::Alignment align, const QString& text);

}  // namespace guapai::ui
