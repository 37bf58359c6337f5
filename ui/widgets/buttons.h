#pragma once

#include <QtCore/QString>

class QAction;
class QBoxLayout;
class QPushButton;
class QToolButton;
class QWidget;

namespace guapai::ui {

/// Adds a button to a row. In a dialog, Return presses it only while it has the focus, until it is made the default.
QPushButton* addButton(QBoxLayout& row, QWidget* parent, const char* objectName, const QString& text);

// The room in pixels between two buttons of `addActButton`, and at the edge of the page behind them: with these,
// buttons that stand above each other have the same columns.
inline constexpr int kActGap = 4;
inline constexpr int kActMargin = 9;

/// Adds a button without a frame for an act. Tab reaches it, and it is hidden while the act is.
/// @param act  must outlive the button.
QToolButton* addActButton(QBoxLayout& row, QWidget* parent, const char* objectName, QAction* act);

}  // namespace guapai::ui
