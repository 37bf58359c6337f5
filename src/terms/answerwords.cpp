#include "terms/answerwords.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/masking.h"
#include "terms/placename.h"

namespace guapai::terms {
namespace {

bool isFieldName(const core::Field& field) {
  return field.list && field.name.ends_with(".field");
}

bool repeatsAnswers(const core::Field& field) {
  constexpr std::array<std::string_view, 3> kRepeating{"worksheets.corrections.before", "worksheets.corrections.after",
                                                       "progress.acceptances.answers"};
  return std::ranges::count(kRepeating, field.name) > 0;
}

}  // namespace

std::string answerWords(const Definitions& definitions, const core::Field& field, const core::Value& value) {
  if (!core::isKnown(value)) return definitions.messages().sentence("trail.empty");
  if (isFieldName(field)) return placeName(definitions, {.field = core::valueText(value), .row = std::nullopt});
  if (repeatsAnswers(field)) return definitions.messages().sentence("correction.masked");
  const std::string shown = core::shownElsewhere(field, value);
  const bool isFigure = field.isFigure() && !std::holds_alternative<std::string>(value);
  return isFigure && !field.unit.empty() ? shown + field.unit : shown;
}

}  // namespace guapai::terms
