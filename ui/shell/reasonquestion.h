#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;

namespace guapai::ui {

/// Asks the user to confirm an action that cannot be undone, and for its reason, which may be left out. The button that
/// cancels is the default.
class ReasonQuestion : public QDialog {
  Q_OBJECT

public:
  /// @param action  the word on the button that goes on.
  ReasonQuestion(const QString& question, const QString& action, QWidget* parent = nullptr);

  /// What was typed as the reason, on one line; empty where nothing was.
  [[nodiscard]] QString reason() const;

private:
  QLineEdit* m_reason;
};

}  // namespace guapai::ui
