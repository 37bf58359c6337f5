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

/// What a record does to its disqualifier on the day of evaluation: nothing, leave it undetermined, or trigger it.
enum class TimelineEffect { None, Undecided, Hit };

/// A date in a record of an accident or a penalty, as a mark on the time line.
struct TimelineMark {
  core::Date day;
  std::size_t row = 0;  ///< position of the record in its list, from 1
  std::string label;    ///< 第1行鉴定日期2020年3月2日
  std::string says;     ///< the label, and what the date does
  bool inWindow = false;
  TimelineEffect effect = TimelineEffect::None;  ///< of this date alone; None outside of the window
  /// The first day on which an application would have a window without this date; absent where the date is not in the
  /// window now.
  std::optional<core::Date> leaves;
};

/// The time for which a department was leased or contracted out, as a span on the time line.
struct TimelineSpan {
  std::size_t row = 0;             ///< position of the record in its list, from 1
  std::optional<core::Date> from;  ///< absent where nobody knows when it began
  std::optional<core::Date> to;    ///< absent where it goes on
  std::string label;               ///< 第1行口腔科
  std::string says;                ///< the label, and what the span does
  TimelineEffect effect = TimelineEffect::None;
};

/// The records of one disqualifier in time, with the look-back window against which they are held.
struct Timeline {
  std::string id;                   ///< D1
  core::Date windowFrom, windowTo;  ///< both days are in the window; `windowTo` is the day of evaluation
  core::Date first, last;           ///< what is worth drawing, in whole years
  std::vector<TimelineMark> marks;  ///< in the order of their days
  std::vector<TimelineSpan> spans;
  /// From which day the result changes because dates leave the window:
  /// 2021年10月21日起不再当然不符合（鉴定日期仍在两年内，需裁定）；2022年3月3日起符合. Empty where no such day is
  /// known.
  std::string outlook;
};

/// One time line for each disqualifier, in the standard's order. Records of a list that is not finished are drawn as
/// well.
[[nodiscard]] std::vector<Timeline> timelines(const terms::Definitions& definitions, const core::Answers& answers,
                                              const rules::Evaluation& evaluation);

}  // namespace guapai::verification
