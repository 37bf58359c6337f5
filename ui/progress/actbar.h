#pragma once

#include <string>
#include <vector>

#include <QtWidgets/QWidget>

class QGridLayout;
class QPushButton;

namespace guapai::ui {

/// What can be done next, as buttons.
class ActBar : public QWidget {
  Q_OBJECT

public:
  struct Act {
    std::string id;
    QString name;  ///< of the button
    QString text;
    QString hint;
  };

  explicit ActBar(QWidget* parent = nullptr);

  /// The buttons stay where the acts are the same ones: an edit that ends as one is clicked must not take it away from
  /// under the click.
  void offer(const std::vector<Act>& acts);
  /// In their order; null where there are none.
  [[nodiscard]] QPushButton* first() const;
  /// Null where the act is not offered.
  [[nodiscard]] QPushButton* buttonOf(const std::string& id) const;
  [[nodiscard]] const std::vector<QPushButton*>& buttons() const { return m_buttons; }

Q_SIGNALS:
  void chosen(const std::string& id);

private:
  QPushButton* add(const Act& act);

  QGridLayout* m_grid;
  std::vector<QPushButton*> m_buttons;
  std::vector<std::string> m_ids;  ///< of the buttons' acts
};

}  // namespace guapai::ui
