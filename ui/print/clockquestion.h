#pragma once

#include <vector>

#include "papers/librarypapers.h"

class QWidget;

namespace guapai::district {
class DistrictSession;
}  // namespace guapai::district

namespace guapai::ui {

class Dialogs;

/// Asks the user whether the computer's clock is right before papers are issued. If the clock is wrong, they would bear
/// a wrong day.
/// @param options  if the user is asked, `clockConfirmed` is set to the answer.
/// @return true if the papers may be made, false if the user declined. The user is asked only if at least one paper is
/// issued now and the clock is behind the library's last event. Drafts, Annex 3 and papers issued before are not issued
/// now.
/// @throws core::Error, as storage::Library
[[nodiscard]] bool confirmClock(const std::vector<papers::PaperRequest>& requests, district::DistrictSession& district,
                                Dialogs& dialogs, papers::LibraryPapers::Options& options, QWidget* parent);

}  // namespace guapai::ui
