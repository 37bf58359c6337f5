#pragma once

#include <QtWidgets/QWidget>

namespace guapai::ui {

/// One line that explains the signs of the matrix: ✓ 达标或符合, … and the seal of what was ruled.
class MarkLegend : public QWidget {
  Q_OBJECT

public:
  explicit MarkLegend(QWidget* parent);

  [[nodiscard]] QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace guapai::ui
