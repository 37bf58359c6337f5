#pragma once

#include <istream>
#include <ostream>

namespace guapai::cli {

/// Standard input, output and error; tests bring their own.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

}  // namespace guapai::cli
