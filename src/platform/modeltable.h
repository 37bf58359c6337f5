#pragma once

#include <string>

#include <QtCore/QAbstractItemModel>

#include "terms/table.h"

namespace guapai::platform {

/// What a table on the screen shows, in the rows and the order that the model has now. Columns without figures and
/// days.
[[nodiscard]] terms::Table tableOf(const QAbstractItemModel& model, std::string title);

}  // namespace guapai::platform
