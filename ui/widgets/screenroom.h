#pragma once

#include <QtCore/QSize>

class QWidget;

namespace guapai::ui {

/// The largest size at which a window and its frame are whole on the screen. Which frame a window gets is known only
/// once it is shown, so room is kept for a usual one.
[[nodiscard]] QSize roomOnScreen(const QWidget& window);

}  // namespace guapai::ui
