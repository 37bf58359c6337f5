#pragma once

namespace guapai::files {

/// Once, before anything else in a program: what hinders writing becomes a refusal of that write, instead of the
/// program's end (a reader of its output that is gone, a file that may not grow); and standard input, output and error
/// that were closed by whoever started it refuse, instead of becoming the next file that is opened.
void prepareProcess();

/// Has the disk take what went to standard output, where that is a file.
/// @return whether it did.
[[nodiscard]] bool settleStandardOutput();

}  // namespace guapai::files
