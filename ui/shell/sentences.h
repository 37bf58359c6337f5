#pragma once

#include <filesystem>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "core/error.h"
#include "core/messages.h"

namespace guapai::ui {

/// The sentence for an error: what happened, whether the work is safe, and what to do.
[[nodiscard]] QString sentenceOf(const core::Error& error, const core::Messages& messages);
/// One line for a problem of a case file: file and line, the path in the case, and what is wrong.
[[nodiscard]] QString sentenceOf(const core::Problem& problem, const core::Messages& messages);

/// The sentence with a full stop, where it has none: sentences about a file come without one.
[[nodiscard]] QString ended(const QString& sentence);

/// The sentences one behind the other, with what the user's language has between two: a space, and in Chinese nothing.
/// Empty ones are left out.
[[nodiscard]] QString together(const QStringList& sentences);

/// The path for a file name as Qt's dialogs give it.
[[nodiscard]] std::filesystem::path pathOf(const QString& file);

}  // namespace guapai::ui
