#pragma once

#include <functional>

#include <QtWidgets/QDialog>

class QLineEdit;

namespace guapai::ui {

/// Asks for the name of who works at this computer. It stands in the audit trail (修改记录) beside what he does.
class PersonDialog : public QDialog {
  Q_OBJECT

public:
  using Keep = std::function<void(const QString& name)>;
  /// @param name  what is set now; empty where nothing is.
  /// @param keep  gets the name that the user sets; empty where he wants none.
  PersonDialog(const QString& name, Keep keep, QWidget* parent = nullptr);

  void accept() override;

private:
  Keep m_keep;
  QLineEdit* m_name;
};

}  // namespace guapai::ui
