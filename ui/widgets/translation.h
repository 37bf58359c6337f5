#pragma once

#include <QtCore/QCoreApplication>

namespace guapai::ui {

/// The words of the interface in the user's language, for functions that belong to no class. A class has a `tr` of its
/// own: the translations are filed under its name, and those of this function under `guapai::ui`.
/// @param text  the English words.
/// @param which  tells two uses of the same words apart; null where there is only one.
/// @param count  what `%n` stands for; negative where the words have none.
[[nodiscard]] inline QString tr(const char* text, const char* which = nullptr, int count = -1) {
  return QCoreApplication::translate("guapai::ui", text, which, count);
}

}  // namespace guapai::ui
