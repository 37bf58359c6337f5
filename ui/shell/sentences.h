#pragma once

#include <filesystem>

#include <QtCore/QString>

#include "core/error.h"
#include "core/messages.h"

namespace guapai::ui {

/// What happened, whether the work is safe, and what to do.
[[nodiscard]] QString sentenceOf(const core::Error& error, const core::Messages& messages);
/// One line for a problem of a file: where, and what.
[[nodiscard]] QString sentenceOf(const core::Problem& problem, const core::Messages& messages);

[[nodiscard]] std::filesystem::path pathOf(const QString& file);

}  // namespace guapai::ui
