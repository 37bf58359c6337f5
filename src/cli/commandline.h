#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/problem.h"

namespace guapai::cli {

/// What the user asked for, checked as far as it can be without looking at any file.
struct CommandLine {
  std::string command;
  std::map<std::string, std::string, std::less<>> options;  ///< by name without hyphens; a switch has an empty value
  std::optional<core::Date> on;                             ///< `--on`
  std::vector<std::string> files;                           ///< as the user called them; `-` is standard input

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  /// @pre the option is `round` or `number`, whose values are whole numbers from 1.
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view option) const;
};

/// `--help` anywhere, or no arguments at all, gives the command `help`.
///
/// @param arguments  without the program's name, UTF-8.
/// @return or what is wrong with it: an unknown command, an unknown, repeated or missing option, a day that is
/// none, files too many or too few.
[[nodiscard]] std::variant<CommandLine, core::Problem> parseCommandLine(std::span<const std::string> arguments);

/// A file name as the user wrote it, byte for byte: it need not be text.
[[nodiscard]] std::filesystem::path pathOf(const std::string& name);

}  // namespace guapai::cli
