#include "papers/clockcheck.h"

#include "platform/datetext.h"

namespace guapai::papers {
namespace {

constexpr std::chrono::minutes kBetweenComputers{5};

}  // namespace

std::optional<std::string> eventAhead(const storage::Library& library, const core::Clock& clock) {
  const auto last = library.lastEvent();
  if (!last || clock.now() + kBetweenComputers >= *last) return std::nullopt;
  return platform::isoMinuteText(platform::localTime(*last)).toStdString();
}

}  // namespace guapai::papers
