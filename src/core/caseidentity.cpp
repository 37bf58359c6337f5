#include "core/caseidentity.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.h"

namespace guapai::core {
namespace {

constexpr std::string_view kId = "center.id";
constexpr std::string_view kName = "center.name";
constexpr std::string_view kRound = "round";

std::string trimmedText(const Answers& answers, std::string_view name) {
  const auto* text = known<std::string>(answers.value(answers.catalogue().require(name)));
  return text == nullptr ? std::string() : std::string(trimmed(*text));
}

}  // namespace

CaseIdentity identityOf(const Answers& answers) {
  CaseIdentity identity{.centerId = trimmedText(answers, kId)};
  if (identity.centerId.empty()) identity.centerId = comparable(trimmedText(answers, kName));
  if (const auto* round = known<std::int64_t>(answers.value(answers.catalogue().require(kRound))))
    identity.round = *round;
  return identity;
}

std::string centerName(const Answers& answers) {
  return valueText(answers.value(answers.catalogue().require(kName)));
}

bool identifies(const Field& field) {
  return std::ranges::count(std::array{kId, kName, kRound}, std::string_view(field.name)) > 0;
}

}  // namespace guapai::core
