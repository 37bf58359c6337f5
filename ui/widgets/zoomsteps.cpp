#include "widgets/zoomsteps.h"

#include <algorithm>
#include <iterator>

namespace guapai::ui {

bool isZoomStep(int percent) {
  return std::ranges::find(kZoomSteps, percent) != kZoomSteps.end();
}

int zoomStepsFrom(int percent, int by) {
  const auto at = std::ranges::distance(kZoomSteps.begin(), std::ranges::find(kZoomSteps, percent));
  const auto wanted = std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(kZoomSteps) - 1);
  return kZoomSteps.at(static_cast<std::size_t>(wanted));
}

}  // namespace guapai::ui
