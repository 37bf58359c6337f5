#pragma once

#include <vector>

#include "papers/librarypapers.h"

class QWidget;

namespace guapai::ui {

class Dialogs;

/// Asks the user whether to go on, where papers are to be issued for signature and nothing on some of them is verified,
/// or characters of them are printed as 〓. It is one question, whichever of both it is about.
///
/// @return false where the user does not want them issued; true without a question where there is no such paper.
/// @throws core::Error, as papers::LibraryPapers
[[nodiscard]] bool mayIssue(const std::vector<papers::PaperRequest>& requests,
                            const papers::LibraryPapers::Options& options, papers::LibraryPapers maker,
                            Dialogs& dialogs, QWidget* parent);

}  // namespace guapai::ui
