#pragma once

class QTableView;

namespace guapai::ui {

/// The name of a property of quiet tables and of their heads. The program's style leaves more room beside their texts.
inline constexpr auto kQuietTable = "quietTable";

/// Shows a table as plain lines, one of which is chosen: without frame, grid and numbers of the lines. Tab leaves it,
/// its heads stand at the left, and a text that is too long for its column is shortened.
void makeQuiet(QTableView& table);

}  // namespace guapai::ui
