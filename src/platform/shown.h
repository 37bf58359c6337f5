#pragma once

#include <string>
#include <vector>

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace guapai::platform {

/// Data as a person may see it: core::visible.
[[nodiscard]] QString shown(const QString& text);
[[nodiscard]] QString shown(const std::string& text);

/// The same on one line: core::visibleLine.
[[nodiscard]] QString shownLine(const QString& text);
[[nodiscard]] QString shownLine(const std::string& text);

/// Each text as it is.
[[nodiscard]] QStringList listOf(const std::vector<std::string>& texts);

}  // namespace guapai::platform
