#pragma once

#include <cstdint>

namespace guapai::faults {

/// What goes wrong at one call that changes a file.
enum class Kind : std::uint8_t {
  Kill,   ///< the program ends before the call
  Torn,   ///< the program ends behind the call, of which only half the bytes were written
  Fail,   ///< the call fails (EIO)
  Full,   ///< it and all that need room from then on fail (ENOSPC)
  Short,  ///< half the bytes are written, and the call says so
  Slow,   ///< the program stops before the call (SIGSTOP), until somebody lets it go on
};

struct Fault {
  std::int64_t at = 0;  ///< which call, from 1; 0: none
  Kind kind = Kind::Kill;
  bool named = false;  ///< the system knows no files without a name (as on sticks and shares)
};

/// From now on, the calls of this process that change files are counted, and one of them goes wrong. Before that they
/// are the system's alone.
void expect(const Fault& fault);

/// How many calls that change files this process has made since `expect`.
[[nodiscard]] std::int64_t callsSeen();

}  // namespace guapai::faults
