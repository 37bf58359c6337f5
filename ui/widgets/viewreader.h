#pragma once

class QAbstractItemView;
class QAccessibleInterface;

namespace guapai::ui {

/// What screen readers are told of a list or a table of lines. It differs from what Qt says in this:
///
/// * Only a cell that gets the keys has the focus; Qt says it of the current cell, wherever the keys go.
/// * A cell that is scrolled out of sight is off the screen, and not invisible.
/// * The action SetFocus goes to the cell, as the arrow keys do. The action Press does what Enter does there, where
///   `setReaderPresses` has promised that Enter does something with the line. The action Toggle ticks a cell that can
///   be ticked. The action Press of a head sorts by its column.
///
/// @return an interface that whoever asked for it owns.
[[nodiscard]] QAccessibleInterface* newViewReader(QAbstractItemView& view);

/// Promises that Enter does something with the current line of this view alone: screen readers then offer to press
/// each line. To be left out where Enter goes on to the default button of a dialog.
void setReaderPresses(QAbstractItemView& view);

}  // namespace guapai::ui
