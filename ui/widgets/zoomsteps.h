#pragma once

#include <array>

namespace guapai::ui {

/// The sizes in which the forms of a case can be shown, in percent of the usual one; the smallest first.
inline constexpr std::array kZoomSteps{80, 90, 100, 110, 125, 150, 175, 200};
inline constexpr int kUsualZoom = 100;

/// Whether forms can be shown in this size.
[[nodiscard]] bool isZoomStep(int percent);
/// The size that lies `by` steps from `percent`: larger where `by` is positive, smaller where it is negative. Beyond
/// the largest and the smallest size there is none, and these are returned instead.
/// @pre isZoomStep(percent)
[[nodiscard]] int zoomStepsFrom(int percent, int by);

}  // namespace guapai::ui
