#pragma once

namespace guapai::platform {

/// Sends the log to standard error, because standard output belongs to results, and takes Qt's own messages into it,
/// which are for developers: seen only at level debug unless they are critical. Once, at the start of a program.
void startLog();

}  // namespace guapai::platform
