#include "rules/stages.h"

#include <algorithm>

namespace guapai::rules {

const Stage* Stages::find(std::string_view id) const {
  const auto found = std::ranges::find(all, id, &Stage::id);
  return found == all.end() ? nullptr : &*found;
}

std::size_t Stages::position(const Stage& stage) const {
  return static_cast<std::size_t>(&stage - all.data());
}

}  // namespace guapai::rules
