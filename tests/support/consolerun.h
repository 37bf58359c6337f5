#pragma once

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/program.h"

namespace guapai::support {

/// The output and the exit status of guapai-cli, run inside of the process of the test.
struct ConsoleRun {
  cli::ExitStatus status = cli::ExitStatus::Done;
  std::string out;
  std::string err;
  std::vector<std::string> asked;  ///< hidden questions, in their order

  /// What it wrote to standard error, without the line about missing fonts, which depends on the machine.
  [[nodiscard]] std::string complaints() const { return withoutHint(err); }

  static std::string withoutHint(const std::string& text) {
    return text.starts_with("提示：") ? text.substr(text.find('\n') + 1) : text;
  }
};

/// @param answers  what the person at the terminal types in answer to hidden questions, one after the other; absent:
/// there is no terminal.
inline ConsoleRun runCli(const std::vector<std::string>& arguments, const std::string& input = {},
                         core::Date today = core::Date(2021, 10, 25),
                         const std::optional<std::vector<std::string>>& answers = std::nullopt) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  ConsoleRun run;
  cli::Console console{in, out, err};
  if (answers) {
    console.askHidden = [&](std::string_view question) -> std::optional<std::string> {
      run.asked.emplace_back(question);
      const std::size_t count = run.asked.size();
      return count > answers->size() ? std::nullopt : std::optional((*answers)[count - 1]);
    };
  }
  const core::FixedClock clock(today);
  run.status = cli::runProgram(arguments, console, clock);
  run.out = out.str();
  run.err = err.str();
  return run;
}

}  // namespace guapai::support
