#pragma once

#include <memory>
#include <string>

#include "exchange/casereader.h"
#include "support/resources.h"
#include "terms/definitions.h"

/// Reads all definitions of the program from the source tree, for tests of modules without Qt. Tests that open a
/// library use the definitions that are built into the program (support/district.h).
namespace guapai::support {

inline const std::shared_ptr<const terms::Definitions>& definitions() {
  static const auto read = [] {
    const auto text = [](const std::string& file) { return fileText(sourceDirectory() / "resources" / file); };
    const auto texts = [](const std::string& folder) { return documentsIn(sourceDirectory() / "resources" / folder); };
    return terms::Definitions::read({.fields = texts("fields"),
                                     .standard = text("standards/chongqing-2020.json"),
                                     .standardSha256 = std::string(64, '5'),
                                     .basicStandard = text("standards/basic-standard-2019.json"),
                                     .forms = texts("forms"),
                                     .messages = text("messages/zh_CN.json")});
  }();
  return read;
}

[[nodiscard]] inline core::FieldId field(const std::string& name) {
  return definitions()->catalogue().require(name);
}

/// The answers of a center of the sample district.
/// @param number  1 to 11.
[[nodiscard]] inline core::Answers sampleAnswers(int number) {
  const std::string digits = number < 10 ? "0" + std::to_string(number) : std::to_string(number);
  exchange::CaseReader reader(definitions()->catalogue());
  return *reader.read(fileText(sourceDirectory() / ("resources/sample/center-" + digits + ".json"))).answers;
}

}  // namespace guapai::support
