#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/program.h"

namespace guapai::support {

/// What guapai-cli said and how it ended, run within the test.
struct ConsoleRun {
  cli::ExitStatus status = cli::ExitStatus::Done;
  std::string out;
  std::string err;
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
