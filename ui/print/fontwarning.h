#pragma once

#include <vector>

#include <QtCore/QString>

#include "render/fonts.h"

namespace guapai::ui {

/// One quiet line on official fonts that this computer lacks and what stands in for them; empty where none is lacking.
[[nodiscard]] QString fontWarning(const std::vector<render::FontSubstitution>& substitutions);

}  // namespace guapai::ui
