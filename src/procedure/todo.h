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

/// Something that somebody has to do about a case.
struct TodoItem {
  /// Items of one day are listed in the order of their kinds.
  enum class Kind {
    Rectification,  ///< an item to be put right by a day
    Deadline,       ///< a day of the year that the notice sets
    GradeReview,    ///< 等级复评: the grade holds only until this day
    WindowEnd,      ///< a record soon leaves the look-back window
    Waiting,        ///< the center has applied and waits for the commission to come
    NeverAssessed,  ///< no criterion can be decided, since its figures are missing
  };
  Kind kind = Kind::NeverAssessed;
  std::optional<core::Date> day;  ///< by when; for Waiting, since when; absent for NeverAssessed
  bool overdue = false;
  std::string text;  ///< a sentence without the center's name

  [[nodiscard]] friend bool operator==(const TodoItem&, const TodoItem&) = default;
};

/// How many days ahead a deadline or the end of a grade is listed.
inline constexpr int kDeadlineDays = 30;
/// How many days ahead it is listed that a record leaves the look-back window: an application takes its time.
inline constexpr int kWindowDays = 90;

/// Whether the first comes before the second. Overdue items come first; then the order is by day. Waiting cases and
/// items without a day come last.
[[nodiscard]] bool isMoreUrgent(const TodoItem& first, const TodoItem& second);

/// What is to be done about a case, most urgent first.
[[nodiscard]] std::vector<TodoItem> todoOf(const terms::Definitions& definitions, const core::Answers& answers,
                                           const rules::Evaluation& evaluation, core::Date today);

/// The kind as the command line writes it: `grade_review`. It is also the end of the key of its words in the messages
/// file: `todo.grade_review`.
[[nodiscard]] std::string_view word(TodoItem::Kind kind);

}  // namespace guapai::procedure
