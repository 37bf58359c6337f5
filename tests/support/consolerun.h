#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/program.h"

namespace guapai::support {

/// The output and the exit status of guapai-cli, run inside of the process of the test.
struct ConsoleRun {
  cli::ExitStatus status = cli::ExitStatus::Done;
  std::string out;
  std::string err;

  /// What it wrote to standard error, without the line about missing fonts, which depends on the machine.
  [[nodiscard]] std::string complaints() const { return withoutHint(err); }

  static std::string withoutHint(const std::string& text) {
    return text.starts_with("提示：") ? text.substr(text.find('\n') + 1) : text;
  }
};

inline ConsoleRun runCli(const std::vector<std::string>& arguments, const std::string& input = {},
                         core::Date today = core::Date(2021, 10, 25)) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  cli::Console console{in, out, err};
  const core::FixedClock clock(today);
  const cli::ExitStatus status = cli::runProgram(arguments, console, clock);
  return {.status = status, .out = out.str(), .err = err.str()};
}

}  // namespace guapai::support
