#pragma once

#include <string>
#include <vector>

#include <QtWidgets/QWidget>

class QGridLayout;
class QPushButton;

namespace guapai::ui {

/// The acts that can be done next, as buttons.
class ActBar : public QWidget {
  Q_OBJECT

public:
  struct Act {
    std::string id;
    QString name;  ///< the object name of the button
    /// The words on the button.
    QString text;
    QString hint;
  };

  explicit ActBar(QWidget* parent = nullptr);

  /// Shows a button for each act. When the acts are the same as before, the buttons stay: an edit may end because the
  /// user clicks a button, and must not take this button away under the click.
  void offer(const std::vector<Act>& acts);
  /// The first button, or null when no act is offered.
  [[nodiscard]] QPushButton* first() const;
  /// The button of this act, or null when the act is not offered.
  [[nodiscard]] QPushButton* buttonOf(const std::string& id) const;
  [[nodiscard]] const std::vector<QPushButton*>& buttons() const { return m_buttons; }

Q_SIGNALS:
  /// The user chose this act.
  void chosen(const std::string& id);

private:
  QPushButton* add(const Act& act);

  QGridLayout* m_grid;
  std::vector<QPushButton*> m_buttons;
  std::vector<std::string> m_ids;  ///< the ids of the acts, one for each button
};

}  // namespace guapai::ui
