#pragma once

#include <QtWidgets/QFrame>

namespace guapai::ui {

/// The edge and the paper around one blank that stands on no form.
///
/// The box fills itself with the colour of the edge and then its inside with that of the paper. At 125 and 150 % a
/// drawn line would be cut away where the box begins within a pixel.
class BlankBox : public QFrame {
  Q_OBJECT

public:
  explicit BlankBox(QWidget* parent);

  /// @param blank  stands in the box and belongs to it from now on.
  void hold(QWidget& blank);

protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace guapai::ui
