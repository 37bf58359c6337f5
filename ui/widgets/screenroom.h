#pragma once

#include <QtCore/QSize>

class QWidget;

namespace guapai::ui {

/// The largest size of a window that is whole on its screen with its frame. Which frame a window gets is known only
/// once it is shown: room is kept for a usual one.
[[nodiscard]] QSize roomOnScreen(const QWidget& window);

}  // namespace guapai::ui
