#pragma once

#include <optional>

#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/exitstatus.h"
#include "core/clock.h"
#include "terms/definitions.h"

namespace guapai::cli {

/// What every command works with. All that it refers to must outlive it.
struct Context {
  const terms::Definitions& definitions;
  const core::Clock& clock;
  Console& console;

  [[nodiscard]] const core::Messages& messages() const { return definitions.messages(); }
};

}  // namespace guapai::cli
