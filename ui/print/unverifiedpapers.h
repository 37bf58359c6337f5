#pragma once

#include <vector>

#include "workspace/papermaker.h"

class QWidget;

namespace guapai::ui {

class Dialogs;

/// Before papers are issued for signature on which nothing is verified, the person is told so and asked.
///
/// @return false where the person does not want them issued. @throws core::Error, as workspace::PaperMaker
[[nodiscard]] bool mayIssue(const std::vector<workspace::PaperOrder>& orders,
                            const workspace::PaperMaker::Options& options, workspace::PaperMaker maker,
                            Dialogs& dialogs, QWidget* parent);

}  // namespace guapai::ui
