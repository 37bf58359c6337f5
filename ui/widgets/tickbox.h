#pragma once

#include <QtWidgets/QCheckBox>

namespace guapai::ui {

/// A mark that is set by hand on the paper, with its word: `内科□` or `（ √ ）达标`. To screen readers a check box.
class TickBox : public QCheckBox {
  Q_OBJECT

public:
  enum class Style { Box, Parentheses };

  TickBox(const QString& word, Style style, bool wordFirst, QWidget* parent);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;
  [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
  [[nodiscard]] int markWidth() const;
  void paintMark(QPainter& painter, const QRect& room) const;

  Style m_style;
  bool m_wordFirst;
};

}  // namespace guapai::ui
