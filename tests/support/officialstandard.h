#pragma once

#include <string>

#include "core/text.h"
#include "rules/basicstandard.h"
#include "rules/standard.h"
#include "support/resources.h"

/// Reads the official standard from the source tree, for tests of modules that know neither paths nor Qt resources.
namespace guapai::support {

inline const std::string& standardDocument() {
  static const std::string document = fileText(sourceDirectory() / "resources/standards/chongqing-2020.json");
  return document;
}

inline const rules::Standard& standard() {
  static const auto loaded = rules::Standard::load(standardDocument(), catalogue());
  return loaded;
}

inline const rules::BasicStandard& basicStandard() {
  static const auto loaded = rules::BasicStandard::load(
      fileText(sourceDirectory() / "resources/standards/basic-standard-2019.json"), catalogue());
  return loaded;
}

}  // namespace guapai::support
