#pragma once

#include <QtWidgets/QLabel>

namespace guapai::ui {

/// The one label of the program: what it says is never taken for markup, and characters that hide or reorder others are
/// shown as signs (core::visible), because most labels show what somebody else has typed.
class PlainLabel : public QLabel {
  Q_OBJECT

public:
  explicit PlainLabel(QWidget* parent = nullptr);
  explicit PlainLabel(const QString& text, QWidget* parent = nullptr);

  void setText(const QString& text);
};

/// A label that takes the room that is left. A text that does not fit is shortened by an ellipsis; it stands whole in
/// the tool tip.
class ElidedLabel : public PlainLabel {
  Q_OBJECT

public:
  explicit ElidedLabel(QWidget* parent = nullptr);

  /// @param tail  stands behind the text, and stays whole as long as there is room for it: the text in front of it is
  /// shortened first.
  void setText(const QString& text, const QString& tail = QString());
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_tail;  ///< the end of the text that is shortened last; may be empty
};

}  // namespace guapai::ui
