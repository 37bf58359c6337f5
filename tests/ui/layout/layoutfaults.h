#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace guapai::ui {

/// Where the widget is in the tree: names or, for lack of them, classes of the widget and of what holds it.
[[nodiscard]] QString placeOf(const QWidget& widget);

/// Finds what a person cannot read or reach in a visible window: text that is cut or shortened, a control that is lower
/// than it wants to be or outside of the widget that holds it, a window outside of its screen. Returns a line for each
/// fault, with the widget's place in the tree. What can be scrolled into view is no fault.
[[nodiscard]] QStringList layoutFaults(QWidget& window);

}  // namespace guapai::ui
