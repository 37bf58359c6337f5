#pragma once

#include <array>

namespace guapai::ui {

/// The papers of a case, in the order in which they are filled in.
inline constexpr std::array kPapers = {"annex4", "annex2", "annex1"};

}  // namespace guapai::ui
