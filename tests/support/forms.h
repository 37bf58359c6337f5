#pragma once

#include <string>

#include "forms/formdefinition.h"
#include "support/resources.h"

namespace guapai::support {

/// The program's definition of an annex.
/// @param id  `annex1`, `annex2` or `annex4`.
inline forms::FormDefinition form(const std::string& id) {
  return forms::FormDefinition::load(fileText(sourceDirectory() / "resources/forms" / (id + ".json")), catalogue());
}

}  // namespace guapai::support
