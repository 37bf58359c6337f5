#pragma once

#include <string>

#include "rules/evaluation.h"

namespace guapai::terms {

/// How a result looks, whatever it is a result of: a criterion, a condition of application, a whole case.
struct ResultMark {
  enum class Shape { Met, NotMet, Unknown, Conflict };

  Shape shape = Shape::Unknown;
  bool ruled = false;
  bool provisional = false;  ///< a figure is being typed
  [[nodiscard]] friend bool operator==(const ResultMark&, const ResultMark&) = default;
};

[[nodiscard]] ResultMark markOf(const rules::Finding& finding);
[[nodiscard]] ResultMark markOf(const rules::DisqualifierFinding& finding);
[[nodiscard]] ResultMark markOf(rules::Outcome outcome);

/// The sign as text, where it cannot be drawn: ✓ ✗ ？ ⇄, with 裁 behind it where a reviewer ruled.
[[nodiscard]] std::string signOf(const ResultMark& mark);

}  // namespace guapai::terms
