#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

class QApplication;
class QWidget;

namespace guapai::ui {

/// The few colours that the system palette does not have, for its light or dark base. Red, amber and green never stand
/// alone: each has its own sign and word beside it.
struct Colours {
  QColor accent;    ///< focus, selection and the one button that goes on
  QColor met;       ///< ✓
  QColor notMet;    ///< ✗, and what is wrong
  QColor doubtful;  ///< ？ ⇄, and what should be looked at again
  QColor muted;     ///< second lines, units, what is provisional
  QColor faint;     ///< 未填, on paper: no stronger than it takes to be read
  QColor hairline;  ///< lines between areas
  QColor edge;      ///< around what can be pressed or typed into, on window and base alike
  QColor paper;     ///< the page of a form
  QColor ink;       ///< the words of a form
};

/// The colours for a palette that is light or dark.
[[nodiscard]] const Colours& colours(const QPalette& palette);

/// `base` with `percent` of `colour` mixed into it.
[[nodiscard]] QColor mixed(const QColor& base, const QColor& colour, int percent);

/// The least size of Chinese text on screen, in points.
inline constexpr qreal kLeastPointSize = 10.5;

/// The font `change` points larger (smaller where negative), but never below the least size.
[[nodiscard]] QFont fontOf(const QFont& base, qreal change, QFont::Weight weight = QFont::Normal);

/// Sets the colour in which a label writes, whatever its background. Does nothing where the label has it already.
void setInk(QWidget& widget, const QColor& colour);

/// Sets style, font and accent of the whole program, and what screen readers are told of buttons and choices. Light or
/// dark follows the system.
void applyTheme(QApplication& application);

}  // namespace guapai::ui
