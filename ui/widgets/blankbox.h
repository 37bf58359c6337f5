#pragma once

#include <QtWidgets/QFrame>

namespace guapai::ui {

/// The edge and the paper around one blank that stands on no form.
///
/// It fills its edge and then its inside: at 125 and 150 % a line would be cut away where the box begins within a dot.
class BlankBox : public QFrame {
  Q_OBJECT

public:
  explicit BlankBox(QWidget* parent);

  void hold(QWidget& blank);

protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace guapai::ui
