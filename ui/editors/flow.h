#pragma once

#include <functional>
#include <vector>

#include <QtCore/QRect>

namespace guapai::ui {

/// A word or a blank in a line of a cell. Lengths in device independent pixels.
struct FlowItem {
  int width = 0;        ///< preferred
  int height = 0;       ///< at the preferred width
  int least = 0;        ///< it may shrink to this where the line is narrower; 0: never below `width`
  bool fills = false;   ///< it takes what is left of its line
  bool glued = false;   ///< it never begins a line, like a unit behind its blank
  bool breaks = false;  ///< it ends the line and has no place of its own
  std::function<int(int)> heightForWidth = nullptr;  ///< gives the height where it depends on the width
};

/// Where items stand, in device independent pixels from the top left corner.
struct Flow {
  std::vector<QRect> places;  ///< one for each item
  int height = 0;
};

/// Lays items out in lines of `width`, `lineGap` apart, each item centered in the height of its line.
/// @param align  only its horizontal part is used.
[[nodiscard]] Flow flow(const std::vector<FlowItem>& items, int width, int lineGap, Qt::Alignment align);

/// The width of the longest line when nothing wraps.
[[nodiscard]] int flowWidth(const std::vector<FlowItem>& items);

}  // namespace guapai::ui
