#include "cli/offset.h"

#include "core/decimal.h"

namespace guapai::cli {
namespace {

constexpr std::int64_t kMost = 5'000;
constexpr std::int64_t kScaledPerHundredth = core::Decimal::kScale / 100;

std::optional<forms::Length> lengthOf(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const auto parsed = core::Decimal::parse(text);
  const auto* millimetres = std::get_if<core::Decimal>(&parsed);
  if (millimetres == nullptr || millimetres->decimals() > 2) return std::nullopt;
  const std::int64_t hundredths = millimetres->scaled() / kScaledPerHundredth;
  if (hundredths > kMost) return std::nullopt;
  return static_cast<forms::Length>(negative ? -hundredths : hundredths);
}

}  // namespace

std::optional<forms::Offset> offsetOf(std::string_view text) {
  const auto comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto x = lengthOf(text.substr(0, comma));
  const auto y = lengthOf(text.substr(comma + 1));
  if (!x || !y) return std::nullopt;
  return forms::Offset{*x, *y};
}

}  // namespace guapai::cli
