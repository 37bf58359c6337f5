#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QPalette>

#include "rules/evaluation.h"

class QPainter;

namespace guapai::ui {

/// The sign of a result: ✓ ✗ ？ ⇄, with a dot ● beside it where a reviewer ruled. Shape and colour say the same, so
/// that neither is needed.
struct ResultMark {
  enum class Shape { Met, NotMet, Unknown, Conflict };

  Shape shape = Shape::Unknown;
  bool ruled = false;
  bool provisional = false;  ///< grey: a figure is being typed
};

[[nodiscard]] ResultMark markOf(rules::CriterionResult result, rules::Why why, bool ruled);
[[nodiscard]] ResultMark markOf(rules::DisqualifierResult result, rules::Why why, bool ruled);
[[nodiscard]] ResultMark markOf(rules::Outcome outcome);

[[nodiscard]] QColor colourOf(const ResultMark& mark, const QPalette& palette);

/// The sign as text, for lists that are read aloud or copied.
[[nodiscard]] QString signOf(const ResultMark& mark);

/// Draws the sign in the middle of the area, as large as the shorter side allows. Drawn, not written: no font is sure
/// to have all four.
void paintMark(QPainter& painter, const QRectF& area, const ResultMark& mark, const QColor& colour);

}  // namespace guapai::ui
