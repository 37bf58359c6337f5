#pragma once

#include <vector>

#include "papers/librarypapers.h"

class QWidget;

namespace guapai::ui {

class Dialogs;

/// Before papers are issued for signature on which nothing is verified, the person is told so and asked.
///
/// @return false where the person does not want them issued. @throws core::Error, as papers::LibraryPapers
[[nodiscard]] bool mayIssue(const std::vector<papers::PaperRequest>& orders,
                            const papers::LibraryPapers::Options& options, papers::LibraryPapers maker,
                            Dialogs& dialogs, QWidget* parent);

}  // namespace guapai::ui
