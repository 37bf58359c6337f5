#pragma once

#include <string>
#include <string_view>

namespace guapai::core {

/// The text without what looks like an identity number: 15 digits or more in a row, an X behind them included, in
/// half or full width and whatever separates them; `***` stands in its place. For texts that name what somebody else
/// wrote where no identity number belongs.
[[nodiscard]] std::string masked(std::string_view text);

/// `masked` would change it.
[[nodiscard]] bool holdsIdentityNumber(std::string_view text);

}  // namespace guapai::core
