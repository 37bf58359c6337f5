#pragma once

#include <QtCore/QString>
#include <QtGui/QAccessible>

class QWidget;

namespace guapai::ui {

/// A text as people say it: without the sign for a key of the keyboard, and without the letter in brackets that Chinese
/// texts have for such a key. 保存(&S)… becomes 保存….
[[nodiscard]] QString spoken(QString text);

/// Lets screen readers read what Qt tells them wrongly: the texts of buttons without the letters for their keys, and a
/// choice of one in a list (QComboBox) by its name, with what is chosen as its value. Does nothing when it is called
/// again.
/// @pre a QApplication is there.
void improveScreenReading();

/// Tells screen readers what the widget is, where its class does not. A widget with the role Button is pressed by the
/// space key. To be called in the widget's constructor: Qt keeps what it has once told.
/// @pre a QApplication is there.
void setReaderRole(QWidget& widget, QAccessible::Role role);

/// Lets screen readers go through the children of this widget by their places, line by line, and not in the order in
/// which they were made. For a widget of no class that Qt tells in a way of its own.
/// @pre a QApplication is there.
void setReadInPlace(QWidget& widget);

}  // namespace guapai::ui
