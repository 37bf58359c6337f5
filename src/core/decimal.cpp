#include "core/decimal.h"

#include <algorithm>
#include <limits>

#include "core/text.h"

namespace guapai::core {
namespace {

Wide powerOfTen(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

}  // namespace

Decimal::Decimal(std::int64_t whole) : m_scaled(whole * kScale), m_written(std::to_string(whole)) {}

Parsed<Decimal> Decimal::parse(std::string_view text) {
  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  const bool wellFormed = !whole.empty() && std::ranges::all_of(whole, isDigit) &&
                          std::ranges::all_of(fraction, isDigit) &&
                          (point == std::string_view::npos || !fraction.empty());
  if (!wellFormed) return ValueFault::NotANumber;
  if (fraction.size() > kMaximumDecimals) return ValueFault::TooManyDecimals;

  constexpr std::int64_t kLimit = kMaximum * kScale;
  std::int64_t scaled = 0;
  for (const char digit : whole) {
    scaled = scaled * 10 + (digit - '0');
    if (scaled > kMaximum) return ValueFault::OutOfRange;
  }
  for (int i = 0; i < kMaximumDecimals; ++i) {
    const auto index = static_cast<std::size_t>(i);
    scaled = scaled * 10 + (index < fraction.size() ? fraction[index] - '0' : 0);
  }
  if (scaled > kLimit) return ValueFault::OutOfRange;

  Decimal decimal;
  decimal.m_scaled = scaled;
  decimal.m_decimals = static_cast<int>(fraction.size());
  decimal.m_written = std::string(text);
  return decimal;
}

std::string integerText(Wide value) {
  if (value == 0) return "0";
  const bool negative = value < 0;
  std::string digits;
  for (Wide rest = negative ? -value : value; rest > 0; rest /= 10)
    digits += static_cast<char>('0' + static_cast<int>(rest % 10));
  if (negative) digits += '-';
  std::ranges::reverse(digits);
  return digits;
}

Wide ceilingQuotient(Wide numerator, Wide denominator) {
  // The processor divides 64 bits by itself, and 128 only through a routine.
  constexpr Wide kSmall = std::numeric_limits<std::int64_t>::max() / 2;
  if (numerator <= kSmall && denominator <= kSmall) {
    const auto small = static_cast<std::int64_t>(denominator);
    return (static_cast<std::int64_t>(numerator) + small - 1) / small;
  }
  return (numerator + denominator - 1) / denominator;
}

std::string quotientText(Wide numerator, Wide denominator, const Decimal& threshold) {
  int decimals = std::max(2, threshold.decimals());
  const bool below = numerator * Decimal::kScale < threshold.scaled() * denominator;
  const Wide twiceRounded = (numerator * powerOfTen(decimals) * 2 + denominator) / denominator / 2;
  if (below && twiceRounded * Decimal::kScale >= threshold.scaled() * powerOfTen(decimals))
    decimals = Decimal::kMaximumDecimals;

  const Wide cut = numerator * powerOfTen(decimals) / denominator;
  std::string fraction = integerText(cut % powerOfTen(decimals));
  fraction.insert(0, static_cast<std::size_t>(decimals) - fraction.size(), '0');
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  const std::string whole = integerText(cut / powerOfTen(decimals));
  return fraction.empty() ? whole : whole + "." + fraction;
}

}  // namespace guapai::core
