#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace guapai::files {

/// Asks the person at the terminal for a line that is not shown while it is typed.
/// @return the line without its end, byte for byte. Absent where standard input is no terminal, or the person has ended
/// the input instead of answering.
[[nodiscard]] std::optional<std::string> askHidden(std::string_view question);

/// The same at this terminal, whatever standard input is. A signal that ends the program meanwhile ends it only when
/// the terminal shows what is typed again.
[[nodiscard]] std::optional<std::string> askHiddenAt(const std::filesystem::path& terminal, std::string_view question);

}  // namespace guapai::files
