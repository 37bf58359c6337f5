#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
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
  std::optional<core::Date> on;                             ///< the day of `--on`; absent where it was not given
  std::vector<std::string> files;                           ///< names as the user wrote them; `-` is standard input

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
  /// Nothing where the option was not given.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  /// The same as a whole number from 1. @pre the option is `round`, `number` or `year`.
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view option) const;
};

/// Reads the command line. No arguments at all, `help` as the first, or `--help` or `-h` anywhere before `--` gives the
/// command `help`.
///
/// @param arguments  without the program's name, UTF-8.
/// @return the command line, or what is wrong with it: an unknown command, an unknown, repeated or missing option, a
/// value that is missing, needless or invalid, too many or too few files.
[[nodiscard]] std::variant<CommandLine, core::Problem> parseCommandLine(std::span<const std::string> arguments);

/// The options of each command, by the command's name, as they are typed (`--library`, `-o`): what the help must tell.
[[nodiscard]] std::map<std::string, std::set<std::string>> optionsByCommand();

/// The path that the user wrote, byte for byte: a file name need not be valid text.
[[nodiscard]] std::filesystem::path pathOf(const std::string& name);

}  // namespace guapai::cli
