#pragma once

#include <QtCore/QString>

namespace guapai::workspace {

/// Data as a person may see it: core::visible.
[[nodiscard]] QString shown(const QString& text);
[[nodiscard]] QString shown(const std::string& text);

/// The same on one line: core::visibleLine.
[[nodiscard]] QString shownLine(const QString& text);
[[nodiscard]] QString shownLine(const std::string& text);

}  // namespace guapai::workspace
