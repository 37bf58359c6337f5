#pragma once

#include <string>

namespace guapai::files {

/// Prepares the process for writing. Call it once, before anything else in a program.
///
/// From here on only this user can read the files and folders that the process makes, whatever its mask was before, and
/// its memory is not written to the disk when it crashes. Temporary folders that a program has left when it died are
/// removed.
///
/// When the reader of the program's output is gone or a file may not grow, the write fails instead of ending the
/// program. When standard input, output or error was closed by whoever started the program, using it fails; its number
/// is not given to the next file that is opened.
void prepareProcess();

/// Lets the process leave no core file. Programs that it starts inherit the limit.
void leaveNoCore();

/// The name of the system's account that runs the program; its number where the system knows no name for it.
[[nodiscard]] std::string accountName();

/// Makes the system write to the disk what went to standard output, if that is a file.
/// @return whether this succeeded; true when standard output is no file or its file system has no such operation.
[[nodiscard]] bool settleStandardOutput();

}  // namespace guapai::files
