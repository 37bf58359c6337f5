#include "verification/samestatement.h"

#include <cstdint>
#include <optional>

#include "core/answers.h"
#include "core/decimal.h"

namespace guapai::verification {
namespace {

std::optional<core::Wide> scaled(const core::Value& value) {
  if (const auto* count = core::known<std::int64_t>(value)) return core::Wide{*count} * core::Decimal::kScale;
  if (const auto* decimal = core::known<core::Decimal>(value)) return decimal->scaled();
  return std::nullopt;
}

}  // namespace

bool stateTheSame(const core::Value& a, const core::Value& b) {
  const auto first = scaled(a);
  const auto second = scaled(b);
  return first && second ? *first == *second : core::valueText(a) == core::valueText(b);
}

}  // namespace guapai::verification
