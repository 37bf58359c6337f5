#pragma once

#include <optional>

#include "core/answers.h"
#include "core/date.h"

namespace guapai::workspace {

/// How far a case has come, as its dates say: being keyed in, applied, accepted on the spot.
enum class Stage { Entry, Applied, Accepted };

struct StageOfCase {
  Stage stage = Stage::Entry;
  std::optional<core::Date> since;  ///< 申请时间 or 现场验收日期
};

[[nodiscard]] StageOfCase stageOf(const core::Answers& answers);

}  // namespace guapai::workspace
