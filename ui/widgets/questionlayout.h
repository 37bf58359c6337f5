#pragma once

#include <QtCore/QString>

class QDialog;
class QDialogButtonBox;
class QFormLayout;
class QPushButton;
class QWidget;

namespace guapai::ui {

/// The buttons of a dialog that asks for something. They accept and reject it.
struct QuestionButtons {
  QPushButton* action;
  QPushButton* cancel;
};

/// Lays out a dialog that asks for something: what it is about (`questionWords`), the lines to fill in, and the buttons
/// below them. Neither button is the default yet.
/// @param width  of the words, in pixels; longer ones are wrapped.
/// @param rows  becomes the dialog's.
/// @param action  what the button says that accepts the dialog.
QuestionButtons layOutQuestion(QDialog& dialog, const QString& words, int width, QFormLayout* rows,
                               const QString& action);

/// The same with words and buttons of the caller's own, who connects the buttons.
void layOutQuestion(QDialog& dialog, QWidget* words, QFormLayout* rows, QDialogButtonBox* buttons);

}  // namespace guapai::ui
