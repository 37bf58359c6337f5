#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace guapai::platform {

/// The name of a person as the audit trail takes it: one line of at most 50 characters, without what cannot be seen.
/// Absent where nothing of the text can be seen.
[[nodiscard]] std::optional<std::string> personNamed(std::string_view text);

/// The name in the environment variable GUAPAI_PERSON; absent where it gives none.
[[nodiscard]] std::optional<std::string> personOfEnvironment();

}  // namespace guapai::platform
