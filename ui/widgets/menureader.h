#pragma once

class QAccessibleInterface;
class QAction;
class QWidget;

namespace guapai::ui {

/// What screen readers are told of a menu (QMenu) or of the bar of menus (QMenuBar). It differs from what Qt says in
/// this: names are without the letters for keys, and a menu has its title as its name.
/// @return an interface that whoever asked for it owns.
[[nodiscard]] QAccessibleInterface* newMenuReader(QWidget& menu);

/// What screen readers are told of an entry of a menu. To press it closes the menu, as a click does.
/// @return as above.
[[nodiscard]] QAccessibleInterface* newEntryReader(QAction& entry);

}  // namespace guapai::ui
