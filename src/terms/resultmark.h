#pragma once

#include <string>

#include "rules/evaluation.h"

namespace guapai::terms {

/// How a result looks, whether it is that of a criterion, of a disqualifier or of a whole case.
struct ResultMark {
  enum class Shape { Met, NotMet, Unknown, Conflict };

  Shape shape = Shape::Unknown;
  bool ruled = false;        ///< a reviewer's ruling or settlement decided it
  bool provisional = false;  ///< what the result would be: a figure is still being typed
  [[nodiscard]] friend bool operator==(const ResultMark&, const ResultMark&) = default;
};

[[nodiscard]] ResultMark markOf(const rules::Finding& finding);
[[nodiscard]] ResultMark markOf(const rules::DisqualifierFinding& finding);
[[nodiscard]] ResultMark markOf(rules::Outcome outcome);

/// The shape for what one source says of a criterion or of a part of it.
[[nodiscard]] ResultMark::Shape shapeOf(rules::Reading reading);

/// The mark as text, for where it cannot be drawn: ✓ ✗ ？ ⇄, followed by 裁 where a reviewer ruled. The text does not
/// tell whether the mark is provisional.
[[nodiscard]] std::string signOf(const ResultMark& mark);

}  // namespace guapai::terms
