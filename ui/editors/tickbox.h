#pragma once

#include <QtWidgets/QCheckBox>

namespace guapai::ui {

/// A mark that is set by hand on paper, together with its word: `内科□` or `（ √ ）达标`. For screen readers it is a
/// check box, unless the editor says otherwise.
class TickBox : public QCheckBox {
  Q_OBJECT

public:
  enum class Style { Box, Parentheses };

  /// @param wordFirst  the word stands before the mark, else behind it.
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
