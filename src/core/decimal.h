#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/parsed.h"

namespace guapai::core {

/// An integer that holds every product of two figures of the case file (each at most 10^12, with four decimals).
__extension__ using Wide = __int128;

/// A figure of a form, kept as it was written: 5.350 stays 5.350 on screen, in files and on paper.
///
/// Not negative, at most 10^12, at most four decimals (contract: case-format, "decimal"). Comparison is exact and by
/// value, so that 5.35 and 5.350 compare equal; `written()` tells them apart.
class Decimal {
public:
  static constexpr int kMaximumDecimals = 4;
  static constexpr std::int64_t kScale = 10'000;
  static constexpr std::int64_t kMaximum = 1'000'000'000'000;

  Decimal() : m_written("0") {}
  explicit Decimal(std::int64_t whole);

  /// @return NotANumber unless the text is digits, or digits with a point between them; TooManyDecimals; OutOfRange.
  [[nodiscard]] static Parsed<Decimal> parse(std::string_view text);

  [[nodiscard]] const std::string& written() const { return m_written; }
  /// How many digits are written behind the point, 0 to 4: the precision that the author of the figure claims.
  [[nodiscard]] int decimals() const { return m_decimals; }
  /// The value times 10,000.
  [[nodiscard]] std::int64_t scaled() const { return m_scaled; }

  [[nodiscard]] friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    return a.m_scaled <=> b.m_scaled;
  }
  [[nodiscard]] friend bool operator==(const Decimal& a, const Decimal& b) { return a.m_scaled == b.m_scaled; }

private:
  std::int64_t m_scaled = 0;
  int m_decimals = 0;
  std::string m_written;
};

/// Writes numerator / denominator for a reader who compares it with `threshold`.
///
/// The quotient is cut, not rounded, to two decimals (or to as many as the threshold has). When rounding to that many
/// decimals would give the threshold although the quotient is below it, four decimals are shown, cut as well: 12
/// doctors for 60,004 residents are shown as 1.9998, never as 2.00. So the shown figure is on the same side of the
/// threshold as the exact quotient. Trailing zeros are dropped.
///
/// @pre denominator > 0
[[nodiscard]] std::string quotientText(Wide numerator, Wide denominator, const Decimal& threshold);

/// The smallest integer that is not below numerator / denominator.
/// @pre numerator >= 0 and denominator > 0
[[nodiscard]] Wide ceilingQuotient(Wide numerator, Wide denominator);

/// The integer in decimal digits, with a minus sign when it is negative.
[[nodiscard]] std::string integerText(Wide value);

}  // namespace guapai::core
