#pragma once

#include <QtWidgets/QTabBar>

namespace guapai::ui {

/// Tabs as words, the shown one underlined.
class TabStrip : public QTabBar {
  Q_OBJECT

public:
  explicit TabStrip(QWidget* parent = nullptr);

protected:
  [[nodiscard]] QSize tabSizeHint(int index) const override;
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace guapai::ui
