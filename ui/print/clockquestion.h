#pragma once

#include <vector>

#include "papers/librarypapers.h"

class QWidget;

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district

namespace guapai::ui {

class Dialogs;

/// Asks the user whether the computer's clock is right, where some of these papers are to be issued and the clock is
/// behind the library's last event: papers would then bear a wrong day.
/// @param options  `clockConfirmed` takes the answer, where the question was asked.
/// @return whether to go on; true without a question where none of the papers is issued now (the options ask for
/// drafts, or all are Annex 3 or issued already), or the clock is not behind.
/// @throws core::Error, as storage::Library
[[nodiscard]] bool confirmClock(const std::vector<papers::PaperRequest>& requests, district::DistrictSession& district,
                                Dialogs& dialogs, papers::LibraryPapers::Options& options, QWidget* parent);

}  // namespace guapai::ui
