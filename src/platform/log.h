#pragma once

namespace guapai::platform {

/// Sends the log to standard error, because standard output belongs to results. Qt's own messages go into the log too.
/// They are for developers, so they are seen only at level debug, unless they are critical. Call once, at the start of
/// the program.
void startLog();

}  // namespace guapai::platform
