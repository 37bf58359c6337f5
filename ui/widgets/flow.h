#pragma once

#include <functional>
#include <vector>

#include <QtCore/QRect>

namespace guapai::ui {

/// A word or a blank in a line of a cell. Lengths in device independent pixels.
struct FlowItem {
  int width = 0;        ///< preferred
  int height = 0;       ///< at the preferred width
  int least = 0;        ///< may shrink to this where a line is narrower; 0 = never below `width`
  bool fills = false;   ///< takes what is left of its line
  bool glued = false;   ///< never begins a line: a unit behind its blank
  bool breaks = false;  ///< ends the line; has no place of its own
  std::function<int(int)> heightForWidth = nullptr;  ///< where the height depends on the width
};

struct Flow {
  std::vector<QRect> places;  ///< one for each item
  int height = 0;
};

/// Lays items out in lines of `width`, each item centered in its line's height.
/// @param align  horizontal part only.
[[nodiscard]] Flow flow(const std::vector<FlowItem>& items, int width, int lineGap, Qt::Alignment align);

/// Width of the longest line when nothing wraps.
[[nodiscard]] int flowWidth(const std::vector<FlowItem>& items);

}  // namespace guapai::ui
