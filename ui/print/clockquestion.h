#pragma once

#include "papers/librarypapers.h"

class QWidget;

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district

namespace guapai::ui {

class Dialogs;

/// A paper that is issued while the clock is behind the library's last event would bear a wrong day: asks whether the
/// clock is right, and lets the options say so.
/// @return whether to go on; always, where no paper is to be issued or the clock is not behind.
/// @throws core::Error, as storage::Library
[[nodiscard]] bool confirmClock(district::DistrictSession& district, Dialogs& dialogs,
                                papers::LibraryPapers::Options& options, QWidget* parent);

}  // namespace guapai::ui
