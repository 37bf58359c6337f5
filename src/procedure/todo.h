#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/answers.h"
#include "core/date.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// Something that somebody has to do about a case. What is urgent comes first.
struct TodoItem {
  enum class Kind {
    Rectification,  ///< an item to be put right by a day
    Deadline,       ///< a day of the year that the notice sets
    GradeReview,    ///< 等级复评: the grade is as old as it may become
    WindowEnd,      ///< a record soon leaves the look-back window
    Waiting,        ///< applied for, not accepted on the spot
    NeverAssessed,  ///< nothing is known that any criterion could be decided by
  };
  Kind kind = Kind::NeverAssessed;
  std::optional<core::Date> day;  ///< until when, or since when it waits
  bool overdue = false;
  std::string text;  ///< a sentence without the center's name

  [[nodiscard]] friend bool operator==(const TodoItem&, const TodoItem&) = default;
};

/// How far ahead a day is looked for: a deadline, a grade that expires.
inline constexpr int kDeadlineDays = 30;
/// How far ahead the end of a look-back window is worth knowing: an application takes its time.
inline constexpr int kWindowDays = 90;

/// Whether the first comes before the second: overdue, then by day, what has none last.
[[nodiscard]] bool isMoreUrgent(const TodoItem& first, const TodoItem& second);

/// What is to be done about a case, most urgent first.
[[nodiscard]] std::vector<TodoItem> todoOf(const terms::Definitions& definitions, const core::Answers& answers,
                                           const rules::Evaluation& evaluation, core::Date today);

/// `grade_review`, as the command line has it; also the end of the key of its words, `todo.grade_review`.
[[nodiscard]] std::string_view word(TodoItem::Kind kind);

}  // namespace guapai::procedure
