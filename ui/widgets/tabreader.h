#pragma once

class QAccessibleInterface;
class QTabBar;

namespace guapai::ui {

/// What screen readers are told of a bar of tabs. It differs from what Qt says in this: the current tab is selected,
/// and it has the focus only while the bar gets the keys.
/// @return an interface that whoever asked for it owns.
[[nodiscard]] QAccessibleInterface* newTabsReader(QTabBar& bar);

}  // namespace guapai::ui
