#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace guapai::ui {

/// What a person cannot read or reach in a window that is shown, a line each with the widget's place in the tree: text
/// that is cut or shortened, a control outside of what holds it, a window outside of its screen. What can be scrolled
/// into view is no fault.
[[nodiscard]] QStringList layoutFaults(QWidget& window);

}  // namespace guapai::ui
