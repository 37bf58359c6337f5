#pragma once

#include <QtCore/QSize>

class QWidget;

namespace guapai::ui {

/// The largest size at which a window and its frame are whole on the screen. Which frame a window gets is known only
/// once it is shown, so room is kept for a usual one.
[[nodiscard]] QSize roomOnScreen(const QWidget& window);

/// Gives the window the size that what it holds needs. Call it before the window is shown for the first time: Qt would
/// make it no higher than two thirds of the screen, and then everything in it gets less room than it needs.
/// @pre the window has a layout.
void fitToContent(QWidget& window);

/// Makes the window as high as what it holds needs now: a sentence that has come up would otherwise take its room from
/// the blanks. @pre the window has a layout.
void growToContent(QWidget& window);

}  // namespace guapai::ui
