#include "rules/figures.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <forward_list>
#include <memory_resource>
#include <string>
#include <string_view>
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
  // A list of doctors is short: its codes find room here, without memory of their own.
  std::array<std::byte, 4096> room;
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size());
  std::pmr::vector<std::string_view> codes(&memory);
  codes.reserve(rows.size());
  std::forward_list<std::string> cleaned;
  Wide count = 0;
  for (const core::Row& row : rows) {
    std::string_view code = knownText(row.cells[column]);
    if (!core::isPlain(code)) code = cleaned.emplace_front(knownCode(row.cells[column]));
    if (code.empty())
      ++count;
    else
      codes.push_back(code);
  }
  std::ranges::sort(codes);
  const auto repeated = std::ranges::unique(codes);
  return count + static_cast<Wide>(codes.size() - repeated.size());
}

}  // namespace guapai::rules
