#pragma once

#include <vector>

#include <QtCore/QString>

#include "render/fonts.h"

namespace guapai::ui {

/// One line that names the official fonts which this computer lacks, and what stands in for them; empty where it lacks
/// none.
[[nodiscard]] QString fontWarning(const std::vector<render::FontSubstitution>& substitutions);

}  // namespace guapai::ui
