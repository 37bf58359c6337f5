#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace guapai::ui {

/// Finds what a screen reader would not tell a person in a visible window: a widget that takes the keys and has no name
/// or no role, a name that has the letter of a key in it, a choice that is called by what is chosen, two buttons of one
/// name, and something that says that it has the focus while the keys go elsewhere. Returns a line for each fault, with
/// the widget's place in the tree.
/// @pre the theme is applied (`applyTheme`).
[[nodiscard]] QStringList accessibleFaults(QWidget& window);

}  // namespace guapai::ui
