#pragma once

#include <array>

namespace guapai::ui {

/// The papers of a case, in the order in which they are filled in, and last the one that the reviewers take along.
inline constexpr std::array kPapers = {"annex4", "annex2", "annex1", "checklist"};

}  // namespace guapai::ui
