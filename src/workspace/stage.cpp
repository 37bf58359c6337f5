#include "workspace/stage.h"

#include <string_view>

namespace guapai::workspace {
namespace {

std::optional<core::Date> dateIn(const core::Answers& answers, std::string_view field) {
  const auto* date = core::known<core::WrittenDate>(answers.value(answers.catalogue().require(field)));
  return date == nullptr ? std::nullopt : std::optional(date->firstDay());
}

}  // namespace

StageOfCase stageOf(const core::Answers& answers) {
  if (const auto accepted = dateIn(answers, "review.accepted_on")) return {.stage = Stage::Accepted, .since = accepted};
  if (const auto applied = dateIn(answers, "application.applied_on"))
    return {.stage = Stage::Applied, .since = applied};
  return {};
}

}  // namespace guapai::workspace
