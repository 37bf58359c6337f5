#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "core/date.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::verification {

/// What a record does to its disqualifier on the day of evaluation.
enum class TimelineEffect { None, Undecided, Hit };

/// A date of a record of a disqualifier.
struct TimelineMark {
  core::Date day;
  std::size_t row = 0;  ///< of the record, from 1
  std::string label;    ///< 第1行鉴定日期2020年3月2日
  std::string says;     ///< the label, and what the date does
  bool inWindow = false;
  TimelineEffect effect = TimelineEffect::None;  ///< of this date alone; none outside of the window
  /// The first day of an application whose window no longer holds it; absent where it is not in the window.
  std::optional<core::Date> leaves;
};

/// A department that was let or contracted out, from its first to its last known day.
struct TimelineSpan {
  std::size_t row = 0;
  std::optional<core::Date> from;  ///< absent: begun nobody knows when
  std::optional<core::Date> to;    ///< absent: goes on
  std::string label;               ///< 第1行口腔科
  std::string says;                ///< the label, and what it does
  TimelineEffect effect = TimelineEffect::None;
};

/// The records of one disqualifier in time, with the look-back window that they are held against.
struct Timeline {
  std::string id;  ///< D1
  core::Date windowFrom, windowTo;
  core::Date first, last;           ///< what is worth drawing, in whole years
  std::vector<TimelineMark> marks;  ///< by day
  std::vector<TimelineSpan> spans;
  /// What falls out and when: 2021年10月21日起不再当然不符合（鉴定日期仍在两年内，需裁定）；2022年3月3日起符合. Empty
  /// where nothing is to be waited for.
  std::string outlook;
};

/// One for each disqualifier, in the standard's order. Records of a list that is not finished are drawn as well.
[[nodiscard]] std::vector<Timeline> timelines(const terms::Definitions& definitions, const core::Answers& answers,
                                              const rules::Evaluation& evaluation);

}  // namespace guapai::verification
