#pragma once

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace guapai::ui {

class Preferences;

/// The settings that the user makes once for this computer: the name of who works here, the size of the forms, the lock
/// and what issued papers show. They are in the preferences when the dialog is accepted; who shows the dialog tells
/// those that have to know at once.
class SettingsDialog : public QDialog {
  Q_OBJECT

public:
  /// @param preferences  must live longer.
  explicit SettingsDialog(Preferences& preferences, QWidget* parent = nullptr);

  void accept() override;

private:
  void addName(QFormLayout& rows);
  void addFormSize(QFormLayout& rows);
  void addIdleMinutes(QFormLayout& rows);
  void addTrailHead(QFormLayout& rows);

  Preferences* m_preferences;
  QLineEdit* m_name;
  QComboBox* m_formSize;
  QSpinBox* m_idleMinutes;
  QCheckBox* m_trailHead;
};

}  // namespace guapai::ui
