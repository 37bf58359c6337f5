#pragma once

#include <functional>
#include <vector>

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QComboBox;
class QWidget;

namespace guapai::ui {

class PlainLabel;

/// Asks for a choice in each of several lines, such as what each column of a table means. There may be more lines than
/// the screen has room for.
class ChoicesDialog : public QDialog {
  Q_OBJECT

public:
  struct Line {
    QString name;
    QStringList choices;
    int chosen = -1;  ///< from 0; negative while nothing is chosen
  };
  /// Gets the choice of each line.
  /// @return why it cannot be taken; empty where it is done.
  using Take = std::function<QString(const std::vector<int>& chosen)>;

  /// @param words  what the choices are about.
  ChoicesDialog(const QString& title, const QString& words, const std::vector<Line>& lines, Take take,
                QWidget* parent = nullptr);

  void accept() override;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  [[nodiscard]] QWidget* linesOf(const std::vector<Line>& lines);

  Take m_take;
  std::vector<QComboBox*> m_boxes;
  PlainLabel* m_trouble;
};

}  // namespace guapai::ui
