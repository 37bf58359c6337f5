#pragma once

#include <QtWidgets/QTabBar>

namespace guapai::ui {

/// A tab bar whose tabs are words. The current one is underlined.
class TabStrip : public QTabBar {
  Q_OBJECT

public:
  explicit TabStrip(QWidget* parent = nullptr);

protected:
  [[nodiscard]] QSize tabSizeHint(int index) const override;
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace guapai::ui
