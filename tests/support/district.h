#pragma once

#include <memory>
#include <string>

#include <QtCore/QCoreApplication>

#include "core/caseidentity.h"
#include "exchange/casereader.h"
#include "platform/builtindefinitions.h"
#include "storage/library.h"
#include "support/temporarydirectory.h"

namespace guapai::support {

inline const std::shared_ptr<const terms::Definitions>& definitions() {
  static const auto loaded = platform::loadDefinitions();
  return loaded;
}

/// A new library for one test, with a clock that always shows the same day.
struct District {
  TemporaryDirectory directory;
  std::filesystem::path file = directory / "district.guapai";
  core::FixedClock clock{core::Date(2021, 11, 20)};
  std::unique_ptr<storage::Library> library =
      storage::Library::create(file, definitions()->catalogue(), clock, std::chrono::milliseconds(0));

  [[nodiscard]] static core::FieldId field(const std::string& name) { return definitions()->catalogue().require(name); }

  core::CaseId add(const core::Answers& answers) const {
    const auto identity = core::identityOf(answers);
    return library->add({.centerId = identity.centerId, .round = identity.round, .answers = answers, .files = {}});
  }
  /// Adds a center of the sample district.
  /// @param number  1 to 11.
  [[nodiscard]] core::CaseId addSample(int number) const {
    const std::string digits = number < 10 ? "0" + std::to_string(number) : std::to_string(number);
    exchange::CaseReader reader(definitions()->catalogue());
    return add(*reader.read(fileText(sourceDirectory() / ("resources/sample/center-" + digits + ".json"))).answers);
  }
};

/// Runs the events that are queued in the event loop.
inline void settle() {
  QCoreApplication::sendPostedEvents();
  QCoreApplication::processEvents();
}

}  // namespace guapai::support
