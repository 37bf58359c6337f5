#include "rules/figures.h"

#include <string>
#include <unordered_set>
#include <variant>

#include "rules/checkproblem.h"

namespace guapai::rules {
namespace {

using core::Decimal;
using core::Wide;

/// What one unit of the last written digit is worth, in ten-thousandths: 100 for 5.35.
Wide lastDigitWorth(const Decimal& figure) {
  Wide worth = Decimal::kScale;
  for (int i = 0; i < figure.decimals(); ++i) worth /= 10;
  return worth;
}

}  // namespace

std::optional<Wide> scaledFigure(const core::Value& value) {
  if (const auto* count = core::known<std::int64_t>(value)) return Wide{*count} * Decimal::kScale;
  if (const auto* decimal = core::known<Decimal>(value)) return Wide{decimal->scaled()};
  return std::nullopt;
}

std::string scaledText(Wide scaled) {
  static const Decimal exact = std::get<Decimal>(Decimal::parse("0.0001"));
  return core::quotientText(scaled, Decimal::kScale, exact);
}

bool roundsTo(Wide persons, const Decimal& wan) {
  // One ten-thousandth of 万人 is one person. At that precision `worth` is 1, and its half must be 0.
  const Wide worth = lastDigitWorth(wan);
  return (persons + worth / 2) / worth * worth == wan.scaled();
}

bool cutsOrRoundsTo(Wide numerator, Wide denominator, const Decimal& figure) {
  const Wide worth = lastDigitWorth(figure);
  const Wide scaled = numerator * Decimal::kScale;
  const Wide cut = scaled / (denominator * worth) * worth;
  const Wide rounded = (2 * scaled + denominator * worth) / (2 * denominator * worth) * worth;
  return figure.scaled() == cut || figure.scaled() == rounded;
}

Wide distinctRows(const std::vector<core::Row>& rows, std::size_t column) {
  std::unordered_set<std::string> seen;
  Wide count = 0;
  for (const core::Row& row : rows) {
    const std::string code = knownCode(row.cells[column]);
    const bool repeated = !code.empty() && !seen.insert(code).second;
    if (!repeated) ++count;
  }
  return count;
}

}  // namespace guapai::rules
