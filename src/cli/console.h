#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace guapai::cli {

/// Standard input, output and error; tests bring their own.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  /// Asks the person at the terminal for a line that is not shown, absent where nobody answers; null where there is no
  /// terminal.
  std::function<std::optional<std::string>(std::string_view question)> askHidden = {};
};

}  // namespace guapai::cli
