#pragma once

#include <string>
#include <string_view>

namespace guapai::core {

/// The text with `***` in the place of everything that looks like an identity number: at least 15 digits in a row, and
/// the X behind them if there is one. The digits may be those of any script or form (１, 𝟏, ¹, ①, ١, 一), and
/// separators may stand between them. For texts that repeat what somebody wrote in a place where no identity number
/// belongs.
[[nodiscard]] std::string masked(std::string_view text);

/// Whether `masked` would change the text.
[[nodiscard]] bool holdsIdentityNumber(std::string_view text);

}  // namespace guapai::core
