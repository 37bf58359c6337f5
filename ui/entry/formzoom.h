#pragma once

#include <QtCore/QObject>

#include "widgets/zoomsteps.h"

namespace guapai::ui {

class FormView;

/// How large the forms of the open case, and the words around them, are shown: all of them in the same size.
class FormZoom : public QObject {
  Q_OBJECT

public:
  using QObject::QObject;

  /// In percent of the usual size.
  [[nodiscard]] int percent() const { return m_percent; }
  void setPercent(int percent);
  /// Shows the form in this size from now on. When the wheel is turned over the form while Ctrl is held, `wanted` asks
  /// for another size.
  void follow(FormView& form);
  /// Shows the words of a page that is no form, or not only one, in this size from now on. Forms on it are left to
  /// `follow`.
  /// @param page  shows its words in their usual size, and has all parts that scroll.
  void followWords(QWidget& page);

Q_SIGNALS:
  /// The user wants the forms `by` steps larger; smaller where `by` is negative.
  void wanted(int by);
  /// The forms have another size now.
  void changed();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void showIn(FormView& form) const;

  int m_percent = kUsualZoom;
  int m_turned = 0;  ///< how far the wheel was turned since the last whole step, as Qt counts it
};

}  // namespace guapai::ui
