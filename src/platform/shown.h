#pragma once

#include <string>
#include <vector>

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace guapai::platform {

/// The text as it may be shown to a person, with signs for characters that cannot be seen (core::visible).
[[nodiscard]] QString shown(const QString& text);
[[nodiscard]] QString shown(const std::string& text);

/// The same on one line (core::visibleLine).
[[nodiscard]] QString shownLine(const QString& text);
[[nodiscard]] QString shownLine(const std::string& text);

/// The parts in one line, with ` · ` between them. Empty parts are left out.
[[nodiscard]] QString dotted(QStringList parts);

/// The same text as Qt has it. Unlike `shown`, this and `listOf` change no character.
[[nodiscard]] inline QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}
/// The same texts as a Qt list.
[[nodiscard]] QStringList listOf(const std::vector<std::string>& texts);

}  // namespace guapai::platform
